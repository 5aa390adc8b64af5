import type { Temporal } from 'temporal-polyfill'
import { type OpeningHours, type OpeningWindow, WEEKDAYS } from './opening-rules.ts'

/** Part of a day in minutes after midnight on the wall clock, from `start` up to, not including, `end`. */
export type OpenMinutes = { readonly start: number; readonly end: number }

const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))

const windowsOn = (date: Temporal.PlainDate, hours: OpeningHours): readonly OpeningWindow[] => {
  const exception = hours.exceptions.find(other => other.date === date.toString())
  if (exception) return exception.windows
  const weekday = WEEKDAYS[date.dayOfWeek - 1]
  return (weekday && hours.weekly[weekday]) ?? []
}

/**
 * The windows of a local date, in order: those of the exception for that date when there is one, otherwise those of its
 * day of the week. Windows that overlap become one, so that no offer overlaps another; windows that only touch stay two.
 */
export const openMinutesOn = (date: Temporal.PlainDate, hours: OpeningHours): readonly OpenMinutes[] => {
  const sorted = windowsOn(date, hours)
    .map(window => ({ start: minutesOf(window.from), end: minutesOf(window.to) }))
    .sort((one, other) => one.start - other.start)
  const merged: OpenMinutes[] = []
  for (const window of sorted) {
    const last = merged.at(-1)
    if (last && window.start < last.end)
      merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, window.end) }
    else merged.push(window)
  }
  return merged
}
