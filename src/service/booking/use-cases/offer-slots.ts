import { findFreeSlots } from '#core/scheduling/find-free-slots.ts'
import { epochOf, isoInstant, localDate } from '#core/scheduling/local-time.ts'
import { nearestSlots } from '#core/scheduling/nearest-slots.ts'
import type { Slot } from '#core/scheduling/opening-rules.ts'
import { openingSlots } from '#core/scheduling/opening-slots.ts'
import { failure, type Result, success } from '#core/shared/result.ts'
import { busyGuides } from '../store/claims.ts'
import { type BookingWorld, findLocation, type ServedLocation } from './booking-world.ts'

/** How long an offer may be shown before it is asked again. */
const FRESH_SECONDS = 60

type Offer = {
  readonly location: ServedLocation
  readonly asOf: string
  readonly freshUntil: string
  readonly slots: readonly Slot[]
}

type Days = { readonly from?: string | undefined; readonly to?: string | undefined }

/** Opening slots change at midnight only, and counting them out is most of the work of an answer. */
const opened = new WeakMap<ServedLocation, { readonly today: string; readonly slots: readonly Slot[] }>()

const openingSlotsOf = (location: ServedLocation, now: string): readonly Slot[] => {
  const today = localDate(now, location.timeZone)
  const known = opened.get(location)
  if (known?.today === today.toString()) return known.slots
  const slots = openingSlots(location.rules, location.timeZone, today)
  opened.set(location, { today: today.toString(), slots })
  return slots
}

export const freeSlotsOf = async (
  world: BookingWorld,
  location: ServedLocation,
  now: string,
  days: Days = {},
): Promise<readonly Slot[]> => {
  const { rules, timeZone } = location
  const busy = await busyGuides(world.database, rules.guides, now)
  return findFreeSlots({ rules, timeZone, busy, now, ...days }, openingSlotsOf(location, now))
}

export const offerSlots = async (
  world: BookingWorld,
  locationId: string,
  days: Days,
): Promise<Result<Offer, 'unknown-location'>> => {
  const location = findLocation(world, locationId)
  if (!location) return failure('unknown-location')
  const now = world.now()
  const slots = await freeSlotsOf(world, location, now, days)
  const freshUntil = isoInstant(epochOf(now) + FRESH_SECONDS * 1000)
  return success({ location, asOf: now, freshUntil, slots })
}

/** Where to go instead: the wanted time itself when it is free after all, then the nearest others. At most three. */
export const alternativesTo = async (
  world: BookingWorld,
  location: ServedLocation,
  wanted: string,
): Promise<readonly Slot[]> => {
  const free = await freeSlotsOf(world, location, world.now())
  const same = free.filter(slot => epochOf(slot.start) === epochOf(wanted))
  return [...same, ...nearestSlots(free, wanted, 3)].slice(0, 3)
}
