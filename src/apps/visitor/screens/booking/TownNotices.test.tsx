import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { VisitSession } from '#apps/visitor/visit-session.ts'
import { emptyBooking } from '#flow/booking/booking-context.ts'
import { fetchNotices } from '#platform/booking-client/fetch-notices.ts'
import { changeLanguage, FIRST_LANGUAGE } from '#platform/i18n/i18n.ts'
import { openKioskVisit } from '#tests/setup/visit-on-screen.tsx'
import { ChoosingSlotScreen } from '../choosing-slot/ChoosingSlotScreen.tsx'
import { NextStepScreen } from '../next-step/NextStepScreen.tsx'
import { TownNotices } from './TownNotices.tsx'

vi.mock('#platform/booking-client/fetch-notices.ts', () => ({ fetchNotices: vi.fn() }))

const NL = 'Vrijdag zijn we dicht.'
const EN = 'We are closed on Friday.'
const notice = (texts: Readonly<Record<string, string>>) => [{ id: 'a', texts }]

let session: VisitSession
beforeEach(async () => {
  session = await openKioskVisit()
  vi.mocked(fetchNotices).mockReset().mockResolvedValue([])
})
afterEach(() => {
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
  return changeLanguage(FIRST_LANGUAGE)
})
const settled = (): Promise<void> => vi.waitFor(() => expect(fetchNotices).toHaveBeenCalled())

test('what the town says stands on the screen as text, never as a page', async () => {
  vi.mocked(fetchNotices).mockResolvedValue(notice({ nl: '<b>Vrijdag</b> dicht' }))
  render(<TownNotices session={session} />)
  expect(await screen.findByText('<b>Vrijdag</b> dicht')).toBeVisible()
  expect(fetchNotices).toHaveBeenCalledWith('voorbeeldstad')
})

test('somebody who reads another language gets it in that one, or in Dutch that says it is Dutch', async () => {
  await changeLanguage('en')
  vi.mocked(fetchNotices).mockResolvedValue(notice({ nl: NL, en: EN }))
  render(<TownNotices session={session} />)
  expect(await screen.findByText(EN)).toBeVisible()
  expect(screen.queryByText(NL)).toBeNull()
  cleanup()
  vi.mocked(fetchNotices).mockResolvedValue(notice({ nl: NL, tr: 'Cuma günü kapalıyız.' }))
  render(<TownNotices session={session} />)
  expect(await screen.findByText(NL)).toHaveAttribute('lang', 'nl')
})

test('the next screen of a visit shows at once what is known, and nothing any more when it cannot be asked', async () => {
  vi.mocked(fetchNotices).mockResolvedValue(notice({ nl: NL }))
  render(<TownNotices session={session} />)
  await screen.findByText(NL)
  cleanup()
  vi.mocked(fetchNotices).mockResolvedValue([])
  render(<TownNotices session={session} />)
  expect(screen.getByText(NL)).toBeVisible()
  await vi.waitFor(() => expect(screen.queryByText(NL)).toBeNull())
})

test('the next visitor at a tablet sees nothing of what the one before was told until it was asked anew', async () => {
  vi.mocked(fetchNotices).mockResolvedValue(notice({ nl: NL }))
  render(<TownNotices session={session} />)
  await screen.findByText(NL)
  cleanup()
  vi.mocked(fetchNotices).mockResolvedValue(notice({ nl: 'Maandag zijn we dicht.' }))
  render(<TownNotices session={session.anew()} />)
  expect(screen.queryByText(NL)).toBeNull()
  expect(await screen.findByText('Maandag zijn we dicht.')).toBeVisible()
})

test('without a network nothing is asked, and nothing is said about it', async () => {
  vi.stubGlobal('navigator', { ...navigator, onLine: false })
  const { container } = render(<TownNotices session={session} />)
  await vi.dynamicImportSettled()
  expect(fetchNotices).not.toHaveBeenCalled()
  expect(container).toBeEmptyDOMElement()
})

test('when there is nothing to tell, there is nothing on the screen', async () => {
  const { container } = render(<TownNotices session={session} />)
  await settled()
  expect(container).toBeEmptyDOMElement()
})

const SLOT = { location: 'voorbeeldplein', begin: '2026-11-24T09:00:00Z', end: '2026-11-24T09:45:00Z' }
const send = (): void => {}

test.each([
  [
    'a next step',
    () => <NextStepScreen session={session} context={session.actor.getSnapshot().context} send={send} />,
  ],
  [
    'a time',
    () => (
      <ChoosingSlotScreen
        session={session}
        context={{ ...emptyBooking(null), slots: [SLOT] }}
        waiting={null}
        send={send}
      />
    ),
  ],
])('where %s is chosen a notice that comes in late moves nothing that can be pressed', async (_, shown) => {
  vi.mocked(fetchNotices).mockResolvedValue(notice({ nl: NL }))
  render(shown())
  const buttons = screen.getAllByRole('button')
  const told = await screen.findByText(NL)
  expect(buttons.length).toBeGreaterThan(2)
  for (const button of buttons)
    expect(told.compareDocumentPosition(button)).toBe(Node.DOCUMENT_POSITION_PRECEDING)
})
