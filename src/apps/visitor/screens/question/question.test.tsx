import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, test } from 'vitest'
import type { VisitEvent } from '#flow/visit/visit-events.ts'
import {
  answerButton,
  openKioskVisit,
  questionShown,
  setClock,
  showVisit,
  tapAt,
} from '#tests/setup/visit-on-screen.tsx'
import type { VisitSession } from '../../visit-session.ts'

const START: VisitEvent = { type: 'START' }

const skipAll = (ids: readonly string[]): readonly VisitEvent[] =>
  ids.map(question => ({ type: 'ANSWERED', question, answer: 'skip' }))

const skipInterests = ({ actor }: VisitSession): void => {
  for (let asked = 0; actor.getSnapshot().matches({ visiting: 'interests' }) && asked < 100; asked += 1) {
    const { context } = actor.getSnapshot()
    actor.send({
      type: 'ANSWERED',
      question: context.asked[context.position.interests] ?? '',
      answer: 'skip',
    })
  }
}

describe('a second tap', () => {
  test('within 400 ms of a new question is ignored, and the tap after it counts', async () => {
    const session = await openKioskVisit()
    const [first, second, third] = session.plan.talents
    setClock(1000)
    showVisit(session, START)
    setClock(5000)
    tapAt(answerButton('yes'), 5000)
    expect(questionShown()).toBe(second)

    tapAt(answerButton('yes'), 5399)
    expect(questionShown()).toBe(second)
    expect(session.actor.getSnapshot().context.sheet.talents).toEqual({ [first ?? '']: 'yes' })

    tapAt(answerButton('no'), 5400)
    expect(questionShown()).toBe(third)
    expect(session.actor.getSnapshot().context.sheet.talents).toMatchObject({ [second ?? '']: 'no' })
  })

  test('on Start never answers the first question', async () => {
    const session = await openKioskVisit()
    setClock(1000)
    showVisit(session)
    setClock(5000)
    tapAt(screen.getByRole('button', { name: 'Start' }), 5000)
    expect(questionShown()).toBe(session.plan.talents[0])
    tapAt(answerButton('yes'), 5200)
    expect(session.actor.getSnapshot().context.sheet.talents).toEqual({})
  })

  test('on anything else than an answer is ignored as well', async () => {
    const session = await openKioskVisit()
    setClock(1000)
    showVisit(session, START)
    setClock(5000)
    tapAt(answerButton('yes'), 5000)
    tapAt(screen.getByRole('button', { name: 'Uitslag' }), 5100)
    expect(session.actor.getSnapshot().value).toEqual({ visiting: 'talents' })
  })
})

