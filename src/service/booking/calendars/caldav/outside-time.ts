import type ICAL from 'ical.js'
import { Temporal } from 'temporal-polyfill'

const isKnownZone = (name: string): boolean => {
  try {
    return Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name).timeZoneId !== ''
  } catch {
    return false
  }
}

/**
 * The instant, in milliseconds since 1970, that a time in somebody's calendar means. A zone we know by name is read by
 * its name, others by the rules in the file itself; without a zone, and for whole days, it is the clock of `home`. A time
 * that is skipped or doubled by a clock change is read as calendars do: others made it, and it must be kept free.
 */
export const outsideInstant = (time: ICAL.Time, home: string): number => {
  const { year, month, day, hour, minute, second, isDate } = time
  const zone = time.zone?.tzid
  if (!isDate && zone === 'UTC') return Date.UTC(year, month - 1, day, hour, minute, second)
  const named = zone !== undefined && zone !== 'floating' && isKnownZone(zone)
  if (!isDate && zone !== undefined && zone !== 'floating' && !named) return time.toUnixTime() * 1000
  return Temporal.PlainDateTime.from({ year, month, day, hour, minute, second }).toZonedDateTime(
    !isDate && named ? zone : home,
  ).epochMilliseconds
}
