import { cleanup, render, screen } from '@testing-library/react'
import { beforeEach, expect, test, vi } from 'vitest'
import { emptyBooking } from '#flow/booking/booking-context.ts'
import { openKioskVisit } from '#tests/setup/visit-on-screen.tsx'
import { today } from '../../today.ts'
import type { VisitSession } from '../../visit-session.ts'
import { ServiceUnreachableScreen } from '../service-unreachable/ServiceUnreachableScreen.tsx'

vi.mock('../../today.ts', () => ({ today: vi.fn() }))
beforeEach(() => vi.mocked(today).mockReturnValue('2026-06-01'))

const INVITATION = /[Ll]oop gerust binnen|binnenlopen/

/** The screen on which somebody without a time is told where to walk in. */
const show = async (change: (session: VisitSession) => VisitSession = session => session) => {
  const session = change(await openKioskVisit())
  render(
    <ServiceUnreachableScreen
      session={session}
      waiting={null}
      send={() => {}}
      context={emptyBooking(null)}
    />,
  )
}

test('walking in is offered with its hours, where they are from and of when', async () => {
  await show()
  expect(screen.getAllByText(INVITATION)).toHaveLength(2)
  expect(screen.getAllByRole('listitem')[0]).toHaveTextContent('maandag 09:00 – 17:00')
  expect(screen.getByText('Bron: Verzonnen voorbeeld, 1 januari 2026')).toBeInTheDocument()
})

test('hours that are past their date invite nobody any more', async () => {
  vi.mocked(today).mockReturnValue('2028-01-01')
  await show()
  expect(screen.queryByText(INVITATION)).toBeNull()
  expect(screen.queryByRole('listitem')).toBeNull()
  expect(screen.queryByText(/^Bron/)).toBeNull()
  expect(screen.getByRole('heading', { name: 'Talentperron, Voorbeeldplein' })).toBeInTheDocument()
})

test('a town without hours is taken at its own word', async () => {
  await show(session => ({
    ...session,
    pack: {
      ...session.pack,
      locations: session.pack.locations.map(({ walkIn: _, ...location }) => location),
    },
  }))
  expect(screen.getAllByText(INVITATION)).toHaveLength(2)
  expect(screen.queryByRole('listitem')).toBeNull()
})

test('what is half a year old says so once for an address and hours of one day, and what is newer does not', async () => {
  const OLD = 'Dit is van 1 januari 2026. Vraag een gids of het nog klopt.'
  await show()
  expect(screen.queryByText(OLD)).toBeNull()
  cleanup()
  vi.mocked(today).mockReturnValue('2026-09-01')
  await show()
  expect(screen.getAllByText(OLD)).toHaveLength(1)
})
