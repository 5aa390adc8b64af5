import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { openKioskVisit, showVisit } from '#tests/setup/visit-on-screen.tsx'
import { today } from '../../today.ts'

vi.mock('../../today.ts', () => ({ today: vi.fn() }))
beforeEach(() => {
  vi.mocked(today).mockReturnValue('2026-06-01')
  vi.spyOn(performance, 'now').mockReturnValue(Number.NEGATIVE_INFINITY)
})

const FACT = /Het buurthuis zoekt vrijwilligers/

const showDoors = async () => {
  const session = await openKioskVisit()
  showVisit(session, { type: 'START' }, { type: 'SHOW_RESULT' }, { type: 'CONTINUE' })
  await screen.findByRole('heading', { level: 1, name: 'Wat is jouw volgende stap?' })
  return session
}

const door = (id: string): HTMLElement => {
  const button = document.querySelector<HTMLElement>(`[data-door="${id}"]`)
  if (!button) throw new Error(`no door ${id}`)
  return button
}

const isOpen = (element: HTMLElement): boolean => element.closest('details:not([open])') === null

describe('a door', () => {
  test('says what the town knows of it, with source and date: on request, and once it is chosen', async () => {
    await showDoors()
    expect(isOpen(screen.getByText(FACT))).toBe(false)
    await userEvent.click(door('volunteer'))
    expect(isOpen(screen.getByText(FACT))).toBe(true)
    expect(screen.getByText(FACT).parentElement).toHaveTextContent(
      'Bron: Verzonnen voorbeeld, 1 januari 2026',
    )
  })

  test('can be left again, by its own button and by the one beside it', async () => {
    const session = await showDoors()
    const chosen = (): readonly string[] => session.actor.getSnapshot().context.steps.map(step => step.door)
    await userEvent.click(door('volunteer'))
    expect(door('volunteer')).toHaveAttribute('aria-pressed', 'true')
    await userEvent.click(screen.getByRole('button', { name: 'Toch niet' }))
    expect(chosen()).toEqual([])
    await userEvent.click(door('volunteer'))
    await userEvent.click(door('volunteer'))
    expect(chosen()).toEqual([])
    expect(door('volunteer')).toHaveAttribute('aria-pressed', 'false')
  })

  test('beyond the third says that three is enough, in place of its button', async () => {
    const { pack } = await showDoors()
    const [first, second, third, ...rest] = pack.doors.map(({ id }) => id)
    for (const id of [first, second, third]) await userEvent.click(door(id ?? ''))
    expect(screen.getAllByText(/Je hebt drie stappen/)).toHaveLength(rest.length)
    for (const id of rest) expect(document.querySelector(`[data-door="${id}"]`)).toBeNull()
  })

  test('leaves out what is past its date', async () => {
    vi.mocked(today).mockReturnValue('2099-01-01')
    await showDoors()
    await userEvent.click(door('volunteer'))
    expect(screen.getAllByText('Vraag het hier').length).toBeGreaterThan(0)
    expect(screen.queryByText(FACT)).toBeNull()
    expect(screen.queryByText('Dit kan bijvoorbeeld')).toBeNull()
  })

  test('names what it can be in this town, with the source of the word', async () => {
    const { pack } = await showDoors()
    const named = pack.doors.filter(({ forms, routes }) => forms.length + routes.length > 0)
    expect(named.length).toBeGreaterThan(1)
    expect(screen.getAllByText('Dit kan bijvoorbeeld')).toHaveLength(named.length)
    for (const { id } of named.flatMap(({ forms }) => forms)) {
      const words = document.querySelector(`[data-text="form.${id}.body"]`)
      expect(words?.parentElement).toHaveTextContent(/Bron: .+ 20\d\d/)
    }
  })

  test('says to a screen reader which door its button is of', async () => {
    const { pack } = await showDoors()
    for (const { id } of pack.doors)
      expect(door(id)).toHaveAccessibleDescription(
        document.querySelector(`[data-text="door.${id}.title"]`)?.textContent ?? 'no title',
      )
  })
})

test('nobody has to book: "Niet nu" goes back to the result', async () => {
  const session = await showDoors()
  await userEvent.click(screen.getByRole('button', { name: 'Niet nu' }))
  expect(session.actor.getSnapshot().value).toEqual({ visiting: 'result' })
})

test('looking at a sector can be skipped', async () => {
  const session = await openKioskVisit()
  const sector = session.pack.sectors[0]?.id ?? ''
  showVisit(session, { type: 'START' }, { type: 'SHOW_RESULT' }, { type: 'SECTOR_OPENED', sector })
  await userEvent.click(await screen.findByRole('button', { name: 'Sla over' }))
  expect(session.actor.getSnapshot().value).toEqual({ visiting: 'nextStep' })
})
