import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import type { VisitEvent } from '#flow/visit/visit-events.ts'
import { openKioskVisit, showVisit } from '#tests/setup/visit-on-screen.tsx'
import { today } from '../../today.ts'
import type { VisitSession } from '../../visit-session.ts'

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
