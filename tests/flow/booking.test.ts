import { describe, expect, test } from 'vitest'
import { initialTransition, type SnapshotFrom, transition } from 'xstate'
import { bookingMachine } from '#flow/booking/booking.machine.ts'
import type { BookingEvent } from '#flow/booking/booking-events.ts'
import { explore, stateIds, transitionsMissed, visitedIds } from './explore.ts'
import { BOOKING_EVENTS, CONTACT, HOLD, SLOT, standOf } from './mini-booking.ts'
import { APPOINTMENT } from './mini-visit.ts'

type Snapshot = SnapshotFrom<typeof bookingMachine>

const walk = (events: readonly BookingEvent[], appointment: typeof APPOINTMENT | null = null) =>
  explore({ machine: bookingMachine, events, key: standOf, input: { appointment } })

const { snapshots, steps } = walk(BOOKING_EVENTS)
/** Without the visit being wiped in the middle: then the booking is stopped. */
const whole = walk(BOOKING_EVENTS.filter(({ type }) => type !== 'ABANDONED'))

const fresh = (): Snapshot => initialTransition(bookingMachine, { appointment: null })[0]
const following = (snapshot: Snapshot, ...events: readonly BookingEvent[]): Snapshot =>
  events.reduce((here, event) => transition(bookingMachine, here, event)[0], snapshot)
const actionsOf = (snapshot: Snapshot, event: BookingEvent): readonly string[] =>
  transition(bookingMachine, snapshot, event)[1].map(({ type }) => type)

const CONFIRMING = following(
  fresh(),
  { type: 'SLOTS_LOADED', slots: [SLOT] },
  { type: 'SLOT_CHOSEN', slot: SLOT },
  { type: 'SLOT_HELD', hold: HOLD },
  { type: 'CONTACT_GIVEN', contact: CONTACT },
)

describe('every stand of a booking', () => {
  test('between them they visit every state', () => {
    const visited = visitedIds(snapshots)
    // Passed through at once, before anything is shown.
    expect(stateIds(bookingMachine).filter(id => !visited.has(id))).toEqual(['booking.opening'])
  })

  test('between them they take every transition that is defined', () => {
    // How it opens is shown below.
    expect(transitionsMissed(bookingMachine, steps)).toEqual([
      'booking.opening on always (1)',
      'booking.opening on always (2)',
    ])
  })

  test('leaving events out is noticed, so the two tests above can fail', () => {
    const less = walk(BOOKING_EVENTS.filter(({ type }) => type !== 'OUTCOME_UNKNOWN'))
    expect(visitedIds(less.snapshots).has('booking.outcomeUnknown')).toBe(false)
    expect(transitionsMissed(bookingMachine, less.steps)).toContain('booking.outcomeUnknown on TRY_AGAIN (1)')
  })

  test('opens at the appointment when there is one, else at the times', () => {
    expect(fresh().value).toEqual({ choosingSlot: 'loading' })
    const [opened] = initialTransition(bookingMachine, { appointment: APPOINTMENT })
    expect(opened.value).toEqual({ confirmed: 'shown' })
  })

  test('has plain data only, that survives JSON and cloning', () => {
    for (const { context } of snapshots) {
      expect(structuredClone(context)).toEqual(context)
      expect(JSON.parse(JSON.stringify(context))).toEqual(context)
    }
  })

  test('restored from what it knows is the same stand', () => {
    for (const { value, context } of snapshots) {
      const restored = bookingMachine.resolveState(JSON.parse(JSON.stringify({ value, context })))
      expect(restored.value).toEqual(value)
      expect(restored.context).toEqual(context)
    }
  })

  test('has a way on: something the visitor can press, or an answer that is on its way', () => {
    const wishes = BOOKING_EVENTS.filter(({ type }) => ['BACK', 'TRY_AGAIN', 'OTHER_TIMES'].includes(type))
    const waits = ['confirming', 'sending', 'retrying']
    for (const snapshot of snapshots) {
      const waiting =
        typeof snapshot.value === 'object' && Object.values(snapshot.value).some(each => waits.includes(each))
      expect(waiting || wishes.some(event => snapshot.can(event)), JSON.stringify(snapshot.value)).toBe(true)
    }
  })
})

describe('a confirmed appointment', () => {
  test('is only ever reached by the service saying so', () => {
    const arriving = steps.filter(({ from, to }) => to.matches('confirmed') && !from.matches('confirmed'))
    expect(arriving.length).toBeGreaterThan(0)
    expect(new Set(arriving.map(({ event }) => event.type))).toEqual(new Set(['CONFIRMED']))
  })

  test('is always there where it is shown, and never anywhere before', () => {
    for (const { value, context } of snapshots) {
      const shown = JSON.stringify(value).includes('confirmed')
      expect(context.appointment !== null, JSON.stringify(value)).toBe(shown)
    }
  })

  test('is told to the visit, with the appointment', () => {
    expect(actionsOf(CONFIRMING, { type: 'CONFIRMED', appointment: APPOINTMENT })).toEqual(['tellConfirmed'])
    const confirmed = following(CONFIRMING, { type: 'CONFIRMED', appointment: APPOINTMENT })
    expect(confirmed.context).toMatchObject({ appointment: APPOINTMENT, hold: null, wanted: null })
  })

  test('stays when cancelling fails, and goes when it is cancelled', () => {
    const cancelling = following(
      CONFIRMING,
      { type: 'CONFIRMED', appointment: APPOINTMENT },
      { type: 'CANCEL' },
    )
    const failed = following(cancelling, { type: 'FAILED', problem: 'service-unreachable' })
    expect(failed.value).toEqual({ confirmed: 'shown' })
    expect(failed.context.appointment).toEqual(APPOINTMENT)
    const cancelled = following(cancelling, { type: 'CANCELLED' })
    expect(cancelled.value).toBe('cancelled')
    expect(cancelled.context.appointment).toBeNull()
    expect(actionsOf(cancelling, { type: 'CANCELLED' })).toEqual(['tellCancelled'])
  })
})

