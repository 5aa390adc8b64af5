import { epochOf, isoInstant, localDate } from '#core/scheduling/local-time.ts'
import type { Slot } from '#core/scheduling/opening-rules.ts'
import { failure, type Result, success } from '#core/shared/result.ts'
import { type Claim, expireHolds, findClaim, insertHold, releaseHold } from '../store/claims.ts'
import { dropKey, settleKey, takeKey } from '../store/idempotency-keys.ts'
import type { Database } from '../store/tables.ts'
import { inTransaction } from '../store/transaction.ts'
import { type BookingWorld, findLocation, type ServedLocation } from './booking-world.ts'
import { alternativesTo, freeSlotsOf } from './offer-slots.ts'

export const HOLD_MINUTES = 5

export type HoldWish = { readonly key: string; readonly location: string; readonly start: string }
export type HoldRefusal =
  | { readonly kind: 'unknown-location' }
  | { readonly kind: 'key-reused' }
  | { readonly kind: 'slot-taken'; readonly location: ServedLocation; readonly alternatives: readonly Slot[] }

type Attempt = Claim | 'slot-taken' | 'key-reused'

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

export const holdSlot = async (world: BookingWorld, wish: HoldWish): Promise<Result<Claim, HoldRefusal>> => {
  const location = findLocation(world, wish.location)
  if (!location) return failure({ kind: 'unknown-location' })
  const start = isoInstant(epochOf(wish.start))
  const request = `${location.id} ${start}`

  const attempt = await inTransaction(world.database, async (transaction): Promise<Attempt> => {
    const now = world.now()
    const state = await takeKey(transaction, wish.key, request, now)
    if (state.kind === 'used') {
      const claim = state.claim === undefined ? undefined : await findClaim(transaction, state.claim)
      return state.request === request && claim ? claim : 'key-reused'
    }
    const day = localDate(start, location.timeZone).toString()
    const offered = await freeSlotsOf({ ...world, database: transaction }, location, now, {
      from: day,
      to: day,
    })
    const slot = offered.find(one => one.start === start)
    const id = slot && (await claimAnyGuide(world, transaction, location, slot))
    const claim = id === undefined ? undefined : await findClaim(transaction, id)
    if (!claim) {
      await dropKey(transaction, wish.key)
      return 'slot-taken'
    }
    await settleKey(transaction, wish.key, claim.id)
    return claim
  })

  if (attempt === 'key-reused') return failure({ kind: 'key-reused' })
  if (attempt === 'slot-taken')
    return failure({
      kind: 'slot-taken',
      location,
      alternatives: await alternativesTo(world, location, start),
    })
  return success(attempt)
}

/** Gives a held slot back. A hold that is gone, or became an appointment, stays as it is. */
export const letGo = (world: BookingWorld, id: string): Promise<void> => releaseHold(world.database, id)
