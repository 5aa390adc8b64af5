import { guideAbsence, type OwnHours } from '#core/scheduling/guide-absence.ts'
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

type Absence = { readonly today: string; readonly own: string; readonly absence: readonly Busy[] }
const absences = new WeakMap<ServedLocation, Absence>()

/** When guides are not there, with what they said of their own week; counted out again only when that or the day changes. */
export const absenceToday = (
  location: ServedLocation,
  now: string,
  own: readonly OwnHours[],
): readonly Busy[] => {
  const opening = openingToday(location, now)
  if (own.length === 0) return opening.absence
  const said = JSON.stringify(own)
  const known = absences.get(location)
  if (known?.today === opening.today && known.own === said) return known.absence
  const absence = guideAbsence(location.rules, location.timeZone, localDate(now, location.timeZone), own)
  absences.set(location, { today: opening.today, own: said, absence })
  return absence
}

const HOUR = 3_600_000

/** The slot that starts then, when the rules still offer it; whether somebody has it is for the database to say. */
export const openSlotAt = (location: ServedLocation, start: string, now: string): Slot | undefined => {
  const slot = openingToday(location, now).byStart.get(start)
  const earliest = epochOf(now) + location.rules.noticeHours * HOUR
  return slot && epochOf(slot.start) >= earliest ? slot : undefined
}
