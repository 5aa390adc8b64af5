import { epochOf } from '#core/scheduling/local-time.ts'
import { failure, type Result, success } from '#core/shared/result.ts'
import { retrying } from '../../booking/store/transaction.ts'
import type { BookingWorld } from '../../booking/use-cases/booking-world.ts'
import { deleteTablet, type Tablet, tabletsOf, updateTabletStatus } from '../store/tablets.ts'
import { hashOf } from './secrets.ts'

/** Some sixty years: a clock that is further off is simply wrong. */
const FURTHEST = 2_000_000_000

type Report = {
  readonly id: string
  readonly token: string
  readonly version: string
  readonly waiting: number
  readonly deadLetters: number
  /** What the tablet thinks the time is. */
  readonly clock: string
}
type Seen = { readonly at: string; readonly clockSkew: number }

/** Writes down that a tablet is there, and how far its clock is off, in whole seconds ahead of ours. */
export const reportTablet = async (
  world: BookingWorld,
  { id, token, version, waiting, deadLetters, clock }: Report,
): Promise<Result<Seen, 'not-paired'>> => {
  const at = world.now()
  const ahead = Math.round((epochOf(clock) - epochOf(at)) / 1000)
  const clockSkew = Math.max(-FURTHEST, Math.min(FURTHEST, ahead))
  const seen = { at, version, waiting, deadLetters, clockSkew }
  const known = await retrying(() =>
    updateTabletStatus(world.database, { id, tokenHash: hashOf(token) }, seen),
  )
  return known ? success({ at, clockSkew }) : failure('not-paired')
}

export const listTablets = (world: BookingWorld, municipality: string): Promise<readonly Tablet[]> =>
  tabletsOf(world.database, municipality)

/** From here on the tablet's token opens nothing. It goes on working as a tablet that is not paired. */
export const revokeTablet = (
  world: BookingWorld,
  tablet: { readonly id: string; readonly municipality: string },
): Promise<boolean> => retrying(() => deleteTablet(world.database, tablet))
