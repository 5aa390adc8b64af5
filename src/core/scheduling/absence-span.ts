import { startOfDay, wallTime } from './local-time.ts'
import type { Span } from './slot-span.ts'

/** Days on the wall, the last one included; without times they are whole. */
export type AbsentDays = {
  readonly firstDay: string
  readonly lastDay: string
  /** `HH:MM` on the first day. */
  readonly from?: string | undefined
  /** `HH:MM` on the last day. */
  readonly to?: string | undefined
}

/**
 * From when until when somebody is not there who says so in days and times of `timeZone`, in milliseconds since 1970. In a
 * clock change it is the longer of what may be meant: nobody is booked while away. Ends before it begins when the days do;
 * throws when a day or a time does not exist.
 */
export const absenceSpan = ({ firstDay, lastDay, from, to }: AbsentDays, timeZone: string): Span => ({
  start: from === undefined ? startOfDay(firstDay, timeZone) : wallTime(firstDay, from, timeZone, 'earlier'),
  end: to === undefined ? startOfDay(lastDay, timeZone, 1) : wallTime(lastDay, to, timeZone, 'later'),
})
