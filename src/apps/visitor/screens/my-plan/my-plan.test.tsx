import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { openKioskVisit, showVisit } from '#tests/setup/visit-on-screen.tsx'

beforeEach(() => vi.spyOn(performance, 'now').mockReturnValue(Number.NEGATIVE_INFINITY))

const showPlan = async () => {
  const session = await openKioskVisit()
  const [first = '', , third = ''] = session.pack.doors.map(({ id }) => id)
  showVisit(
    session,
    { type: 'START' },
    { type: 'SHOW_RESULT' },
    { type: 'CONTINUE' },
    { type: 'DOOR_CHOSEN', door: third },
    { type: 'DOOR_CHOSEN', door: first },
    { type: 'PLAN_OPENED' },
  )
  await screen.findByRole('heading', { level: 1, name: 'Mijn plan' })
  return { session, first, third }
}

const stepOf = (door: string): HTMLElement => {
  const step = document
    .querySelector<HTMLElement>(`[data-text="door.${door}.title"]`)
    ?.closest('li.perron-route__stop')
  if (!(step instanceof HTMLElement)) throw new Error(`no step ${door}`)
  return step
}

describe('my plan', () => {
  test('shows the chosen steps in the order of the line: what, and with whom', async () => {
    const { first, third } = await showPlan()
    const titles = screen.getAllByRole('heading', { level: 2 }).map(heading => heading.id)
    expect(titles.filter(Boolean)).toEqual([`step-${first}`, `step-${third}`])
    for (const door of [first, third]) {
      expect(stepOf(door).querySelector(`[data-text="door.${door}.body"]`)).not.toBeNull()
      expect(stepOf(door).querySelector(`[data-text="door.${door}.ask.body"]`)).not.toBeNull()
    }
  })

  test('says when a step is for, of that step only', async () => {
    const { session, first, third } = await showPlan()
    await userEvent.click(within(stepOf(third)).getByRole('button', { name: 'Deze maand' }))
    expect(session.actor.getSnapshot().context.steps).toEqual([
      { door: third, when: 'this-month' },
      { door: first, when: null },
    ])
    expect(within(stepOf(third)).getByRole('button', { name: 'Deze maand' })).toHaveAttribute(
      'aria-pressed',
      'true',
    )
    expect(within(stepOf(first)).getByRole('button', { name: 'Deze maand' })).toHaveAttribute(
      'aria-pressed',
      'false',
    )
  })

  test('has no print button on a shared tablet, and leads to a conversation', async () => {
    const { session } = await showPlan()
    expect(screen.queryByRole('button', { name: 'Print mijn plan' })).toBeNull()
    await userEvent.click(screen.getByRole('button', { name: 'Praat met een gids' }))
    expect(session.actor.getSnapshot().value).toEqual({ visiting: 'booking' })
  })

  test('leads back to the steps', async () => {
    const { session } = await showPlan()
    await userEvent.click(screen.getByRole('button', { name: 'Andere stappen kiezen' }))
    expect(session.actor.getSnapshot().value).toEqual({ visiting: 'nextStep' })
  })
})
