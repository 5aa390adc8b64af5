import { epochOf, isoInstant } from '#core/scheduling/local-time.ts'
import { COUNTED_DAYS_AFTER } from '../booking/use-cases/hold-events.ts'

const DAY = 86_400_000

/** In days. The table in OPERATIONS.md says why. */
export type Retention = {
  /** A request for a conversation, after it came in. */
  readonly requests: number
  /** An appointment, after the conversation. */
  readonly appointments: number
  /** That an id or key was used, without anything personal: longer than a device may be offline. */
  readonly uses: number
  /** That somebody at the desk looked at contact data. */
  readonly openings: number
}

export const RETENTION: Retention = { requests: 30, appointments: 30, uses: 60, openings: 365 }

export type Terms = {
  readonly requestsBefore: string
  readonly conversationsBefore: string
  readonly usesBefore: string
  readonly openingsBefore: string
  /** An event that ended before takes no more visits: which ones it counted says nothing any more. */
  readonly countingBefore: string
  /** What nothing points at may still be in the making. */
  readonly looseBefore: string
}

/** The moments before which things are past their term. */
export const termsAt = (now: string, kept: Retention): Terms => {
  const before = (days: number): string => isoInstant(epochOf(now) - days * DAY)
  return {
    requestsBefore: before(kept.requests),
    conversationsBefore: before(kept.appointments),
    usesBefore: before(kept.uses),
    openingsBefore: before(kept.openings),
    countingBefore: before(COUNTED_DAYS_AFTER),
    looseBefore: before(1),
  }
}
