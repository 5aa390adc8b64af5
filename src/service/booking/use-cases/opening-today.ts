import { guideAbsence } from '#core/scheduling/guide-absence.ts'
import { epochOf, localDate } from '#core/scheduling/local-time.ts'
import type { Busy, Slot } from '#core/scheduling/opening-rules.ts'
import { openingSlots } from '#core/scheduling/opening-slots.ts'
import type { ServedLocation } from './booking-world.ts'

/** What the opening rules of a location come to, seen from one day. */
type Opening = {
  readonly today: string
  readonly slots: readonly Slot[]
  readonly byStart: ReadonlyMap<string, Slot>
  /** When guides with hours of their own are not there. */
  readonly absence: readonly Busy[]
  /** The end of the last slot. */
  readonly until: string
}

/** It changes at midnight only, and counting it out is most of the work of an answer. */
const opened = new WeakMap<ServedLocation, Opening>()

export const openingToday = (location: ServedLocation, now: string): Opening => {
  const today = localDate(now, location.timeZone)
  const known = opened.get(location)
  if (known?.today === today.toString()) return known
  const slots = openingSlots(location.rules, location.timeZone, today)
  const opening: Opening = {
    today: today.toString(),
    slots,
    byStart: new Map(slots.map(slot => [slot.start, slot])),
    absence: guideAbsence(location.rules, location.timeZone, today),
    until: slots.at(-1)?.end ?? now,
  }
  opened.set(location, opening)
  return opening
}

const HOUR = 3_600_000

/** The slot that starts then, when the rules still offer it; whether somebody has it is for the database to say. */
export const openSlotAt = (location: ServedLocation, start: string, now: string): Slot | undefined => {
  const slot = openingToday(location, now).byStart.get(start)
  const earliest = epochOf(now) + location.rules.noticeHours * HOUR
  return slot && epochOf(slot.start) >= earliest ? slot : undefined
}
