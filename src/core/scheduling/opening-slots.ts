import type { Temporal } from 'temporal-polyfill'
import { clockOf, isoInstant } from './local-time.ts'
import { type OpeningRules, type OpeningWindow, type Slot, WEEKDAYS } from './opening-rules.ts'

type Span = { readonly start: number; readonly end: number }

const MINUTE = 60_000

const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))

/** Windows of a day in minutes after midnight, in order; windows that overlap become one, so that no offer overlaps. */
const openMinutes = (windows: readonly OpeningWindow[]): readonly Span[] => {
  const sorted = windows
    .map(window => ({ start: minutesOf(window.from), end: minutesOf(window.to) }))
    .sort((one, other) => one.start - other.start)
  const merged: Span[] = []
  for (const window of sorted) {
    const last = merged.at(-1)
    if (last && window.start < last.end)
      merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, window.end) }
    else merged.push(window)
  }
  return merged
}

const windowsOn = (date: Temporal.PlainDate, rules: OpeningRules): readonly OpeningWindow[] => {
  const exception = rules.exceptions.find(other => other.date === date.toString())
  if (exception) return exception.windows
  const weekday = WEEKDAYS[date.dayOfWeek - 1]
  return (weekday && rules.weekly[weekday]) ?? []
}

const slotsOn = (date: Temporal.PlainDate, rules: OpeningRules, timeZone: string): readonly Slot[] => {
  const windows = windowsOn(date, rules)
  if (windows.length === 0) return []
  const slots: Slot[] = []
  const clock = clockOf(date, timeZone)
  for (const window of openMinutes(windows)) {
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
