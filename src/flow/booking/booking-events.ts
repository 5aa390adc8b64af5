import type { Problem } from '#core/shared/problem.ts'
import type { Appointment } from '../visit/visit-context.ts'
import type { Contact, Hold, OfferedSlot, Preference } from './booking-context.ts'

/** What the visitor does. */
export type BookingWish =
  | { readonly type: 'SLOT_CHOSEN'; readonly slot: OfferedSlot }
  | { readonly type: 'OTHER_TIMES' }
  | { readonly type: 'CONTACT_GIVEN'; readonly contact: Contact }
  | { readonly type: 'ASK_REQUEST' }
  | { readonly type: 'REQUEST_GIVEN'; readonly contact: Contact; readonly preferences: readonly Preference[] }
  | { readonly type: 'TRY_AGAIN' }
  | { readonly type: 'CANCEL' }
  | { readonly type: 'BACK' }
  /** The visit was wiped: what is held is given back. */
  | { readonly type: 'ABANDONED' }

/** What the world answers. */
export type BookingAnswer =
  | { readonly type: 'SLOTS_LOADED'; readonly slots: readonly OfferedSlot[] }
  | { readonly type: 'SLOT_HELD'; readonly hold: Hold }
  | { readonly type: 'SLOT_TAKEN'; readonly alternatives: readonly OfferedSlot[] }
  | { readonly type: 'CONFIRMED'; readonly appointment: Appointment }
  | { readonly type: 'HOLD_EXPIRED'; readonly alternatives: readonly OfferedSlot[] }
  | { readonly type: 'OUTCOME_UNKNOWN' }
  | { readonly type: 'CONTACT_REFUSED'; readonly problem: Problem }
  | { readonly type: 'REQUEST_KEPT'; readonly code: string }
  /** It could not be sent and is kept on a shared tablet until it can. */
  | { readonly type: 'REQUEST_STORED'; readonly code: string }
  | { readonly type: 'CANCELLED' }
  | { readonly type: 'FAILED'; readonly problem: Problem }

export type BookingEvent = BookingWish | BookingAnswer
