import { failure, type Result, success } from '#core/shared/result.ts'
import { type Contact, insertContact } from '../store/contacts.ts'
import {
  type ConversationRequestRow,
  findConversationRequest,
  insertConversationRequest,
} from '../store/conversation-requests.ts'
import { inTransaction, lockId } from '../store/transaction.ts'
import type { BookingWorld } from './booking-world.ts'
import { takeCode } from './conversation-code.ts'

export type Preference = { readonly day: string; readonly part: string }
type RequestWish = {
  readonly id: string
  readonly municipality: string
  readonly contact: Contact
  readonly language: string
  readonly preferences: readonly Preference[]
}
type Requested = { readonly id: string; readonly code: string; readonly isNew: boolean }

const sameWish = (
  known: ConversationRequestRow & { readonly contact: Contact | undefined },
  wish: RequestWish,
): boolean =>
  known.municipality === wish.municipality &&
  known.language === wish.language &&
  known.preferences === JSON.stringify(wish.preferences) &&
  known.contact?.name === wish.contact.name &&
  known.contact.channel === wish.contact.channel &&
  known.contact.address === wish.contact.address

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
      return sameWish(known, wish)
        ? success({ id: known.id, code: known.code, isNew: false })
        : failure('id-reused' as const)
    const now = world.now()
    const contact = world.randomId()
    await insertContact(transaction, contact, wish.contact, now)
    const code = await takeCode(world, transaction)
    const { id, municipality, language } = wish
    const preferences = JSON.stringify(wish.preferences)
    await insertConversationRequest(
      transaction,
      { id, municipality, language, preferences, code, contact },
      now,
    )
    return success({ id, code, isNew: true })
  })
}
