import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { emptyBooking } from '#flow/booking/booking-context.ts'
import type { BookingEvent } from '#flow/booking/booking-events.ts'
import { fetchCalendarFile, sendsMail } from '#platform/booking-client/booking-client.ts'
import { openKioskVisit } from '#tests/setup/visit-on-screen.tsx'
import { SlotButtons } from '../booking/SlotButtons.tsx'
import { ConfirmedScreen } from './ConfirmedScreen.tsx'

vi.mock('#platform/booking-client/booking-client.ts', () => ({
  fetchCalendarFile: vi.fn(),
  sendsMail: vi.fn(),
}))
beforeEach(() => {
  vi.mocked(fetchCalendarFile).mockResolvedValue({ kind: 'done', value: 'BEGIN:VCALENDAR' })
  vi.mocked(sendsMail).mockResolvedValue(true)
})

const SLOT = { location: 'voorbeeldplein', begin: '2026-11-23T09:45:00Z', end: '2026-11-23T10:15:00Z' }

const showConfirmed = async (
  mode: 'own' | 'kiosk' = 'own',
  location = SLOT.location,
  channel?: 'phone' | 'email',
) => {
  const session = await openKioskVisit()
  const send = vi.fn<(event: BookingEvent) => void>()
  const appointment = { ...SLOT, location, id: 'a', code: 'BC-23', cancelKey: 'k' }
  render(
    <ConfirmedScreen
      session={{ ...session, place: { ...session.place, mode } }}
      context={{
        ...emptyBooking(appointment),
        contact: channel ? { name: 'A', channel, address: 'x', language: 'nl' } : null,
      }}
      waiting={null}
      send={send}
    />,
  )
  return send
}

describe('the calendar file', () => {
  test.each(['own', 'kiosk'] as const)(
    'that cannot be had says so on a device that is %s, and can be tried again',
    async mode => {
      vi.mocked(fetchCalendarFile).mockResolvedValueOnce({ kind: 'unreachable' } as never)
      await showConfirmed(mode)
      expect(await screen.findByText('We kunnen het agendabestand nu niet maken.')).toBeInTheDocument()
      await userEvent.click(screen.getByRole('button', { name: 'Probeer opnieuw' }))
      expect(
        mode === 'own'
          ? await screen.findByRole('button', { name: 'Zet in mijn agenda' })
          : await screen.findByRole('img', { name: /^Code om te scannen/ }),
      ).toBeInTheDocument()
      expect(screen.queryByText('We kunnen het agendabestand nu niet maken.')).toBeNull()
    },
  )
})

describe('mail', () => {
  const PROMISE = 'Je krijgt ook een mail met je afspraak.'
  const NONE = 'Wij sturen geen mail. Bewaar dus je code.'

  test('is promised to who gave an e-mail address, where the service sends any', async () => {
    await showConfirmed('own', SLOT.location, 'email')
    expect(await screen.findByText(PROMISE)).toBeInTheDocument()
  })

  test('is not promised to who gave a telephone number', async () => {
    await showConfirmed('own', SLOT.location, 'phone')
    await screen.findByRole('button', { name: 'Zet in mijn agenda' })
    expect(screen.queryByText(PROMISE)).toBeNull()
    expect(screen.queryByText(NONE)).toBeNull()
  })

  test('that is never sent is said, so that the code is kept', async () => {
    vi.mocked(sendsMail).mockResolvedValue(false)
    await showConfirmed('own', SLOT.location, 'email')
    expect(await screen.findByText(NONE)).toBeInTheDocument()
    expect(screen.queryByText(PROMISE)).toBeNull()
  })
})

describe('cancelling', () => {
  const press = (name: string) => userEvent.click(screen.getByRole('button', { name }))

  test('asks once, and a double tap cancels nothing', async () => {
    const send = await showConfirmed()
    await userEvent.dblClick(screen.getByRole('button', { name: 'Zeg de afspraak af' }))
    expect(screen.getByRole('alert')).toHaveTextContent('Wil je de afspraak echt afzeggen?')
    expect(send).not.toHaveBeenCalled()
    await press('Ja, zeg af')
    expect(send).toHaveBeenCalledExactlyOnceWith({ type: 'CANCEL' })
  })

  test('can be thought better of', async () => {
    const send = await showConfirmed()
    await press('Zeg de afspraak af')
    await press('Nee, laat staan')
    expect(screen.queryByRole('alert')).toBeNull()
    expect(send).not.toHaveBeenCalled()
  })
})

describe('a location the town no longer has', () => {
  test('is never called by its id on an appointment', async () => {
    await showConfirmed('own', 'old-town-hall')
    expect(await screen.findByText(/^Deze plek staat niet meer in onze lijst/)).toBeInTheDocument()
    expect(document.body).not.toHaveTextContent(/old-town-hall/)
  })

  test('is never called by its id on a free time', async () => {
    const session = await openKioskVisit()
    const [here] = session.pack.locations
    if (!here) throw new Error('no location')
    const pack = { ...session.pack, locations: [here, { ...here, id: 'elsewhere' }] }
    render(
      <SlotButtons
        session={{ ...session, pack }}
        slots={[SLOT, { ...SLOT, location: 'old-town-hall' }]}
        withDay={false}
        onChoose={() => {}}
      />,
    )
    expect(screen.getAllByRole('button').map(button => button.textContent)).toEqual([
      '10:45 Talentperron, Voorbeeldplein',
      '10:45',
    ])
  })
})
