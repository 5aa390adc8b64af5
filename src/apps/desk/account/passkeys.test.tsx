import { render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, test, vi } from 'vitest'
import { answering } from '#tests/desk/page/answering.ts'
import { Passkeys } from './Passkeys.tsx'

const ALL = 'GET /api/balie/passkeys'
const LAPTOP = { id: 'pK4f0m1uVbM2xQ', naam: 'Mijn laptop', gemaaktOp: '2026-11-22T10:00:00Z' }
const all = (...passkeys: readonly object[]) => ({ status: 200, body: { passkeys } })
const press = async (name: string): Promise<void> =>
  userEvent.click(await screen.findByRole('button', { name }))

afterEach(() => vi.unstubAllGlobals())

test('who thinks better of removing a passkey goes on from it, and who removes it from what was done', async () => {
  const answers: Parameters<typeof answering>[0] = { [ALL]: all(LAPTOP) }
  const asked = answering(answers)
  render(<Passkeys onEnded={() => {}} />)
  await press('Verwijder')
  expect(screen.getByText(/Weet je het zeker/)).toHaveFocus()
  await press('Nee, toch niet')
  expect(screen.getByRole('group', { name: 'Mijn laptop' })).toHaveFocus()
  await press('Verwijder')
  await userEvent.type(screen.getByLabelText('Je wachtwoord'), 'een heel lang wachtwoord')
  const remove = (): string | undefined => asked.find(call => /^(DELETE|POST)/.test(call))
  await press('Ja, verwijder')
  expect(await screen.findByRole('alert')).toBeVisible()
  answers[String(remove())] = { status: 204 }
  answers[ALL] = all()
  await userEvent.type(screen.getByLabelText('Je wachtwoord'), 'een heel lang wachtwoord')
  await press('Ja, verwijder')
  await waitFor(() => expect(screen.getByText('Mijn laptop is verwijderd.')).toHaveFocus())
  expect(screen.queryByRole('listitem')).toBeNull()
})
