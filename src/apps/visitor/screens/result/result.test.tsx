import { act, render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { advise } from '#core/matching/advise.ts'
import { counterfactual } from '#core/matching/counterfactual.ts'
import type { VisitEvent } from '#flow/visit/visit-events.ts'
import { textOf } from '#platform/i18n/i18n.ts'
import { openKioskVisit, showVisit } from '#tests/setup/visit-on-screen.tsx'
import { today } from '../../today.ts'
import type { VisitSession } from '../../visit-session.ts'
import { OtherAnswer } from './OtherAnswer.tsx'

vi.mock('../../today.ts', () => ({ today: vi.fn() }))
beforeEach(() => vi.mocked(today).mockReturnValue('2026-06-01'))

const answerAll = ({ actor, plan }: VisitSession, give: (part: string, number: number) => string): void => {
  actor.send({ type: 'START' })
  for (const question of plan.talents) actor.send({ type: 'ANSWERED', question, answer: give('talents', 0) })
  for (let number = 0; actor.getSnapshot().matches({ visiting: 'interests' }) && number < 100; number += 1) {
    const { asked, position } = actor.getSnapshot().context
    actor.send({
      type: 'ANSWERED',
      question: asked[position.interests] ?? '',
      answer: give('interests', number),
    })
  }
  for (const question of plan.wishes) actor.send({ type: 'ANSWERED', question, answer: give('wishes', 0) })
}

/** Some of each, so that there is an order. */
const some = (part: string, number: number): string =>
  part === 'interests' ? (['like', 'dislike', 'unsure'][number % 3] ?? '') : 'skip'

const showResult = async (...events: readonly VisitEvent[]): Promise<VisitSession> => {
  const session = await openKioskVisit()
  answerAll(session, some)
  showVisit(session, ...events)
  await screen.findAllByRole('button', { name: 'Bekijk werk' })
  return session
}

const idsOf = (attribute: string) =>
  [...document.querySelectorAll(`[${attribute}]`)].map(each => each.getAttribute(attribute) ?? '')
const dismissFirst = async (): Promise<string> => {
  const first = idsOf('data-sector')[0] ?? ''
  const track = document.querySelector<HTMLElement>(`[data-sector="${first}"]`)
  if (!track) throw new Error('no sector on the screen')
  // Past the moment in which a tap is taken for the second of a double tap.
  vi.spyOn(performance, 'now').mockReturnValue(Number.NEGATIVE_INFINITY)
  await userEvent.click(within(track).getByRole('button', { name: 'Niet iets voor mij' }))
  return first
}

describe('how sure the result is', () => {
  test('is said as long as nothing was put away', async () => {
    await showResult()
    expect(screen.getByText('Hoe zeker is dit?')).toBeInTheDocument()
  })

  test('is not said of what is left after something was put away', async () => {
    await showResult()
    await dismissFirst()
    expect(screen.queryByText('Hoe zeker is dit?')).toBeNull()
    expect(screen.queryByText(/het best past/)).toBeNull()
    expect(screen.getByText('Je hebt iets weggelegd. Dit komt daarna.')).toBeInTheDocument()
  })
})

describe('a sector that was put away', () => {
  test('is not told to fit less', async () => {
    await showResult()
    const less = idsOf('data-sector-less')
    expect(less.length).toBeGreaterThan(0)
    const dismissed = await dismissFirst()
    expect(idsOf('data-sector')).not.toContain(dismissed)
    expect(idsOf('data-sector-less')).not.toContain(dismissed)
  })

  test('comes back when nothing else is left, with what it is and a note', async () => {
    const session = await showResult()
    for (let count = 0; count < session.pack.sectors.length; count += 1) await dismissFirst()
    expect(idsOf('data-sector')).toHaveLength(3)
    for (const id of idsOf('data-sector')) {
      const track = document.querySelector<HTMLElement>(`[data-sector="${id}"]`)
      expect(track).toHaveTextContent('Dit heb je al gezien. Meer hebben we niet.')
      expect(track?.querySelector(`[data-text="sector.${id}.body"]`)).not.toBeNull()
    }
    expect(idsOf('data-sector-less')).toEqual([])
  })
})

describe('where people are needed', () => {
  test('is told of sectors with a source that still holds only', async () => {
    const { pack } = await showResult()
    const sourced = pack.sectors.filter(({ evidence }) =>
      evidence.some(fact => fact.validUntil >= '2026-06-01'),
    )
    expect(sourced.length).toBeGreaterThan(0)
    expect(idsOf('data-sector-needed').sort()).toEqual(
      sourced
        .map(({ id }) => id)
        .filter(id => idsOf('data-sector').includes(id))
        .sort(),
    )
  })

  test('is not told at all once every source is past its date', async () => {
    vi.mocked(today).mockReturnValue('2099-01-01')
    const session = await openKioskVisit()
    showVisit(session, { type: 'START' }, { type: 'SHOW_RESULT' })
    expect(await screen.findByRole('heading', { level: 1, name: 'Kijk rustig rond' })).toBeInTheDocument()
    expect(screen.queryByText(/mensen nodig/)).toBeNull()
    expect(idsOf('data-sector-needed')).toEqual([])
  })
})

test('each button says to a screen reader which sector it is about', async () => {
  await showResult()
  for (const name of ['Bekijk werk', 'Niet iets voor mij'])
    for (const button of screen.getAllByRole('button', { name })) {
      const heading = button.closest('[data-sector]')?.querySelector('h2')?.textContent
      expect(button).toHaveAccessibleDescription(heading ?? 'no heading')
    }
})

describe('how sure the result is, for who wants to know more', () => {
  test('six more questions can be asked, and then the result is back', async () => {
    const session = await showResult()
    const { asked } = session.actor.getSnapshot().context
    await userEvent.click(screen.getByRole('button', { name: 'Nog 6 vragen maken het zekerder' }))
    expect(session.actor.getSnapshot().value).toEqual({ visiting: 'interests' })
    for (let number = 0; number < 6; number += 1) {
      const { context } = session.actor.getSnapshot()
      const question = context.asked[context.position.interests] ?? ''
      expect(asked).not.toContain(question)
      act(() => session.actor.send({ type: 'ANSWERED', question, answer: 'unsure' }))
    }
    expect(session.actor.getSnapshot().value).toEqual({ visiting: 'result' })
    expect(session.actor.getSnapshot().context.asked).toHaveLength(asked.length + 6)
  })

  test('are not offered to who left questions unanswered', async () => {
    const session = await openKioskVisit()
    showVisit(session, { type: 'START' }, { type: 'SHOW_RESULT' })
    await screen.findByRole('heading', { level: 1 })
    expect(screen.queryByRole('button', { name: /maken het zekerder/ })).toBeNull()
  })

  test('at the end of the bank only what is left is offered', async () => {
    const session = await openKioskVisit()
    answerAll(session, some)
    const { pack, actor } = session
    const left = (): number => pack.instrument.items.length - actor.getSnapshot().context.asked.length
    while (left() > 6) {
      actor.send({ type: 'ASK_MORE' })
      for (let number = 0; number < 6; number += 1) {
        const { asked, position } = actor.getSnapshot().context
        actor.send({ type: 'ANSWERED', question: asked[position.interests] ?? '', answer: 'unsure' })
      }
    }
    showVisit(session)
    await screen.findByRole('heading', { level: 1 })
    const name = left() === 1 ? 'Nog één vraag maakt het zekerder' : `Nog ${left()} vragen maken het zekerder`
    expect(screen.getByRole('button', { name })).toBeInTheDocument()
  })

  test('where the order is close, one other answer that would change it is named, and it is true', async () => {
    const session = await openKioskVisit()
    const found = [0, 1, 2].flatMap(turn => {
      session.actor.send({ type: 'RESET' })
      session.actor.send({ type: 'TOUCHED' })
      answerAll(session, (part, number) =>
        part === 'interests' ? (['like', 'unsure', 'dislike'][(number + turn) % 3] ?? '') : 'skip',
      )
      const { sheet } = session.actor.getSnapshot().context
      const other = counterfactual(session.pack, sheet, advise(session.pack, sheet))
      return other ? [{ sheet, other }] : []
    })[0]
    if (!found) throw new Error('no sheet with a close order')
    const { sheet, other } = found
    const changed = advise(session.pack, {
      ...sheet,
      interests: { ...sheet.interests, [other.item]: 'like' },
    })
    const place = changed.sectors.findIndex(({ id }) => id === other.sector)
    expect(place).toBeLessThan(other.effect === 'first' ? 1 : 3)
    const { container } = render(<OtherAnswer {...other} />)
    expect(container).toHaveTextContent(textOf(`interest.${other.item}.title`))
    expect(container).toHaveTextContent(textOf(`sector.${other.sector}.title`))
    expect(container).not.toHaveTextContent(/\{\{/)
  })
})

describe('answering very fast', () => {
  const answerIn = (session: VisitSession, seconds: number): void => {
    const { actor, plan } = session
    actor.send({ type: 'START' })
    for (const question of plan.talents) actor.send({ type: 'ANSWERED', question, answer: 'yes', seconds })
    actor.send({ type: 'SHOW_RESULT' })
  }
  const SAID = /Je ging heel snel/

  test('is said, kindly', async () => {
    const session = await openKioskVisit()
    answerIn(session, 0.4)
    showVisit(session)
    expect(await screen.findByText(SAID)).toBeInTheDocument()
  })

  test('is not said of somebody who took their time', async () => {
    const session = await openKioskVisit()
    answerIn(session, 4)
    showVisit(session)
    await screen.findByRole('heading', { level: 1 })
    expect(screen.queryByText(SAID)).toBeNull()
  })
})

test('the plan so far stands on the result, with the way to it', async () => {
  const session = await openKioskVisit()
  const door = session.pack.doors[0]?.id ?? ''
  showVisit(
    session,
    { type: 'START' },
    { type: 'SHOW_RESULT' },
    { type: 'CONTINUE' },
    { type: 'DOOR_CHOSEN', door },
    { type: 'BACK' },
  )
  vi.spyOn(performance, 'now').mockReturnValue(Number.NEGATIVE_INFINITY)
  await userEvent.click(await screen.findByRole('button', { name: 'Bekijk mijn plan' }))
  expect(session.actor.getSnapshot().value).toEqual({ visiting: 'myPlan' })
})

test('how it works can be read, and the way back leads to the result', async () => {
  const session = await showResult()
  vi.spyOn(performance, 'now').mockReturnValue(Number.NEGATIVE_INFINITY)
  await userEvent.click(screen.getByRole('button', { name: 'Hoe werkt dit?' }))
  expect(await screen.findByRole('heading', { level: 1, name: 'Hoe werkt dit?' })).toBeInTheDocument()
  expect(screen.getByText(/O\*NET 30\.1/)).toBeInTheDocument()
  await userEvent.click(screen.getByRole('button', { name: 'Terug' }))
  expect(session.actor.getSnapshot().value).toEqual({ visiting: 'result' })
})

describe('the way back to the questions', () => {
  test('after all of them says that it goes back', async () => {
    await showResult()
    expect(screen.getByRole('button', { name: 'Terug naar de vragen' })).toBeInTheDocument()
    expect(screen.queryByRole('button', { name: 'Beantwoord meer vragen' })).toBeNull()
  })

  test('after some of them offers the rest', async () => {
    const session = await openKioskVisit()
    showVisit(session, { type: 'START' }, { type: 'SHOW_RESULT' })
    expect(await screen.findByRole('button', { name: 'Beantwoord meer vragen' })).toBeInTheDocument()
  })
})
