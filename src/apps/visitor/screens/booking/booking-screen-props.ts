import type { BookingContext } from '#flow/booking/booking-context.ts'
import type { BookingWish } from '#flow/booking/booking-events.ts'
import type { VisitSession } from '../../visit-session.ts'

/** What every screen of the booking gets. */
export type BookingScreenProps = {
  readonly session: VisitSession
  readonly context: BookingContext
  /** Something was asked of the service and its answer is not there yet. */
  readonly waiting: 'loading' | 'holding' | 'confirming' | 'sending' | 'retrying' | 'cancelling' | null
  readonly send: (event: BookingWish) => void
}
