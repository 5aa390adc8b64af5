import { createHash, timingSafeEqual } from 'node:crypto'
import { failure, type Result, success } from '#core/shared/result.ts'
import { type Appointment, findAppointment } from '../store/appointments.ts'
import { cancelClaim } from '../store/claims.ts'
import type { BookingWorld } from './booking-world.ts'

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

/** Frees the slot. Cancelling again changes nothing. */
export const cancelAppointment = async (
  world: BookingWorld,
  id: string,
  key: string,
): Promise<Result<null, 'not-found'>> => {
  const found = await readAppointment(world, id, key)
  if (!found.ok) return found
  await cancelClaim(world.database, found.value.claim)
  return success(null)
}
