import { failure, type Result, success } from '#core/shared/result.ts'
import type { Appointment } from '../../booking/store/appointments.ts'
import { confirmHold, findClaim } from '../../booking/store/claims.ts'
import { eraseContact } from '../../booking/store/contacts.ts'
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
  insertAppointmentOf,
  isSettled,
  setOutcome,
  settleRequest,
} from '../store/diary.ts'

/** Cancels for the resident, who gets the mail that goes with it. Again changes nothing. */
export const cancelAtDesk = async (
  world: BookingWorld,
  { municipality }: DeskPerson,
  id: string,
): Promise<Result<null, 'not-found'>> => {
  if (!(await findAppointmentOf(world.database, id, municipality))) return failure('not-found')
  await cancelFor(world, id)
  return success(null)
}

export const moveAtDesk = async (
  world: BookingWorld,
  { municipality }: DeskPerson,
  id: string,
  hold: string,
): Promise<Result<Appointment, MoveRefusal>> => {
  const appointment = await findAppointmentOf(world.database, id, municipality)
  return appointment ? moveFor(world, appointment, hold) : failure({ kind: 'not-found' })
}

/** How a conversation went. It can be said again, and otherwise. */
export const noteOutcome = (
  world: BookingWorld,
  { municipality }: DeskPerson,
  id: string,
  outcome: Outcome,
): Promise<Result<null, 'not-found' | 'cancelled'>> =>
  inTransaction(world.database, async transaction => {
    await lockId(transaction, id)
    const appointment = await findAppointmentOf(transaction, id, municipality)
    if (!appointment) return failure('not-found' as const)
    if (appointment.status !== 'confirmed') return failure('cancelled' as const)
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
    const known = await findAppointmentOf(transaction, id, municipality)
    if (known) return known.madeWith === hold ? known : 'settled'
    if (await isSettled(transaction, id)) return 'settled'
    const now = world.now()
    const slot = await confirmHold(transaction, hold, now)
    if (!slot) return 'not-held'
    await insertAppointmentOf(transaction, { request, hold, cancellationKey: newCancellationKey(world), now })
    await settleRequest(transaction, id, now)
    await world.announce?.(transaction, { kind: 'confirmed', appointment: id })
    return (await findAppointmentOf(transaction, id, municipality)) ?? 'not-found'
  })
  if (outcome === 'not-held') return failure(await explainHold(world, hold))
  return typeof outcome === 'string' ? failure({ kind: outcome }) : success(outcome)
}

/** Dealt with without an appointment: who asked is forgotten. Again changes nothing, also when it became an appointment. */
export const settleAtDesk = (
  world: BookingWorld,
  { municipality }: DeskPerson,
  id: string,
): Promise<Result<null, 'not-found'>> =>
  inTransaction(world.database, async transaction => {
    await lockId(transaction, id)
    const request = await findRequestOf(transaction, id, municipality)
    if (!request) return failure('not-found' as const)
    if (await isSettled(transaction, id)) return success(null)
    await settleRequest(transaction, id, world.now())
    if (request.contact) await eraseContact(transaction, request.contact)
    return success(null)
  })
