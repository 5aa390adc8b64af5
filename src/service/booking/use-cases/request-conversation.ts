import { failure, type Result, success } from '#core/shared/result.ts'
import { type GivenContact, isSameContact, keepContact } from '../../privacy/keep-contact.ts'
import { findAppointment } from '../store/appointments.ts'
import {
  findConversationRequest,
  insertConversationRequest,
  type KnownConversationRequest,
} from '../store/conversation-requests.ts'
import { isSpent } from '../store/spent-ids.ts'
import type { Database } from '../store/tables.ts'
import { inTransaction, lockId } from '../store/transaction.ts'
import type { BookingWorld } from './booking-world.ts'
import { takeCode } from './conversation-code.ts'

export type Preference = { readonly day: string; readonly part: string }
type RequestWish = {
  readonly id: string
  readonly municipality: string
  readonly contact: GivenContact
  readonly language: string
  readonly preferences: readonly Preference[]
}
type Requested = { readonly id: string; readonly code: string; readonly isNew: boolean }

/**
 * Of a request that became an appointment, the contact went along. Of one that was settled otherwise it is gone: nothing is
 * left to compare, and a device that did not hear our answer may still hear it.
 */
const sameContact = async (
  transaction: Database,
  { id, contact, settledAt }: KnownConversationRequest,
  given: GivenContact,
): Promise<boolean> => {
  const kept = contact ?? (await findAppointment(transaction, id))?.contact ?? null
  return kept === null ? settledAt !== null : isSameContact(transaction, kept, given)
}

const sameWish = async (
  transaction: Database,
  known: KnownConversationRequest,
  wish: RequestWish,
): Promise<boolean> =>
  known.municipality === wish.municipality &&
  known.language === wish.language &&
  known.preferences === JSON.stringify(wish.preferences) &&
  (await sameContact(transaction, known, wish.contact))

/** Leaves a question for a guide of the town. The same wish again gives the same code. */
export const requestConversation = async (
  world: BookingWorld,
  wish: RequestWish,
): Promise<Result<Requested, 'unknown-municipality' | 'id-reused'>> => {
  if (!world.municipalities.some(town => town.id === wish.municipality))
    return failure('unknown-municipality')
  return inTransaction(world.database, async transaction => {
    await lockId(transaction, wish.id)
    const known = await findConversationRequest(transaction, wish.id)
    if (known)
      return (await sameWish(transaction, known, wish))
        ? success({ id: known.id, code: known.code, isNew: false })
        : failure('id-reused' as const)
    if ((await isSpent(transaction, wish.id)) || (await findAppointment(transaction, wish.id)))
      return failure('id-reused' as const)
    const contact = await keepContact(world, transaction, wish)
    const code = await takeCode(world, transaction, wish.id)
    const { id, municipality, language } = wish
    const preferences = JSON.stringify(wish.preferences)
    await insertConversationRequest(
      transaction,
      { id, municipality, language, preferences, code, contact },
      world.now(),
    )
    await world.announce?.(transaction, { kind: 'requested', request: id })
    return success({ id, code, isNew: true })
  })
}
