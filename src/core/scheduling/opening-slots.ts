import type { Temporal } from 'temporal-polyfill'
import { clockOf, isoInstant } from './local-time.ts'
import { type OpenMinutes, openMinutesOn } from './open-minutes.ts'
import type { OpeningRules, Slot } from './opening-rules.ts'
import { isPublicHoliday } from './public-holidays.ts'

const MINUTE = 60_000

const isClosed = (date: Temporal.PlainDate, rules: OpeningRules): boolean =>
  rules.closedOnHolidays === true &&
  isPublicHoliday(date) &&
  !rules.exceptions.some(exception => exception.date === date.toString())

/** The windows of a local date, in order, in minutes on the wall clock; none on a holiday that closes the location. */
export const openingWindowsOn = (date: Temporal.PlainDate, rules: OpeningRules): readonly OpenMinutes[] =>
  isClosed(date, rules) ? [] : openMinutesOn(date, rules)

const slotsOn = (date: Temporal.PlainDate, rules: OpeningRules, timeZone: string): readonly Slot[] => {
  const windows = openingWindowsOn(date, rules)
  if (windows.length === 0) return []
  const slots: Slot[] = []
  const clock = clockOf(date, timeZone)
  for (const window of windows) {
    for (let begin = window.start; begin + rules.minutes <= window.end; begin += rules.minutes) {
      const start = clock(begin)
      const end = clock(begin + rules.minutes)
      // Around a clock change the wall clock and the real length differ: such a slot would end at a surprising time.
      if (start !== undefined && end !== undefined && end - start === rules.minutes * MINUTE)
        slots.push({ start: isoInstant(start), end: isoInstant(end) })
    }
  }
  return slots
}

/**
 * Every slot the opening rules give from `today` (a local date) up to and including the horizon, earliest first,
 * whoever may be taken. Each lies wholly inside a window; those in or over a clock change are left out. It depends on
 * nothing else, so that a caller may keep it for as long as the day lasts.
 */
export const openingSlots = (
  rules: OpeningRules,
  timeZone: string,
  today: Temporal.PlainDate,
): readonly Slot[] =>
  Array.from({ length: rules.horizonDays + 1 }, (_, days) =>
    slotsOn(today.add({ days }), rules, timeZone),
  ).flat()