describe('a question', () => {
  test('is heard once on its heading, then what is asked about it, and again with the first answer', async () => {
    const session = await openKioskVisit()
    showVisit(session, START)
    const heading = screen.getByRole('heading', { level: 1 })
    expect(heading).toHaveAccessibleDescription('Past dit bij jou? Vraag 1 van 14')
    const answers = screen.getByRole('group', { name: heading.textContent ?? '' })
    expect(answers).not.toContainElement(heading)
    expect(within(answers).getAllByRole('button')).toHaveLength(3)
  })

  test('has the focus on its heading from the moment it appears', async () => {
    const session = await openKioskVisit()
    showVisit(session, START)
    expect(screen.getByRole('heading', { level: 1 })).toHaveFocus()
  })

  test('that comes after a press has it once it was painted', async () => {
    const session = await openKioskVisit()
    showVisit(session, START)
    const focused = () => waitFor(() => expect(screen.getByRole('heading', { level: 1 })).toHaveFocus())
    await userEvent.click(answerButton('yes'))
    expect(questionShown()).toBe(session.plan.talents[1])
    await focused()
    await userEvent.click(screen.getByRole('button', { name: 'Terug' }))
    expect(questionShown()).toBe(session.plan.talents[0])
    await focused()
  })

  test('never takes the focus from somebody who went on in the meantime', async () => {
    const session = await openKioskVisit()
    showVisit(session, START)
    await userEvent.click(answerButton('yes'))
    answerButton('no').focus()
    await new Promise(resolve => requestAnimationFrame(() => setTimeout(resolve, 50)))
    expect(answerButton('no')).toHaveFocus()
  })

  test('tells what was answered when somebody comes back to it', async () => {
    const session = await openKioskVisit()
    showVisit(session, START)
    expect(screen.queryByRole('button', { pressed: true })).toBeNull()
    await userEvent.click(answerButton('a-bit'))
    await userEvent.click(screen.getByRole('button', { name: 'Terug' }))
    expect(screen.getByRole('button', { pressed: true })).toBe(answerButton('a-bit'))
  })

  test('tells as well that it was skipped', async () => {
    const session = await openKioskVisit()
    showVisit(session, START)
    await userEvent.click(answerButton('skip'))
    await userEvent.click(screen.getByRole('button', { name: 'Terug' }))
    expect(screen.getByRole('button', { pressed: true })).toBe(answerButton('skip'))
  })

  test.each([
    ['1', 'yes'],
    ['2', 'a-bit'],
    ['3', 'no'],
  ])('typing %s gives the answer in that place: %s', async (digit, answer) => {
    const session = await openKioskVisit()
    showVisit(session, START)
    await userEvent.keyboard(digit)
    expect(session.actor.getSnapshot().context.sheet.talents).toEqual({
      [session.plan.talents[0] ?? '']: answer,
    })
  })

  test.each(['0', '5', 'x', ' ', '{Control>}1{/Control}'])('typing %s answers nothing', async key => {
    const session = await openKioskVisit()
    showVisit(session, START)
    await userEvent.keyboard(key)
    expect(questionShown()).toBe(session.plan.talents[0])
  })

  test('is answered once by Enter, however long it is held down', async () => {
    const session = await openKioskVisit()
    showVisit(session, START)
    answerButton('yes').focus()
    const isTaken = fireEvent.keyDown(answerButton('yes'), { key: 'Enter' })
    const isRepeated = fireEvent.keyDown(answerButton('yes'), { key: 'Enter', repeat: true })
    // What a browser makes of Enter on a button it does only when nobody prevents it.
    expect([isTaken, isRepeated]).toEqual([true, false])
  })

  test('is answered by keyboard with one key, and the next has the focus at once', async () => {
    const session = await openKioskVisit()
    showVisit(session, START)
    await userEvent.keyboard('1')
    await userEvent.keyboard('3')
    expect(questionShown()).toBe(session.plan.talents[2])
    expect(screen.getByRole('heading', { level: 1 })).toHaveFocus()
  })
})

describe('the answers on the screen are scored by fixed ids, each with the words that mean it', () => {
  const shown = () =>
    [...document.querySelectorAll<HTMLElement>('.perron-answer')].map(button => [
      button.dataset.answer,
      button.querySelector<HTMLElement>('[data-text]')?.dataset.text,
    ])

  test('of a talent, from most to least', async () => {
    showVisit(await openKioskVisit(), START)
    expect(shown()).toEqual([
      ['yes', 'talents.yes.button'],
      ['a-bit', 'talents.a-bit.button'],
      ['no', 'talents.no.button'],
    ])
  })

  test('of an activity, from most to least, the other way around than the categories are scored', async () => {
    const session = await openKioskVisit()
    showVisit(session, START, ...skipAll(session.plan.talents))
    expect(shown()).toEqual(
      session.pack.instrument.categories.toReversed().map(answer => [answer, `interests.${answer}.button`]),
    )
  })

  test('of a wish', async () => {
    const session = await openKioskVisit()
    for (const event of [START, ...skipAll(session.plan.talents)]) session.actor.send(event)
    skipInterests(session)
    showVisit(session)
    const wish = session.plan.wishes[0]
    expect(questionShown()).toBe(wish)
    for (const [answer, text] of shown()) expect(text).toBe(`wish.${wish}.${answer}.button`)
    expect(shown()).toHaveLength(3)
  })
})
