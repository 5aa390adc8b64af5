import type { Slot } from '#core/scheduling/opening-rules.ts'
import { failure, type Result, success } from '#core/shared/result.ts'
import { type Appointment, findAppointment, insertAppointment } from '../store/appointments.ts'
import { confirmHold, findClaim } from '../store/claims.ts'
import { type Contact, insertContact } from '../store/contacts.ts'
import type { Database } from '../store/tables.ts'
import { inTransaction, lockId } from '../store/transaction.ts'
import { type BookingWorld, findLocation, type ServedLocation } from './booking-world.ts'
import { takeCode } from './conversation-code.ts'
import { alternativesTo } from './offer-slots.ts'

/** 256 bits; a UUID would be too easy to guess for something that gives access. */
const KEY_BYTES = 32

type AppointmentWish = {
  readonly id: string
  readonly hold: string
  readonly contact: Contact
  readonly language: string
}
type Confirmed = { readonly appointment: Appointment; readonly isNew: boolean }
export type ConfirmRefusal =
  | { readonly kind: 'id-reused' }
  | { readonly kind: 'hold-used' }
  | {
      readonly kind: 'hold-expired'
      readonly location: ServedLocation | undefined
      readonly alternatives: readonly Slot[]
    }

const sameWish = (appointment: Appointment, wish: AppointmentWish): boolean =>
  appointment.claim === wish.hold &&
  appointment.language === wish.language &&
  appointment.contact?.name === wish.contact.name &&
  appointment.contact.channel === wish.contact.channel &&
  appointment.contact.address === wish.contact.address

const write = async (world: BookingWorld, transaction: Database, wish: AppointmentWish): Promise<void> => {
  const now = world.now()
  const contact = world.randomId()
  await insertContact(transaction, contact, wish.contact, now)
  const cancellationKey = Buffer.from(world.randomBytes(KEY_BYTES)).toString('base64url')
  const code = await takeCode(world, transaction)
  const { id, hold: claim, language } = wish
  await insertAppointment(transaction, { id, claim, language, contact, code, cancellationKey }, now)
}

/** What became of a hold that could not be confirmed. */
const explain = async (world: BookingWorld, hold: string): Promise<ConfirmRefusal> => {
  const claim = await findClaim(world.database, hold)
  if (claim?.status === 'confirmed' || claim?.status === 'cancelled') return { kind: 'hold-used' }
  const location = claim && findLocation(world, claim.location)
  const alternatives = location && claim ? await alternativesTo(world, location, claim.start) : []
  return { kind: 'hold-expired', location, alternatives }
}

/** Turns a hold into an appointment, once. The same wish again gives the same appointment. */
export const confirmAppointment = async (
  world: BookingWorld,
  wish: AppointmentWish,
): Promise<Result<Confirmed, ConfirmRefusal>> => {
  const outcome = await inTransaction(
    world.database,
    async (transaction): Promise<Confirmed | 'id-reused' | 'not-held'> => {
      await lockId(transaction, wish.id)
      const known = await findAppointment(transaction, wish.id)
      if (known) return sameWish(known, wish) ? { appointment: known, isNew: false } : 'id-reused'
      if (!(await confirmHold(transaction, wish.hold, world.now()))) return 'not-held'
      await write(world, transaction, wish)
      const appointment = await findAppointment(transaction, wish.id)
      if (!appointment) throw new Error('an appointment just written cannot be read')
      return { appointment, isNew: true }
    },
  )
  if (outcome === 'id-reused') return failure({ kind: 'id-reused' })
  if (outcome === 'not-held') return failure(await explain(world, wish.hold))
  return success(outcome)
}
