import { epochOf, localDate, startOfDay } from './local-time.ts'
import type { Busy, OpeningRules, Slot } from './opening-rules.ts'
import { openingSlots } from './opening-slots.ts'

type SlotQuestion = {
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
 * `opening` are the opening slots of today when the caller has them already.
 * Refuses (throws) instants, dates and time zones that do not exist.
 */
export const findFreeSlots = (
  { rules, timeZone, busy, now, from, to }: SlotQuestion,
  opening: readonly Slot[] = openingSlots(rules, timeZone, localDate(now, timeZone)),
): readonly Slot[] => {
  const notice = epochOf(now) + rules.noticeHours * HOUR
  const earliest = from === undefined ? notice : Math.max(notice, startOfDay(from, timeZone))
  const latest = to === undefined ? Number.POSITIVE_INFINITY : startOfDay(to, timeZone, 1)
  const taken = takenByGuide(busy)
  const isFree = (slot: Span): boolean =>
    rules.guides.some(guide => !taken.get(guide)?.some(one => overlaps(one, slot)))

  return opening.filter(slot => {
    const span = { start: epochOf(slot.start), end: epochOf(slot.end) }
    return span.start >= earliest && span.start < latest && isFree(span)
  })
}
