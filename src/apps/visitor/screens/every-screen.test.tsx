import { render, screen, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { bookingMachine } from '#flow/booking/booking.machine.ts'
import type { BookingContext } from '#flow/booking/booking-context.ts'
import type { VisitEvent } from '#flow/visit/visit-events.ts'
import { explore } from '#tests/flow/explore.ts'
import { BOOKING_EVENTS, SLOT, standOf } from '#tests/flow/mini-booking.ts'
import { openKioskVisit, showVisit } from '#tests/setup/visit-on-screen.tsx'
import type { VisitSession } from '../visit-session.ts'
import { BOOKING_SCREENS, type BookingState } from './booking/Booking.tsx'
import type { BookingScreenProps } from './booking/booking-screen-props.ts'

// No network in here: what a screen fetches does not come.
beforeEach(() => vi.stubGlobal('fetch', vi.fn().mockRejectedValue(new TypeError('Failed to fetch'))))
afterEach(() => vi.unstubAllGlobals())

/** Ids that stand on the screen in place of the words they are for. */
const wordless = (): readonly (string | undefined)[] =>
  [...document.querySelectorAll<HTMLElement>('[data-text]')]
    .filter(({ dataset, textContent }) => textContent?.includes(dataset.text ?? '') || textContent === '')
    .map(({ dataset }) => dataset.text)

const expectWhole = (): void => {
  const headings = screen.getAllByRole('heading', { level: 1 })
  expect(headings).toHaveLength(1)
  expect(headings[0]).toHaveFocus()
  expect(headings[0]).toHaveTextContent(/\p{L}{3,}/u)
  expect(wordless()).toEqual([])
  expect(document.body).not.toHaveTextContent(/undefined|NaN|Invalid Date|\{\{/)
}

test('words that are missing are noticed', () => {
  render(<p data-text="some.title">some.title</p>)
  expect(wordless()).toEqual(['some.title'])
})

/** The same, at a location the town has. */
const inTown = (context: BookingContext, { pack }: VisitSession): BookingContext =>
  JSON.parse(JSON.stringify(context).replaceAll(SLOT.location, pack.locations[0]?.id ?? ''))

describe('every stand of a booking has a whole screen', () => {
  const { snapshots } = explore({
    machine: bookingMachine,
    events: BOOKING_EVENTS.filter(({ type }) => type !== 'ABANDONED'),
    key: standOf,
    input: { appointment: null },
  })
  const waits = ['loading', 'holding', 'confirming', 'sending', 'cancelling'] as const
  const stands = snapshots.map(({ value, context }) => {
    const [state = '', inner = ''] =
      typeof value === 'string' ? [value] : (Object.entries(value)[0] as [string, string])
    return { state: state as BookingState, waiting: waits.find(wait => wait === inner) ?? null, context }
  })

  test.each(Object.keys(BOOKING_SCREENS) as BookingState[])('%s', async state => {
    const session = await openKioskVisit()
    const here = stands.filter(stand => stand.state === state)
    expect(here.length).toBeGreaterThan(0)
    for (const { waiting, context } of here) {
      const Screen = BOOKING_SCREENS[state]
      const props: BookingScreenProps = {
        session,
        context: inTown(context, session),
        waiting,
        send: () => {},
      }
      const { unmount, container } = render(<Screen {...props} />)
      expectWhole()
      const ways = within(container).queryAllByRole('button').length
      expect(ways > 0 || screen.getAllByRole('status').length > 0).toBe(true)
      unmount()
    }
  })
})

describe('every screen of a visit is whole', () => {
  const skipTalents = ({ plan }: VisitSession): readonly VisitEvent[] => [
    { type: 'START' },
    ...plan.talents.map(question => ({ type: 'ANSWERED' as const, question, answer: 'skip' })),
  ]
  const toResult: readonly VisitEvent[] = [{ type: 'START' }, { type: 'SHOW_RESULT' }]
  const ways: Readonly<Record<string, (session: VisitSession) => readonly VisitEvent[]>> = {
    attract: () => [{ type: 'RESET' }],
    tablet: () => [{ type: 'RESET' }, { type: 'TABLET_OPENED' }],
    welcome: () => [],
    talents: () => [{ type: 'START' }],
    interests: skipTalents,
    result: () => toResult,
    exploringSector: ({ pack }) => [
      ...toResult,
      { type: 'SECTOR_OPENED', sector: pack.sectors[0]?.id ?? '' },
    ],
    nextStep: () => [...toResult, { type: 'CONTINUE' }],
    myPlan: ({ pack }) => [
      ...toResult,
      { type: 'CONTINUE' },
      ...pack.doors.slice(0, 3).map(({ id }) => ({ type: 'DOOR_CHOSEN' as const, door: id })),
      { type: 'PLAN_OPENED' },
    ],
    moneyQuestions: () => [...toResult, { type: 'CONTINUE' }, { type: 'MONEY_OPENED' }],
    takingHome: () => [...toResult, { type: 'TAKE_HOME' }],
    howItWorks: () => [{ type: 'METHOD_OPENED' }],
    booking: () => [...toResult, { type: 'CONTINUE' }, { type: 'BOOK' }],
    confirmingWipe: () => [...toResult, { type: 'ASK_WIPE' }],
  }

  test.each(Object.entries(ways))('%s', async (state, eventsFor) => {
    const session = await openKioskVisit()
    showVisit(session, ...eventsFor(session))
    await screen.findByRole('heading', { level: 1 })
    const shown = state === 'booking' ? 'serviceUnreachable' : state
    await vi.waitFor(() => expect(document.querySelector('main')).toHaveAttribute('data-state', shown))
    expectWhole()
    // There is nothing to wipe yet where nobody has touched anything.
    if (state !== 'attract')
      expect(screen.getByRole('button', { name: 'Klaar, wis alles' })).toBeInTheDocument()
  })
})
