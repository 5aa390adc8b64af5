import type { Slot } from '#core/scheduling/opening-rules.ts'
import { failure, type Result, success } from '#core/shared/result.ts'
import { type GivenContact, isSameContact, lockContact } from '../../privacy/keep-contact.ts'
import {
  type Appointment,
  bookHold,
  findAppointment,
  ONE_APPOINTMENT_AN_ID,
  ONE_CONVERSATION_A_CODE,
} from '../store/appointments.ts'
import { findClaim } from '../store/claims.ts'
import { findConversationRequest } from '../store/conversation-requests.ts'
import { inTransaction, isDuplicate, retrying } from '../store/transaction.ts'
import { type BookingWorld, findLocation, type ServedLocation } from './booking-world.ts'
import { makeCode } from './conversation-code.ts'
import { alternativesTo } from './offer-slots.ts'

/** 256 bits; a UUID would be too easy to guess for something that gives access. */
const KEY_BYTES = 32

export const newCancellationKey = ({ randomBytes }: Pick<BookingWorld, 'randomBytes'>): string =>
  Buffer.from(randomBytes(KEY_BYTES)).toString('base64url')

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

/**
 * Readable contact data is sealed here, for the town of the hold; sealed data says itself which town it is for. Undefined
 * for a hold in a place that is not served any more: nobody could open what was sealed for it.
 */
const townOf = async (
  world: BookingWorld,
  { hold, contact }: AppointmentWish,
): Promise<string | undefined> => {
  if (contact.kind === 'sealed') return ''
  const claim = await findClaim(world.database, hold)
  return claim ? findLocation(world, claim.location)?.municipality : ''
}

/** All of it, or nothing when the hold is over. */
const write = async (
  world: BookingWorld,
  wish: AppointmentWish,
  municipality: string,
): Promise<Appointment | undefined> => {
  const now = world.now()
  const { id, hold, language } = wish
  const contact = await lockContact(world, { id, municipality, contact: wish.contact })
  const code = makeCode(world.randomBytes)
  const cancellationKey = newCancellationKey(world)
  const { announce } = world
  const row = { id, hold, language, code, cancellationKey, contact }
  // One statement needs no transaction around it, unless what follows from it has to be written down as well.
  const slot = await (announce
    ? inTransaction(world.database, async transaction => {
        const booked = await bookHold(transaction, row, now)
        if (booked) await announce(transaction, { kind: 'confirmed', appointment: id })
        return booked
      })
    : retrying(() => bookHold(world.database, row, now)))
  return (
    slot && {
      ...slot,
      ...{ id, claim: hold, madeWith: hold, language, code, cancellationKey, contact: contact.id },
      ...{ changes: 0, status: 'confirmed', createdAt: now },
    }
  )
}

/** Written first and looked up after: the database knows best what is there already. */
const attempt = async (world: BookingWorld, wish: AppointmentWish): Promise<Appointment | undefined> => {
  const town = await townOf(world, wish)
  if (town === undefined) return undefined
  for (;;) {
    try {
      return await write(world, wish, town)
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
  if (!known && (await findConversationRequest(world.database, wish.id)))
    return failure({ kind: 'id-reused' })
  if (!known) return failure(await explainHold(world, wish.hold))
  return (await sameWish(world, known, wish))
    ? success({ appointment: known, isNew: false })
    : failure({ kind: 'id-reused' })
}
