import { findFreeSlots } from '#core/scheduling/find-free-slots.ts'
import { epochOf, isoInstant } from '#core/scheduling/local-time.ts'
import { nearestSlots } from '#core/scheduling/nearest-slots.ts'
import type { Slot } from '#core/scheduling/opening-rules.ts'
import { failure, type Result, success } from '#core/shared/result.ts'
import { busyGuides } from '../store/claims.ts'
import { ownHoursOf } from '../store/own-hours.ts'
import { type BookingWorld, findLocation, type ServedLocation } from './booking-world.ts'
import { busyOutside } from './busy-outside.ts'
import { absenceToday, openingToday } from './opening-today.ts'
import { shareReading } from './share-reading.ts'

/** How long an offer may be shown before it is asked again. */
const FRESH_SECONDS = 60

export const freshUntil = (now: string): string => isoInstant(epochOf(now) + FRESH_SECONDS * 1000)

type Offer = {
  readonly location: ServedLocation
  readonly asOf: string
  readonly freshUntil: string
  readonly slots: readonly Slot[]
}

export type Days = { readonly from?: string | undefined; readonly to?: string | undefined }

const freeSlotsOf = async (
  world: BookingWorld,
  location: ServedLocation,
  now: string,
  days: Days = {},
): Promise<readonly Slot[]> => {
  const { rules, timeZone } = location
  const { slots, until } = openingToday(location, now)
  const absence = absenceToday(location, now, await ownHoursOf(world.database, rules.guides))
  const outside = await busyOutside(world, { location, slots, now, fresh: false })
  const claimed = await busyGuides(world.database, rules.guides, now, until)
  const busy = [...absence, ...outside.busy, ...claimed]
  return findFreeSlots({ rules, timeZone, busy, now, ...days }, slots)
}

type Reader = () => Promise<readonly Slot[]>
/** By the location as it is now: after a change of its hours it is another. */
const readers = new WeakMap<BookingWorld, WeakMap<ServedLocation, Reader>>()

/** The free times of now, read once for all who ask at the same moment: many do when many want one time. */
export const freeSlotsNow = (world: BookingWorld, location: ServedLocation): Promise<readonly Slot[]> => {
  const known = readers.get(world) ?? new WeakMap<ServedLocation, Reader>()
  readers.set(world, known)
  const reader = known.get(location) ?? shareReading(() => freeSlotsOf(world, location, world.now()))
  known.set(location, reader)
  return reader()
}

const isOutsideUnknown = async (
  world: BookingWorld,
  location: ServedLocation,
  now: string,
): Promise<boolean> => {
  const { slots } = openingToday(location, now)
  return (await busyOutside(world, { location, slots, now, fresh: false })).unreachable.length > 0
}

export const offerSlots = async (
  world: BookingWorld,
  locationId: string,
  days: Days,
): Promise<Result<Offer, 'unknown-location' | 'calendar-unreachable'>> => {
  const location = findLocation(world, locationId)
  if (!location) return failure('unknown-location')
  const now = world.now()
  const slots = await freeSlotsOf(world, location, now, days)
  // No times left is not the same as full, when somebody's calendar could not be read.
  if (slots.length === 0 && (await isOutsideUnknown(world, location, now)))
    return failure('calendar-unreachable')
  return success({ location, asOf: now, freshUntil: freshUntil(now), slots })
}

/** Where to go instead: the wanted time itself when it is free after all, then the nearest others. At most three. */
export const alternativesTo = async (
  world: BookingWorld,
  location: ServedLocation,
  wanted: string,
): Promise<readonly Slot[]> => {
  const free = await freeSlotsNow(world, location)
  const same = free.filter(slot => slot.start === wanted)
  return [...same, ...nearestSlots(free, wanted, 3)].slice(0, 3)
}
