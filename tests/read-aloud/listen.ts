import { act, fireEvent, screen } from '@testing-library/react'
import { expect, vi } from 'vitest'
import type { VisitSession } from '#apps/visitor/visit-session.ts'
import type { VisitEvent } from '#flow/visit/visit-events.ts'
import type { FakeSpeech, Heard } from '#tests/setup/fake-speech.ts'
import { answerButton, questionShown } from '#tests/setup/visit-on-screen.tsx'
import { joined, lettersOf, visibleWords, type Words } from './visible-words.ts'

const shown = (): Element => {
  const root = document.querySelector('dialog[open]') ?? document.getElementById('main')
  if (!root) throw new Error('nothing is on the screen')
  return root
}

/** Looks often, because a visit has many screens, and long, because a machine may be busy. */
export const eventually = (holds: () => void): Promise<void> =>
  vi.waitFor(holds, { interval: 10, timeout: 20_000 })

const wordsOf = (heard: readonly Heard[]): readonly Words[] =>
  joined(heard.map(({ text, voice = 'none' }) => ({ language: voice, letters: lettersOf(text) })))

/** Hears what is on the screen to its end: what there is to see, once, each word in its own language. */
export const expectHeard = async (speech: FakeSpeech, spoken: readonly string[]): Promise<void> => {
  await eventually(() => {
    const expected = visibleWords(shown()).filter(({ language }) => spoken.includes(language))
    expect(wordsOf(speech.latest())).toEqual(joined(expected))
  })
  await eventually(() => expect(document.querySelector('[data-said]')).toBeNull())
  expect(speech.latest().length).toBeGreaterThan(0)
}

const ANSWERS: Readonly<Record<string, string>> = { talents: 'yes', interests: 'like', wishes: 'skip' }

const stateShown = (): string => document.getElementById('main')?.dataset.state ?? ''

/** What follows on the questions: every screen by the events that lead there. */
const later = ({ pack }: VisitSession): readonly (readonly [string, readonly VisitEvent[]])[] => {
  const door = pack.doors[0]?.id ?? ''
  return [
    ['exploringSector', [{ type: 'SECTOR_OPENED', sector: pack.sectors[0]?.id ?? '' }]],
    ['nextStep', [{ type: 'CONTINUE' }, { type: 'DOOR_CHOSEN', door }]],
    ['moneyQuestions', [{ type: 'MONEY_OPENED' }]],
    ['nextStep', [{ type: 'BACK' }]],
    ['myPlan', [{ type: 'PLAN_OPENED' }]],
    ['takingHome', [{ type: 'TAKE_HOME' }]],
    ['myPlan', [{ type: 'BACK' }]],
    ['confirmingWipe', [{ type: 'ASK_WIPE' }]],
    ['myPlan', [{ type: 'KEEP' }]],
    ['serviceUnreachable', [{ type: 'BOOK' }]],
  ]
}

/** Goes through a visit from the welcome, and hears every screen; says how often it was on each. */
export const hearVisit = async (
  session: VisitSession,
  hear: (state: string) => Promise<void>,
  forget: () => void,
): Promise<Readonly<Record<string, number>>> => {
  const times: Record<string, number> = {}
  const count = async (): Promise<void> => {
    const state = stateShown()
    await hear(state)
    times[state] = (times[state] ?? 0) + 1
  }
  const send = async (state: string, events: readonly VisitEvent[]): Promise<void> => {
    forget()
    act(() => {
      for (const event of events) session.actor.send(event)
    })
    await eventually(() => expect(stateShown()).toBe(state))
    await screen.findByRole('heading', { level: 1 })
    await count()
  }
  await count()
  await send('howItWorks', [{ type: 'METHOD_OPENED' }])
  await send('welcome', [{ type: 'BACK' }])
  await send('talents', [{ type: 'START' }])
  for (let answer = ANSWERS[stateShown()]; answer; answer = ANSWERS[stateShown()]) {
    const before = questionShown()
    forget()
    fireEvent.pointerDown(answerButton(answer))
    fireEvent.click(answerButton(answer))
    await eventually(() => expect(questionShown()).not.toBe(before))
    await screen.findByRole('heading', { level: 1 })
    await count()
  }
  for (const [state, events] of later(session)) await send(state, events)
  return times
}
