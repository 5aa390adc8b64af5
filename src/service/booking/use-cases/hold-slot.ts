import { epochOf, isoInstant } from '#core/scheduling/local-time.ts'
import type { Slot } from '#core/scheduling/opening-rules.ts'
import { failure, type Result, success } from '#core/shared/result.ts'
import { type Claim, expireHolds, findClaim, insertHold, releaseHold } from '../store/claims.ts'
import { dropKey, findKey, type KeyUse, settleKey, takeKey } from '../store/idempotency-keys.ts'
import type { Database } from '../store/tables.ts'
import { inTransaction, onOneConnection } from '../store/transaction.ts'
import { type BookingWorld, findLocation, type ServedLocation } from './booking-world.ts'
import { alternativesTo, freeSlotsOf } from './offer-slots.ts'

const HOLD_MINUTES = 5

type HoldWish = { readonly key: string; readonly location: string; readonly start: string }
type HoldRefusal =
  | { readonly kind: 'unknown-location' }
  | { readonly kind: 'key-reused' }
  | { readonly kind: 'slot-taken'; readonly location: ServedLocation; readonly alternatives: readonly Slot[] }

type Attempt = Claim | 'slot-taken' | 'key-reused'

/** The same request again gets the hold it made before. */
const earlierHold = async (database: Database, use: KeyUse, request: string): Promise<Attempt> => {
  const claim = use.claim === undefined ? undefined : await findClaim(database, use.claim)
  return use.request === request && claim ? claim : 'key-reused'
}

/** The first guide who is free gets the conversation. */
const claimAnyGuide = async (
  world: BookingWorld,
  transaction: Database,
  location: ServedLocation,
  slot: Slot,
): Promise<string | undefined> => {
  const now = world.now()
  const { guides } = location.rules
  await expireHolds(transaction, guides, slot, now)
  const hold = {
    ...slot,
    id: world.randomId(),
    location: location.id,
    heldUntil: isoInstant(epochOf(now) + HOLD_MINUTES * 60_000),
  }
  for (const guide of guides) if (await insertHold(transaction, { ...hold, guide }, now)) return hold.id
  return undefined
}

const takeSlot = (
  world: BookingWorld,
  location: ServedLocation,
  slot: Slot,
  key: string,
  request: string,
): Promise<Attempt> =>
  inTransaction(world.database, async transaction => {
    const use = await takeKey(transaction, key, request, world.now())
    if (use) return earlierHold(transaction, use, request)
    const id = await claimAnyGuide(world, transaction, location, slot)
    const claim = id === undefined ? undefined : await findClaim(transaction, id)
    if (claim) await settleKey(transaction, key, claim.id)
    else await dropKey(transaction, key)
    return claim ?? 'slot-taken'
  })

const attemptHold = async (
  world: BookingWorld,
  location: ServedLocation,
  start: string,
  key: string,
): Promise<Attempt> => {
  const request = `${location.id} ${start}`
  const slot = (await freeSlotsOf(world, location, world.now())).find(one => one.start === start)
  if (slot) return takeSlot(world, location, slot, key, request)
  // Gone, perhaps to this very request: looked up after the slots, so that its own hold is seen.
  const use = await findKey(world.database, key)
  return use ? earlierHold(world.database, use, request) : 'slot-taken'
}

/** Keeps a slot for five minutes. Only a slot that the opening rules offer; the database decides who gets it. */
export const holdSlot = async (world: BookingWorld, wish: HoldWish): Promise<Result<Claim, HoldRefusal>> => {
  const location = findLocation(world, wish.location)
  if (!location) return failure({ kind: 'unknown-location' })
  const start = isoInstant(epochOf(wish.start))
  return onOneConnection(world.database, async (database): Promise<Result<Claim, HoldRefusal>> => {
    const here = { ...world, database }
    const attempt = await attemptHold(here, location, start, wish.key)
    if (attempt === 'key-reused') return failure({ kind: 'key-reused' })
    if (attempt !== 'slot-taken') return success(attempt)
    const alternatives = await alternativesTo(here, location, start)
    return failure({ kind: 'slot-taken', location, alternatives })
  })
}

/** Gives a held slot back. A hold that is gone, or became an appointment, stays as it is. */
export const letGo = (world: BookingWorld, id: string): Promise<void> => releaseHold(world.database, id)
