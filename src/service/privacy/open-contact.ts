import { failure, type Result, success } from '#core/shared/result.ts'
import { type Contact, findContact, findSubject } from '../booking/store/contacts.ts'
import type { BookingWorld } from '../booking/use-cases/booking-world.ts'
import { openEnvelope } from './hpke.ts'
import { unlockRow } from './row-key.ts'

/** Why nobody can be reached. None of these gets better by trying again. */
export type ContactProblem = 'erased' | 'key-missing' | 'unreadable'

/**
 * Who an appointment or request is about, by the id of that appointment or request. The only place where contact data
 * becomes readable: use it at the moment of reaching somebody, and keep nothing of it.
 */
export const openContact = async (
  world: Pick<BookingWorld, 'database' | 'keys'>,
  id: string,
): Promise<Result<Contact, ContactProblem>> => {
  const subject = await findSubject(world.database, id)
  const row = subject?.contact ? await findContact(world.database, subject.contact) : undefined
  if (!subject || !row) return failure('erased')
  const key = world.keys().find(one => one.id === row.keyId)
  if (!key) return failure('key-missing')
  const envelope = unlockRow(row.sealed, row.id, row.rowKey)
  if (!envelope.ok) return envelope
  const opened = await openEnvelope(envelope.value, key, { id, municipality: subject.municipality })
  if (!opened.ok) return opened
  const { naam, kanaal, adres } = opened.value
  return success({ name: naam, channel: kanaal === 'telefoon' ? 'phone' : 'email', address: adres })
}
