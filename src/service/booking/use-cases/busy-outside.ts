import type { Busy, Slot } from '#core/scheduling/opening-rules.ts'
import type { BookingWorld, ServedLocation } from './booking-world.ts'

/** What the guides' own calendars say about some slots. */
export type OutsideView = {
  /** A guide whose calendar cannot be read counts as taken all along: nothing is offered that may be untrue. */
  readonly busy: readonly Busy[]
  readonly unreachable: readonly string[]
}

export type OutsideQuestion = {
  readonly location: ServedLocation
  /** Earliest first. */
  readonly slots: readonly Slot[]
  /** UTC, ISO 8601. */
  readonly now: string
  /** Read now, for a time somebody chose; otherwise what was read in the last half minute will do. */
  readonly fresh: boolean
}

const NOTHING: OutsideView = { busy: [], unreachable: [] }

export const busyOutside = async (world: BookingWorld, question: OutsideQuestion): Promise<OutsideView> =>
  world.outside ? world.outside(question) : NOTHING
