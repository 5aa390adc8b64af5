import type { SnapshotFrom } from 'xstate'
import type { bookingMachine } from '#flow/booking/booking.machine.ts'
import type { Contact, Hold, OfferedSlot } from '#flow/booking/booking-context.ts'
import type { BookingEvent } from '#flow/booking/booking-events.ts'
import { APPOINTMENT } from './mini-visit.ts'

export const SLOT: OfferedSlot = {
  location: 'harm-buiterplein',
  begin: '2026-12-01T09:00:00Z',
  end: '2026-12-01T09:45:00Z',
}

export const HOLD: Hold = {
  ...SLOT,
  id: '5f0c2f0e-9f55-4a3c-9c1b-0d1a2b3c4d5e',
  expires: '2026-11-20T10:05:00Z',
}

export const CONTACT: Contact = { name: 'Samira', channel: 'phone', address: '06 12345678', language: 'nl' }

export const BOOKING_EVENTS: readonly BookingEvent[] = [
  { type: 'SLOT_CHOSEN', slot: SLOT },
  { type: 'OTHER_TIMES' },
  { type: 'CONTACT_GIVEN', contact: CONTACT },
  { type: 'ASK_REQUEST' },
  { type: 'REQUEST_GIVEN', contact: CONTACT, preferences: [{ day: 'monday', part: 'morning' }] },
  { type: 'TRY_AGAIN' },
  { type: 'CANCEL' },
  { type: 'BACK' },
  { type: 'ABANDONED' },
  { type: 'SLOTS_LOADED', slots: [] },
  { type: 'SLOTS_LOADED', slots: [SLOT] },
  { type: 'SLOT_HELD', hold: HOLD },
  { type: 'SLOT_TAKEN', alternatives: [SLOT] },
  { type: 'CONFIRMED', appointment: APPOINTMENT },
  { type: 'HOLD_EXPIRED', alternatives: [SLOT] },
  { type: 'OUTCOME_UNKNOWN' },
  { type: 'CONTACT_REFUSED', problem: 'name-invalid' },
  { type: 'REQUEST_KEPT', code: 'BCD-234' },
  { type: 'REQUEST_STORED', code: 'LM4-7X2' },
  { type: 'CANCELLED' },
  { type: 'FAILED', problem: 'service-unreachable' },
]

type Snapshot = SnapshotFrom<typeof bookingMachine>

/** Where the booking stands and what it holds; which times are on offer leads nowhere else. */
export const standOf = ({ value, context }: Snapshot): string =>
  JSON.stringify([
    value,
    context.wanted !== null,
    context.hold !== null,
    context.contact !== null,
    context.appointment !== null,
    context.requestCode !== null,
    context.problem,
  ])