describe('an answer that got lost', () => {
  test('trying again confirms the same hold for the same person, never another', () => {
    const lost = whole.snapshots.filter(snapshot => snapshot.matches('outcomeUnknown'))
    expect(lost.length).toBeGreaterThan(0)
    for (const snapshot of lost) {
      expect(snapshot.context).toMatchObject({ hold: HOLD, contact: CONTACT })
      const again = following(snapshot, { type: 'TRY_AGAIN' })
      expect(again.value).toEqual({ enteringContact: 'confirming' })
      expect(again.context).toEqual(snapshot.context)
      expect(actionsOf(snapshot, { type: 'TRY_AGAIN' })).toEqual(['confirmAppointment'])
    }
  })

  test('leads to no other time before the outcome is known', () => {
    const leaving = steps.filter(({ from }) => from.matches('outcomeUnknown')).map(({ to }) => to.value)
    for (const value of leaving)
      expect([{ enteringContact: 'confirming' }, 'outcomeUnknown']).toContainEqual(value)
  })
})

describe('what somebody typed', () => {
  test.each<[string, BookingEvent]>([
    ['the hold ran out', { type: 'HOLD_EXPIRED', alternatives: [SLOT] }],
    ['the service refused it', { type: 'CONTACT_REFUSED', problem: 'phone-invalid' }],
    ['the answer got lost', { type: 'OUTCOME_UNKNOWN' }],
  ])('is still there after %s', (_, event) => {
    expect(following(CONFIRMING, event).context.contact).toEqual(CONTACT)
  })

  test('is still there when another time is chosen after the hold ran out', () => {
    const again = following(
      CONFIRMING,
      { type: 'HOLD_EXPIRED', alternatives: [SLOT] },
      { type: 'SLOT_CHOSEN', slot: SLOT },
      { type: 'SLOT_HELD', hold: { ...HOLD, id: 'b2' } },
    )
    expect(again.value).toEqual({ enteringContact: 'typing' })
    expect(again.context).toMatchObject({ contact: CONTACT, hold: { id: 'b2' } })
  })

  test('is never lost on the way', () => {
    for (const { from, to } of steps)
      if (from.context.contact) expect(to.context.contact).toEqual(from.context.contact)
  })
})

describe('a held time', () => {
  test('is there whenever somebody can confirm', () => {
    for (const snapshot of whole.snapshots.filter(each => each.matches('enteringContact')))
      expect(snapshot.context.hold).toEqual(HOLD)
  })

  test('is given back or used up, never just forgotten', () => {
    const usedUp = ['CONFIRMED', 'HOLD_EXPIRED']
    const lost = steps.filter(({ from, to }) => from.context.hold !== null && to.context.hold === null)
    expect(lost.length).toBeGreaterThan(0)
    for (const { from, event } of lost)
      expect(usedUp.includes(event.type) || actionsOf(from, event).includes('releaseHold'), event.type).toBe(
        true,
      )
  })

  test('is still known at the moment it is given back', () => {
    const typing = following(CONFIRMING, { type: 'CONTACT_REFUSED', problem: 'name-invalid' })
    const released = transition(bookingMachine, typing, { type: 'BACK' })[1].find(
      ({ type }) => type === 'releaseHold',
    )
    expect(released?.info.context.hold).toEqual(HOLD)
  })

  test('is not waited for by somebody who goes back: then nothing is wanted any more', () => {
    const holding = following(
      fresh(),
      { type: 'SLOTS_LOADED', slots: [SLOT] },
      { type: 'SLOT_CHOSEN', slot: SLOT },
    )
    expect(actionsOf(holding, { type: 'BACK' })).toContain('leaveBooking')
    const left = following(holding, { type: 'BACK' })
    expect(left.value).toEqual({ choosingSlot: 'choosing' })
    expect(left.context.wanted).toBeNull()
    expect(following(left, { type: 'SLOT_HELD', hold: HOLD }).context.hold).toBeNull()
  })

  test('is waited for: nothing but the answer of the service ends confirming or sending', () => {
    const waits = [
      { enteringContact: 'confirming' },
      { enteringRequest: 'sending' },
      { requestWaiting: 'retrying' },
    ]
    const wishes = [
      'SLOT_CHOSEN',
      'OTHER_TIMES',
      'CONTACT_GIVEN',
      'ASK_REQUEST',
      'TRY_AGAIN',
      'CANCEL',
      'BACK',
    ]
    for (const wait of waits) {
      const leaving = steps.filter(({ from, to }) => from.matches(wait) && !to.matches(wait))
      expect(leaving.length).toBeGreaterThan(0)
      expect(leaving.filter(({ event }) => wishes.includes(event.type))).toEqual([])
    }
  })

  test('is never held twice: choosing another time only where none is held', () => {
    for (const { from } of whole.steps.filter(({ event }) => event.type === 'SLOT_CHOSEN'))
      expect(from.context.hold).toBeNull()
  })
})
