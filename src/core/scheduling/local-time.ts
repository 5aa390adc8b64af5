import { Temporal } from 'temporal-polyfill'

/**
 * The UTC instant at which clocks in `timeZone` show `minutes` after midnight on `date`, in milliseconds since 1970.
 * `undefined` when they never do or do so twice (a clock change): what a resident reads must mean one moment.
 * The only place where local time becomes UTC.
 */
export const instantAt = (
  date: Temporal.PlainDate,
  minutes: number,
  timeZone: string,
): number | undefined => {
  const local = date.toPlainDateTime({ hour: Math.floor(minutes / 60), minute: minutes % 60 })
  try {
    return local.toZonedDateTime(timeZone, { disambiguation: 'reject' }).epochMilliseconds
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
}

/** The date on the wall in `timeZone` at a UTC instant (ISO 8601). Throws when it is no instant. */
export const localDate = (instant: string, timeZone: string): Temporal.PlainDate =>
  Temporal.Instant.from(instant).toZonedDateTimeISO(timeZone).toPlainDate()

/** Difference with UTC at an instant, as `+01:00`. */
export const offsetAt = (instant: string, timeZone: string): string =>
  Temporal.Instant.from(instant).toZonedDateTimeISO(timeZone).offset

/** Milliseconds since 1970 as ISO 8601 with `Z`, without empty fractions. */
export const isoInstant = (milliseconds: number): string =>
  Temporal.Instant.fromEpochMilliseconds(milliseconds).toString()

/** Any way to write an instant, `2026-11-23T09:00:00+01:00` too, in milliseconds since 1970. Throws when it is none. */
export const epochOf = (instant: string): number => Temporal.Instant.from(instant).epochMilliseconds
