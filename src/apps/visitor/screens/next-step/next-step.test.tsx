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

describe('a door', () => {
  test('once chosen says what the town knows of it, with source and date', async () => {
    await showDoors()
    expect(screen.queryByText(FACT)).toBeNull()
    await userEvent.click(door('volunteer'))
    expect(screen.getByText(FACT).parentElement).toHaveTextContent(
      'Bron: Verzonnen voorbeeld, 1 januari 2026',
    )
    await userEvent.click(door('paid'))
    expect(screen.queryByText(FACT)).toBeNull()
  })

  test('leaves out what is past its date', async () => {
    vi.mocked(today).mockReturnValue('2099-01-01')
    await showDoors()
    await userEvent.click(door('volunteer'))
    expect(screen.getByText('Vraag het hier')).toBeInTheDocument()
    expect(screen.queryByText(FACT)).toBeNull()
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
