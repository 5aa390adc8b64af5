import { epochOf, localDate, startOfDay } from './local-time.ts'
import type { Busy, OpeningRules, Slot } from './opening-rules.ts'
import { openingSlots } from './opening-slots.ts'
import { type Span, spanOf } from './slot-span.ts'

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

const HOUR = 3_600_000

/** Taken time of each guide, in order and without overlaps. */
const takenByGuide = (busy: readonly Busy[]): ReadonlyMap<string, readonly Span[]> => {
  const taken = new Map<string, Span[]>()
  const sorted = busy
    .map(({ guide, start, end }) => ({ guide, start: epochOf(start), end: epochOf(end) }))
    .sort((one, other) => one.start - other.start)
  for (const { guide, start, end } of sorted) {
    const spans = taken.get(guide) ?? []
    const last = spans.at(-1)
    if (last && start <= last.end)
      spans[spans.length - 1] = { start: last.start, end: Math.max(last.end, end) }
    else spans.push({ start, end })
    taken.set(guide, spans)
  }
  return taken
}

/** Whether any of the spans (in order, without overlaps) touches this one; by halving, as there may be many. */
const touches = (spans: readonly Span[], one: Span): boolean => {
  let low = 0
  let high = spans.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((spans[middle]?.end ?? 0) <= one.start) low = middle + 1
    else high = middle
  }
  const first = spans[low]
  return first !== undefined && first.start < one.end
}

/** Those of the guides who are not taken at any moment of the slot, in the order given. */
export const guidesFreeFor = (
  slot: Slot,
  guides: readonly string[],
  busy: readonly Busy[],
): readonly string[] => {
  const span = { start: epochOf(slot.start), end: epochOf(slot.end) }
  const taken = takenByGuide(busy)
  return guides.filter(guide => !touches(taken.get(guide) ?? [], span))
}

/**
 * The times at which a conversation may start, earliest first, each once however many guides are free.
 *
 * A slot lies wholly inside an opening window, starts no earlier than the notice time, on a day no later than the
 * horizon, and at least one guide of the location is free for all of it. Slots in or over a clock change are left out.
 * `opening` are the opening slots of today when the caller has them already. Hours of single guides are not looked at
 * here: `guideAbsence` gives them as taken time.
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
  const isFree = (slot: Span): boolean => rules.guides.some(guide => !touches(taken.get(guide) ?? [], slot))

  return opening.filter(slot => {
    const span = spanOf(slot)
    return span.start >= earliest && span.start < latest && isFree(span)
  })
}
