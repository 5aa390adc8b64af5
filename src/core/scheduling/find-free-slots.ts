import { Temporal } from 'temporal-polyfill'
import { clockOf, epochOf, isoInstant, localDate } from './local-time.ts'
import { type Busy, type OpeningRules, type OpeningWindow, type Slot, WEEKDAYS } from './opening-rules.ts'

export type SlotQuestion = {
  readonly rules: OpeningRules
  readonly timeZone: string
  readonly busy: readonly Busy[]
  /** UTC instant. */
  readonly now: string
  /** First and last local date wanted, both included; without them all that the rules allow. */
  readonly from?: string | undefined
  readonly to?: string | undefined
}

type Span = { readonly start: number; readonly end: number }

const HOUR = 3_600_000
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

const slotsOn = (date: Temporal.PlainDate, rules: OpeningRules, timeZone: string): readonly Span[] => {
  const slots: Span[] = []
  const clock = clockOf(date, timeZone)
  for (const window of openMinutes(windowsOn(date, rules))) {
    for (let begin = window.start; begin + rules.minutes <= window.end; begin += rules.minutes) {
      const start = clock(begin)
      const end = clock(begin + rules.minutes)
      // Around a clock change the wall clock and the real length differ: such a slot would end at a surprising time.
      if (start !== undefined && end !== undefined && end - start === rules.minutes * MINUTE)
        slots.push({ start, end })
    }
  }
  return slots
}

const overlaps = (one: Span, other: Span): boolean => one.start < other.end && other.start < one.end

const takenByGuide = (busy: readonly Busy[]): ReadonlyMap<string, readonly Span[]> => {
  const taken = new Map<string, Span[]>()
  for (const { guide, start, end } of busy) {
    const spans = taken.get(guide) ?? []
    spans.push({ start: epochOf(start), end: epochOf(end) })
    taken.set(guide, spans)
  }
  return taken
}

/**
 * The times at which a conversation may start, earliest first, each once however many guides are free.
 *
 * A slot lies wholly inside an opening window, starts no earlier than the notice time, on a day no later than the
 * horizon, and at least one guide of the location is free for all of it. Slots in or over a clock change are left out.
 * Refuses (throws) instants, dates and time zones that do not exist.
 */
export const findFreeSlots = ({ rules, timeZone, busy, now, from, to }: SlotQuestion): readonly Slot[] => {
  const earliest = epochOf(now) + rules.noticeHours * HOUR
  const today = localDate(now, timeZone)
  const horizon = today.add({ days: rules.horizonDays })
  const wantedFrom = from === undefined ? today : Temporal.PlainDate.from(from)
  const wantedTo = to === undefined ? horizon : Temporal.PlainDate.from(to)
  const last = Temporal.PlainDate.compare(wantedTo, horizon) < 0 ? wantedTo : horizon
  let date = Temporal.PlainDate.compare(wantedFrom, today) > 0 ? wantedFrom : today

  const taken = takenByGuide(busy)
  const isFree = (slot: Span): boolean =>
    rules.guides.some(guide => !taken.get(guide)?.some(one => overlaps(one, slot)))

  const free: Slot[] = []
  for (; Temporal.PlainDate.compare(date, last) <= 0; date = date.add({ days: 1 }))
    for (const slot of slotsOn(date, rules, timeZone))
      if (slot.start >= earliest && isFree(slot))
        free.push({ start: isoInstant(slot.start), end: isoInstant(slot.end) })
  return free
}
