import type { Slot } from '#core/scheduling/opening-rules.ts'
import { failure, type Result, success } from '#core/shared/result.ts'
import { type GivenContact, isSameContact, keepContact } from '../../privacy/keep-contact.ts'
import {
  type Appointment,
  findAppointment,
  insertAppointment,
  ONE_APPOINTMENT_AN_ID,
  ONE_CONVERSATION_A_CODE,
} from '../store/appointments.ts'
import { confirmHold, findClaim } from '../store/claims.ts'
import { inTransaction, isDuplicate } from '../store/transaction.ts'
import { type BookingWorld, findLocation, type ServedLocation } from './booking-world.ts'
import { makeCode } from './conversation-code.ts'
import { alternativesTo } from './offer-slots.ts'

/** 256 bits; a UUID would be too easy to guess for something that gives access. */
const KEY_BYTES = 32

type AppointmentWish = {
  readonly id: string
  readonly hold: string
  readonly contact: GivenContact
  readonly language: string
}
type Confirmed = { readonly appointment: Appointment; readonly isNew: boolean }
export type ConfirmRefusal = { readonly kind: 'id-reused' } | HoldRefusal
/** Why a hold cannot become the time of an appointment. */
export type HoldRefusal =
  | { readonly kind: 'hold-used' }
  | {
      readonly kind: 'hold-expired'
      readonly location: ServedLocation | undefined
      readonly alternatives: readonly Slot[]
    }

const sameWish = async (
  { database }: BookingWorld,
  appointment: Appointment,
  wish: AppointmentWish,
): Promise<boolean> =>
  appointment.madeWith === wish.hold &&
  appointment.language === wish.language &&
  (await isSameContact(database, appointment.contact, wish.contact))

/** All of it, or nothing when the hold is over. */
const write = (world: BookingWorld, wish: AppointmentWish, code: string): Promise<Appointment | undefined> =>
  inTransaction(world.database, async transaction => {
    const now = world.now()
    const slot = await confirmHold(transaction, wish.hold, now)
    if (!slot) return undefined
    const { id, hold: claim, language } = wish
    const municipality = findLocation(world, slot.location)?.municipality
    if (municipality === undefined) throw new Error('a hold at a location that is not served')
    const contact = await keepContact(world, transaction, { id, municipality, contact: wish.contact })
    const cancellationKey = Buffer.from(world.randomBytes(KEY_BYTES)).toString('base64url')
    await insertAppointment(transaction, { id, claim, language, contact, code, cancellationKey }, now)
    await world.announce?.(transaction, { kind: 'confirmed', appointment: id })
    return {
      ...slot,
      ...{ id, claim, madeWith: claim, language, code, cancellationKey, contact },
      ...{ changes: 0, status: 'confirmed', createdAt: now },
    }
  })

/** Written first and looked up after: the database knows best what is there already. */
const attempt = async (world: BookingWorld, wish: AppointmentWish): Promise<Appointment | undefined> => {
  for (;;) {
    try {
      return await write(world, wish, makeCode(world.randomBytes))
    } catch (error) {
      if (isDuplicate(error, ONE_APPOINTMENT_AN_ID)) return undefined
      if (!isDuplicate(error, ONE_CONVERSATION_A_CODE)) throw error
    }
  }
}

/** What became of a hold that could not be confirmed. */
export const explainHold = async (world: BookingWorld, hold: string): Promise<HoldRefusal> => {
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
  const appointment = await attempt(world, wish)
  if (appointment) return success({ appointment, isNew: true })
  const known = await findAppointment(world.database, wish.id)
  if (!known) return failure(await explainHold(world, wish.hold))
  return (await sameWish(world, known, wish))
    ? success({ appointment: known, isNew: false })
    : failure({ kind: 'id-reused' })
}
