import { Temporal } from 'temporal-polyfill'

const DAY = 86_400_000
const MINUTE = 60_000

const instantAt = (date: Temporal.PlainDate, minutes: number, timeZone: string): number | undefined => {
  const local = date.toPlainDateTime({ hour: Math.floor(minutes / 60), minute: minutes % 60 })
  try {
    return local.toZonedDateTime(timeZone, { disambiguation: 'reject' }).epochMilliseconds
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
}

/**
 * A function from minutes after midnight on `date` (0 to 1439) to the UTC instant at which clocks in `timeZone` show
 * that time, in milliseconds since 1970. It gives `undefined` when they never do or do so twice (a clock change): what
 * a resident reads must mean one moment. The only place where local time becomes UTC.
 */
export const clockOf = (
  date: Temporal.PlainDate,
  timeZone: string,
): ((minutes: number) => number | undefined) => {
  const midnight = instantAt(date, 0, timeZone)
  const next = instantAt(date.add({ days: 1 }), 0, timeZone)
  // A day of 24 hours has no clock change, and adding is some fifty times as quick as asking the calendar.
  if (midnight !== undefined && next === midnight + DAY) return minutes => midnight + minutes * MINUTE
  return minutes => instantAt(date, minutes, timeZone)
}

/** The date on the wall in `timeZone` at a UTC instant (ISO 8601). Throws when it is no instant. */
export const localDate = (instant: string, timeZone: string): Temporal.PlainDate =>
  Temporal.Instant.from(instant).toZonedDateTimeISO(timeZone).toPlainDate()

/** Minutes after midnight on the wall in `timeZone` at a UTC instant (ISO 8601), 0 to 1439. Throws when it is no instant. */
export const minutesOnWall = (instant: string, timeZone: string): number => {
  const { hour, minute } = Temporal.Instant.from(instant).toZonedDateTimeISO(timeZone)
  return hour * 60 + minute
}

/**
 * The UTC instant, in milliseconds since 1970, at which a local date begins; `later` counts days on from it. Throws when
 * the date does not exist.
 */
export const startOfDay = (date: string, timeZone: string, later = 0): number =>
  Temporal.PlainDate.from(date).add({ days: later }).toZonedDateTime(timeZone).epochMilliseconds

/**
 * The UTC instant, in milliseconds since 1970, at which clocks show a local date and time (`HH:MM`, 00:00 to 23:59). Where a
 * clock change makes that two instants, or none, the earlier or the later. Throws when the date or the time does not exist.
 */
export const wallTime = (
  date: string,
  time: string,
  timeZone: string,
  disambiguation: 'earlier' | 'later',
): number =>
  Temporal.PlainDate.from(date)
    .toPlainDateTime(Temporal.PlainTime.from(time))
    .toZonedDateTime(timeZone, { disambiguation }).epochMilliseconds

/** Difference with UTC at an instant, as `+01:00`. */
export const offsetAt = (instant: string, timeZone: string): string =>
  Temporal.Instant.from(instant).toZonedDateTimeISO(timeZone).offset

/** Milliseconds since 1970 as ISO 8601 with `Z`, without empty fractions. */
export const isoInstant = (milliseconds: number): string =>
  new Date(milliseconds).toISOString().replace(/\.?0+Z$/, 'Z')

/** Any way to write an instant, `2026-11-23T09:00:00+01:00` too, in milliseconds since 1970. Throws when it is none. */
export const epochOf = (instant: string): number => {
  const milliseconds = Date.parse(instant)
  if (Number.isNaN(milliseconds)) throw new RangeError(`not an instant: ${instant}`)
  return milliseconds
}
