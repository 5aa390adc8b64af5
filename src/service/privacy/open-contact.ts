import { failure, type Result, success } from '#core/shared/result.ts'
import { type Contact, contactOf } from '../booking/store/contacts.ts'
import type { BookingWorld } from '../booking/use-cases/booking-world.ts'

/** Why nobody can be reached. None of these gets better by trying again. */
export type ContactProblem = 'erased' | 'key-missing' | 'unreadable'

/**
 * Who an appointment or request is about, by the id of that appointment or request. The only place where contact data
 * becomes readable: use it at the moment of reaching somebody, and keep nothing of it.
 */
export const openContact = async (
  world: Pick<BookingWorld, 'database'>,
  subject: string,
): Promise<Result<Contact, ContactProblem>> => {
  const contact = await contactOf(world.database, subject)
  return contact ? success(contact) : failure('erased')
}
