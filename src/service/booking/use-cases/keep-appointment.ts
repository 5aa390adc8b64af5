import { createHash, timingSafeEqual } from 'node:crypto'
import { failure, type Result, success } from '#core/shared/result.ts'
import { type Appointment, changeAppointment, findAppointment } from '../store/appointments.ts'
import { cancelClaim, confirmHold, findClaim } from '../store/claims.ts'
import { inTransaction, lockId } from '../store/transaction.ts'
import { type BookingWorld, findLocation } from './booking-world.ts'
import { explainHold, type HoldRefusal } from './confirm-appointment.ts'

const digest = (text: string): Buffer => createHash('sha256').update(text).digest()

/** Whoever has the key may read. A wrong key and an unknown id look the same from outside. */
export const readAppointment = async (
  world: BookingWorld,
  id: string,
  key: string,
): Promise<Result<Appointment, 'not-found'>> => {
  const appointment = await findAppointment(world.database, id)
  const known = digest(appointment?.cancellationKey ?? '')
  return appointment && timingSafeEqual(known, digest(key)) ? success(appointment) : failure('not-found')
}

/** Frees the slot. Cancelling again changes nothing. Whoever calls this has seen to it that it is allowed. */
export const cancelFor = (world: BookingWorld, id: string): Promise<void> =>
  inTransaction(world.database, async transaction => {
    await lockId(transaction, id)
    const appointment = await findAppointment(transaction, id)
    if (appointment && (await cancelClaim(transaction, appointment.claim))) {
      await changeAppointment(transaction, id)
      await world.announce?.(transaction, { kind: 'cancelled', appointment: id })
    }
  })

/** Cancels for whoever has the key. */
export const cancelAppointment = async (
  world: BookingWorld,
  id: string,
  key: string,
): Promise<Result<null, 'not-found'>> => {
  const found = await readAppointment(world, id, key)
  if (!found.ok) return found
  await cancelFor(world, id)
  return success(null)
}

export type MoveRefusal = { readonly kind: 'not-found' } | { readonly kind: 'cancelled' } | HoldRefusal

/**
 * Gives an appointment the time of another hold: the new time is taken and the old one freed at once, or nothing changes.
 * The same move again changes nothing. The hold must be in the same town, as contact data is for that town only. With
 * `revives` one that was cancelled stands again. Whoever calls this has seen to it that it is allowed.
 */
export const moveFor = async (
  world: BookingWorld,
  { id, location }: Pick<Appointment, 'id' | 'location'>,
  hold: string,
  revives = false,
): Promise<Result<Appointment, MoveRefusal>> => {
  const held = await findClaim(world.database, hold)
  const townOf = (place: string): string | undefined => findLocation(world, place)?.municipality
  if (held && townOf(held.location) !== townOf(location)) return failure({ kind: 'not-found' })
  const outcome = await inTransaction(world.database, async transaction => {
    await lockId(transaction, id)
    const appointment = await findAppointment(transaction, id)
    const stands = appointment?.status === 'confirmed'
    if (!appointment || !(stands || revives)) return 'cancelled'
    if (stands && appointment.claim === hold) return appointment
    const slot = await confirmHold(transaction, hold, world.now())
    if (!slot) return 'not-held'
    await changeAppointment(transaction, id, hold)
    await cancelClaim(transaction, appointment.claim)
    await world.announce?.(transaction, { kind: 'moved', appointment: id, from: appointment.claim })
    return {
      ...appointment,
      ...slot,
      status: 'confirmed' as const,
      claim: hold,
      changes: appointment.changes + 1,
    }
  })
  if (outcome === 'cancelled') return failure({ kind: 'cancelled' })
  if (outcome === 'not-held') return failure(await explainHold(world, hold))
  return success(outcome)
}

/** Moves for whoever has the key. */
export const moveAppointment = async (
  world: BookingWorld,
  id: string,
  key: string,
  hold: string,
): Promise<Result<Appointment, MoveRefusal>> => {
  const found = await readAppointment(world, id, key)
  return found.ok ? moveFor(world, found.value, hold) : failure({ kind: 'not-found' })
}
