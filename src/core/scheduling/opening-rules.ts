/** Days of the week, Monday first (ISO 8601). */
export const WEEKDAYS = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
] as const
type Weekday = (typeof WEEKDAYS)[number]

/** Part of a day on the wall clock, `HH:MM`; `to` is the moment it closes. */
export type OpeningWindow = { readonly from: string; readonly to: string }

export type OpeningHours = {
  readonly weekly: { readonly [day in Weekday]?: readonly OpeningWindow[] | undefined }
  /** Days that differ from the week, by local date; no windows is closed. */
  readonly exceptions: readonly { readonly date: string; readonly windows: readonly OpeningWindow[] }[]
}

/** When a location gives conversations. The words of the town's own pack, as plain data. */
export type OpeningRules = OpeningHours & {
  /** Closed on public holidays, unless an exception names that day. */
  readonly closedOnHolidays?: boolean | undefined
  /** Length of one conversation. */
  readonly minutes: number
  /** A conversation starts at least this long from now. */
  readonly noticeHours: number
  /** The last day with conversations is this many days from today. */
  readonly horizonDays: number
  /** Who can each hold one conversation at a time. */
  readonly guides: readonly string[]
  /** Guides who are not there all the time the location is open, with their own hours. */
  readonly guideHours?: { readonly [guide: string]: OpeningHours } | undefined
}

/** A conversation that may start: UTC instants, ISO 8601 with `Z`, no fractions of a second. */
export type Slot = { readonly start: string; readonly end: string }

/** A guide who is taken from `start` up to, not including, `end` (UTC instants). */
export type Busy = { readonly guide: string; readonly start: string; readonly end: string }
