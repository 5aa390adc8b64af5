import { guidesFreeFor } from '#core/scheduling/find-free-slots.ts'
import { epochOf, isoInstant } from '#core/scheduling/local-time.ts'
import type { Slot } from '#core/scheduling/opening-rules.ts'
import { failure, type Result, success } from '#core/shared/result.ts'
import {
  type Claim,
  expireHolds,
  findClaim,
  insertHold,
  type NewKeyUse,
  releaseHold,
} from '../store/claims.ts'
import { findKey, ONE_USE_A_KEY } from '../store/idempotency-keys.ts'
import { inTransaction, isDuplicate, isPassing, retrying } from '../store/transaction.ts'
import { type BookingWorld, findLocation, type ServedLocation } from './booking-world.ts'
import { busyOutside } from './busy-outside.ts'
import { alternativesTo, freeSlotsNow } from './offer-slots.ts'
import { openingToday, openSlotAt } from './opening-today.ts'

const HOLD_MINUTES = 5

type HoldWish = { readonly key: string; readonly location: string; readonly start: string }
export type HoldRefusal =
  | { readonly kind: 'unknown-location' }
  | { readonly kind: 'key-reused' }
  | { readonly kind: 'calendar-unreachable' }
  | { readonly kind: 'slot-taken'; readonly location: ServedLocation; readonly alternatives: readonly Slot[] }

/** The same request again gets the hold it made before. */
export const earlierHold = async (
  world: BookingWorld,
  { key, request }: NewKeyUse,
): Promise<Claim | 'key-reused' | undefined> => {
  const use = await findKey(world.database, key)
  if (!use) return undefined
  const claim = use.claim === undefined ? undefined : await findClaim(world.database, use.claim)
  return use.request === request && claim ? claim : 'key-reused'
}

export const newHold = (world: BookingWorld, location: string, slot: Slot, now: string): Claim => ({
  start: slot.start,
  end: slot.end,
  id: world.randomId(),
  location,
  status: 'held',
  heldUntil: isoInstant(epochOf(now) + HOLD_MINUTES * 60_000),
})

/** False also for a key that was used before, and when PostgreSQL broke it off time after time. */
export const orNot = async (attempt: () => Promise<boolean>): Promise<boolean> => {
  try {
    return await attempt()
  } catch (error) {
    if (isDuplicate(error, ONE_USE_A_KEY) || isPassing(error)) return false
    throw error
  }
}

/** Most holds are one statement. What stands in the way may be a hold that ran out; then more is needed. */
const takeSlot = async (
  world: BookingWorld,
  location: ServedLocation,
  slot: Slot,
  use: NewKeyUse,
): Promise<Claim | 'key-reused' | 'calendar-unreachable' | undefined> => {
  const { now } = use
  const hold = newHold(world, location.id, slot, now)
  const outside = await busyOutside(world, { location, slots: [slot], now, fresh: true })
  const free = guidesFreeFor(slot, location.rules.guides, outside.busy)
  const inRules = guidesFreeFor(slot, free, openingToday(location, now).absence)
  const guides = free.map(id => ({ id, inRules: inRules.includes(id) }))
  const { database } = world
  if (await orNot(() => retrying(() => insertHold(database, guides, hold, use)))) return hold
  const earlier = await earlierHold(world, use)
  if (earlier) return earlier
  // Looked up after the key: a slot that went to this very request must not look taken.
  const isFree = (await freeSlotsNow(world, location)).some(one => one.start === slot.start)
  if (!isFree || guides.length === 0)
    return outside.unreachable.length > 0 ? 'calendar-unreachable' : undefined
  const held = await orNot(() =>
    inTransaction(database, async transaction => {
      await expireHolds(transaction, free, slot, now)
      for (let tries = guides.length; tries > 0; tries -= 1)
        if (await insertHold(transaction, guides, hold, use)) return true
      return false
    }),
  )
  return held ? hold : earlierHold(world, use)
}

/** Keeps a slot for five minutes. Only a slot that the opening rules offer; the database decides who gets it. */
export const holdSlot = async (world: BookingWorld, wish: HoldWish): Promise<Result<Claim, HoldRefusal>> => {
  const location = findLocation(world, wish.location)
  if (!location) return failure({ kind: 'unknown-location' })
  const now = world.now()
  const start = isoInstant(epochOf(wish.start))
  const use = { key: wish.key, request: `${location.id} ${start}`, now }
  const slot = openSlotAt(location, start, now)
  const attempt = await (slot ? takeSlot(world, location, slot, use) : earlierHold(world, use))
  if (attempt === 'key-reused' || attempt === 'calendar-unreachable') return failure({ kind: attempt })
  if (attempt) return success(attempt)
  return failure({
    kind: 'slot-taken',
    location,
    alternatives: await alternativesTo(world, location, start),
  })
}

/** Gives a held slot back. A hold that is gone, or became an appointment, stays as it is. */
export const letGo = async (world: BookingWorld, id: string): Promise<void> => {
  await releaseHold(world.database, id)
}
