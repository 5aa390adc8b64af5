import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'
import { openKioskVisit } from '#tests/setup/visit-on-screen.tsx'
import { LateScreen, latePart } from './late-screen.tsx'

const Here = () => <h1>Daar is het</h1>

test('a screen that could not be fetched says so, and comes when it is tried again, with the visit as it was', async () => {
  const session = await openKioskVisit()
  session.actor.send({ type: 'START' })
  const fetchScreen = vi.fn(async () => Here)
  fetchScreen.mockRejectedValueOnce(new TypeError('Load failed'))
  const part = latePart(fetchScreen)
  const { context } = session.actor.getSnapshot()
  render(<LateScreen part={part} session={session} context={context} send={session.actor.send} />)
  expect(screen.getByRole('status')).toHaveTextContent('Even wachten…')
  expect(await screen.findByText(/^Deze bladzijde is niet geladen/)).toBeInTheDocument()
  await userEvent.click(screen.getByRole('button', { name: 'Probeer opnieuw' }))
  expect(await screen.findByRole('heading', { name: 'Daar is het' })).toBeInTheDocument()
  expect(session.actor.getSnapshot().context).toEqual(context)
  expect(fetchScreen).toHaveBeenCalledTimes(2)
})

test('a screen that was fetched before is there at once, and fetched only once', async () => {
  const session = await openKioskVisit()
  const fetchScreen = vi.fn(async () => Here)
  const part = latePart(fetchScreen)
  expect(await part.load()).toBe(true)
  expect(await part.load()).toBe(true)
  const { context } = session.actor.getSnapshot()
  render(<LateScreen part={part} session={session} context={context} send={session.actor.send} />)
  expect(screen.getByRole('heading', { name: 'Daar is het' })).toBeInTheDocument()
  expect(fetchScreen).toHaveBeenCalledOnce()
})
