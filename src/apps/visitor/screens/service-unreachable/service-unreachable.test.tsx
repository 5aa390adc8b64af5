import { render, screen } from '@testing-library/react'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { emptyBooking } from '#flow/booking/booking-context.ts'
import { openKioskVisit } from '#tests/setup/visit-on-screen.tsx'
import type { VisitSession } from '../../visit-session.ts'
import { ServiceUnreachableScreen } from './ServiceUnreachableScreen.tsx'

const canKeepOnTablet = vi.hoisted(() => vi.fn<() => Promise<boolean>>())
vi.mock('../../shell/kiosk/outbox/outbox.ts', () => ({ canKeepOnTablet }))
beforeEach(() => void canKeepOnTablet.mockReset())

const PROMISE = 'Laat hier wel je verzoek achter. Deze tablet verstuurt het later.'

const show = (session: VisitSession) =>
  render(
    <ServiceUnreachableScreen
      session={session}
      waiting={null}
      send={() => {}}
      context={emptyBooking(null)}
    />,
  )

describe('without a service', () => {
  test('a tablet that can keep a request promises to send it', async () => {
    canKeepOnTablet.mockResolvedValue(true)
    show(await openKioskVisit())
    expect(await screen.findByText(PROMISE)).toBeInTheDocument()
  })

  test.each([
    ['cannot keep one', async () => false],
    [
      'cannot even load what keeps them',
      async () => {
        throw new TypeError('Failed to fetch')
      },
    ],
  ])('a tablet that %s promises nothing, and says where to walk in', async (_, answer) => {
    canKeepOnTablet.mockImplementation(answer)
    show(await openKioskVisit())
    await vi.waitFor(() => expect(canKeepOnTablet).toHaveBeenCalled())
    await canKeepOnTablet.mock.results[0]?.value.catch(() => {})
    expect(screen.queryByText(PROMISE)).toBeNull()
    expect(screen.getByText('Je kunt ook gewoon binnenlopen.')).toBeInTheDocument()
  })

  test('a phone is not asked', async () => {
    const session = await openKioskVisit()
    show({ ...session, place: { ...session.place, mode: 'own' } })
    await vi.dynamicImportSettled()
    expect(canKeepOnTablet).not.toHaveBeenCalled()
    expect(screen.queryByText(PROMISE)).toBeNull()
  })
})
