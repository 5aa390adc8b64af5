import { epochOf } from '#core/scheduling/local-time.ts'
import { failure, type Result, success } from '#core/shared/result.ts'
import { type Appointment, findAppointment } from '../../booking/store/appointments.ts'
import { confirmHold, findClaim } from '../../booking/store/claims.ts'
import type { Outcome } from '../../booking/store/tables.ts'
import { inTransaction, lockId } from '../../booking/store/transaction.ts'
import { type BookingWorld, type DeskPerson, findLocation } from '../../booking/use-cases/booking-world.ts'
import {
  explainHold,
  type HoldRefusal,
  newCancellationKey,
} from '../../booking/use-cases/confirm-appointment.ts'
import { cancelFor, type MoveRefusal, moveFor } from '../../booking/use-cases/keep-appointment.ts'
import {
  findAppointmentOf,
  findRequestOf,
  holdContact,
  insertAppointmentOf,
  setOutcome,
  settleRequest,
} from '../store/diary.ts'

/** Whether a conversation that was agreed has begun: then it was held or not, and is no longer changed. */
const hasBegun = ({ now }: BookingWorld, { status, start }: Appointment): boolean =>
  status === 'confirmed' && epochOf(start) <= epochOf(now())

/** Cancels for the resident, who gets the mail that goes with it. Again changes nothing. */
export const cancelAtDesk = async (
  world: BookingWorld,
  { municipality }: DeskPerson,
  id: string,
): Promise<Result<null, 'not-found' | 'begun'>> => {
  const appointment = await findAppointmentOf(world.database, id, municipality)
  if (!appointment) return failure('not-found')
  if (hasBegun(world, appointment)) return failure('begun')
  await cancelFor(world, id)
  return success(null)
}

export type DeskMoveRefusal = MoveRefusal | { readonly kind: 'begun' }

/** Gives an appointment another time. One that was cancelled, or that a guide's calendar had no room for, stands again. */
export const moveAtDesk = async (
  world: BookingWorld,
  { municipality }: DeskPerson,
  id: string,
  hold: string,
): Promise<Result<Appointment, DeskMoveRefusal>> => {
  const appointment = await findAppointmentOf(world.database, id, municipality)
  if (!appointment) return failure({ kind: 'not-found' })
  if (appointment.claim !== hold && hasBegun(world, appointment)) return failure({ kind: 'begun' })
  return moveFor(world, appointment, hold, true)
}

/** How a conversation went, once it has begun. It can be said again, and otherwise. */
export const noteOutcome = (
  world: BookingWorld,
  { municipality }: DeskPerson,
  id: string,
  outcome: Outcome,
): Promise<Result<null, 'not-found' | 'cancelled' | 'not-begun'>> =>
  inTransaction(world.database, async transaction => {
    await lockId(transaction, id)
    const appointment = await findAppointmentOf(transaction, id, municipality)
    if (!appointment) return failure('not-found' as const)
    if (appointment.status !== 'confirmed') return failure('cancelled' as const)
    if (!hasBegun(world, appointment)) return failure('not-begun' as const)
    await setOutcome(transaction, id, outcome)
    return success(null)
  })

export type RequestRefusal = { readonly kind: 'not-found' } | { readonly kind: 'settled' } | HoldRefusal

/**
 * Makes a request an appointment at the time of a hold in the same town, under the id and the code that the resident has
 * already. The same again gives the same appointment; a request that was settled otherwise stays so.
 */
export const bookRequest = async (
  world: BookingWorld,
  { municipality }: DeskPerson,
  id: string,
  hold: string,
): Promise<Result<Appointment, RequestRefusal>> => {
  const held = await findClaim(world.database, hold)
  if (held && findLocation(world, held.location)?.municipality !== municipality)
    return failure({ kind: 'not-found' })
  const outcome = await inTransaction(world.database, async transaction => {
    await lockId(transaction, id)
    const request = await findRequestOf(transaction, id, municipality)
    if (!request) return 'not-found'
    const known = await findAppointment(transaction, id)
    if (known) return known.madeWith === hold ? known : 'settled'
    if (request.settledAt !== null) return 'settled'
    const now = world.now()
    const contact = await holdContact(transaction, request.contact)
    // Who was erased while we waited for it may have been past the term, and the request gone as well.
    if (contact !== request.contact && !(await findRequestOf(transaction, id, municipality)))
      return 'not-found'
    const slot = await confirmHold(transaction, hold, now)
    if (!slot) return 'not-held'
    const cancellationKey = newCancellationKey(world)
    await insertAppointmentOf(transaction, { request: { ...request, contact }, hold, cancellationKey, now })
    await settleRequest(transaction, id, now, true)
    await world.announce?.(transaction, { kind: 'confirmed', appointment: id })
    return (await findAppointment(transaction, id)) ?? 'not-found'
  })
  if (outcome === 'not-held') return failure(await explainHold(world, hold))
  return typeof outcome === 'string' ? failure({ kind: outcome }) : success(outcome)
}

/**
 * Dealt with without an appointment. Who asked cannot be looked at from then on; the next purge erases it, and rewrites what
 * lay on the disk. Again changes nothing, also when it became an appointment.
 */
export const settleAtDesk = (
  world: BookingWorld,
  { municipality }: DeskPerson,
  id: string,
): Promise<Result<null, 'not-found'>> =>
  inTransaction(world.database, async transaction => {
    await lockId(transaction, id)
    const request = await findRequestOf(transaction, id, municipality)
    if (!request) return failure('not-found' as const)
    if (request.settledAt === null) await settleRequest(transaction, id, world.now(), false)
    return success(null)
  })
