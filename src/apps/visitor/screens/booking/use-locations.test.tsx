import { act, cleanup, render, screen } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { answering } from '#tests/desk/page/answering.ts'

vi.mock('../../today.ts', () => ({ today: vi.fn() }))

const ALL = 'GET /api/v1/locaties?gemeente=voorbeeldstad'
const SOURCE = { bron: 'De gemeente', bronDatum: '2026-11-21', geldigTot: '2027-11-21' }
const CLOSED = { dinsdag: [], woensdag: [], donderdag: [], vrijdag: [], zaterdag: [], zondag: [] }
const place = (balie: object | null | undefined) => {
  const one = { id: 'voorbeeldplein', gemeente: 'voorbeeldstad', duur: 30, mailBevestiging: false }
  return { status: 200, body: { locaties: [{ ...one, ...(balie !== undefined && { balie }) }] } }
}
const MOVED = { adres: { straat: 'Nieuwstraat 2', plaats: 'Voorbeeldstad', ...SOURCE } }
const KEPT_AT = 'talentperron-locations-voorbeeldstad'
const INVITATION = /[Ll]oop gerust binnen|binnenlopen/

/** As after a page that was loaded anew, on a day: nothing is known but what was kept. */
const show = async (day = '2026-11-23', mode: 'own' | 'kiosk' = 'kiosk'): Promise<void> => {
  cleanup()
  vi.resetModules()
  await import('#platform/i18n/later-texts.ts')
  const { today } = await import('../../today.ts')
  vi.mocked(today).mockReturnValue(day)
  const { openKioskVisit } = await import('#tests/setup/visit-on-screen.tsx')
  const { emptyBooking } = await import('#flow/booking/booking-context.ts')
  const session = await openKioskVisit()
  const { ServiceUnreachableScreen } = await import('../service-unreachable/ServiceUnreachableScreen.tsx')
  render(
    <ServiceUnreachableScreen
      session={{ ...session, place: { ...session.place, mode } }}
      waiting={null}
      send={() => {}}
      context={emptyBooking(null)}
    />,
  )
}

/** Until what was asked has been heard, and React has shown it. */
const heard = async (): Promise<void> => {
  const { hearLocations } = await import('#platform/booking-client/town-locations.ts')
  await act(() => hearLocations('voorbeeldstad', true))
}

afterEach(() => {
  localStorage.clear()
  vi.unstubAllGlobals()
})

test('where the desk changed nothing the app says what its pack says, and keeps nothing', async () => {
  answering({ [ALL]: place(null) })
  await show()
  await heard()
  expect(screen.getByText('Voorbeeldplein 1, Voorbeeldstad')).toBeVisible()
  expect(localStorage).toHaveLength(0)
})

test('another address of the desk is shown, and is still known after the page is loaded anew without a network', async () => {
  answering({ [ALL]: place(MOVED) })
  await show()
  expect(await screen.findByText('Nieuwstraat 2, Voorbeeldstad')).toBeVisible()
  expect(screen.getByRole('heading', { name: 'Talentperron, Voorbeeldplein' })).toBeVisible()
  answering({})
  await show()
  expect(screen.getByText('Nieuwstraat 2, Voorbeeldstad')).toBeVisible()
})

test('once the desk goes back to the pack the app does too, and forgets', async () => {
  localStorage.setItem(KEPT_AT, JSON.stringify([{ id: 'voorbeeldplein', balie: MOVED }]))
  answering({ [ALL]: place(null) })
  await show()
  expect(await screen.findByText('Voorbeeldplein 1, Voorbeeldstad')).toBeVisible()
  expect(localStorage).toHaveLength(0)
})

test('a service of before it could say this makes nobody forget', async () => {
  localStorage.setItem(KEPT_AT, JSON.stringify([{ id: 'voorbeeldplein', balie: MOVED }]))
  answering({ [ALL]: place(undefined) })
  await show()
  await heard()
  expect(screen.getByText('Nieuwstraat 2, Voorbeeldstad')).toBeVisible()
  expect(localStorage).toHaveLength(1)
})

test('on a phone of their own nothing is kept of which town somebody looked at', async () => {
  const asked = answering({ [ALL]: place(MOVED) })
  await show('2026-11-23', 'own')
  expect(await screen.findByText('Nieuwstraat 2, Voorbeeldstad')).toBeVisible()
  expect(localStorage).toHaveLength(0)
  // Two parts of the screen ask, and share the answer.
  expect(asked).toEqual([ALL])
})

test('what the desk says is past its date too one day: then no address is shown, and not that of the pack', async () => {
  answering({ [ALL]: place(MOVED) })
  await show('2027-11-22')
  await vi.waitFor(() => expect(localStorage).toHaveLength(1))
  expect(screen.queryByText(/Nieuwstraat|Voorbeeldplein 1/)).toBeNull()
})

test('without walk-in hours at the desk nobody is invited to walk in', async () => {
  answering({})
  await show()
  expect(screen.getAllByText(INVITATION)).toHaveLength(2)
  answering({ [ALL]: place({ inloop: null }) })
  await show()
  await vi.waitFor(() => expect(screen.queryByText(INVITATION)).toBeNull())
  expect(screen.queryByRole('listitem')).toBeNull()
  expect(screen.getByText('Voorbeeldplein 1, Voorbeeldstad')).toBeVisible()
})

test('other walk-in hours, a telephone, a name and a word of the desk are shown as it wrote them', async () => {
  const inloop = { week: { ...CLOSED, maandag: [{ van: '13:00', tot: '15:00' }] }, ...SOURCE }
  const telefoon = { nummer: '14 050', ...SOURCE }
  answering({
    [ALL]: place({ naam: 'De Werkplek', uitleg: 'Bel aan bij de <b>blauwe</b> deur.', telefoon, inloop }),
  })
  await show()
  expect(await screen.findByRole('heading', { name: 'De Werkplek' })).toBeVisible()
  expect(screen.getByText('Bel aan bij de <b>blauwe</b> deur.')).toHaveAttribute('lang', 'nl')
  expect(screen.getAllByRole('listitem').map(item => item.textContent)).toEqual(['maandag 13:00 – 15:00'])
  const number = screen.getByText('14 050')
  // In a language from right to left its groups would change places.
  expect(number).toHaveAttribute('dir', 'ltr')
  expect(number.closest('p')).toHaveTextContent('14 050 Bron: De gemeente, 21 november 2026')
})

test('what was kept and cannot be read is nothing', async () => {
  localStorage.setItem(KEPT_AT, '[{"id":"voorbeeldplein"}]')
  answering({})
  await show()
  expect(screen.getByText('Voorbeeldplein 1, Voorbeeldstad')).toBeVisible()
})
