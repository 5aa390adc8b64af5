import { failure, type Result, success } from '#core/shared/result.ts'
import type { Contact } from '../../booking/store/contacts.ts'
import type { BookingWorld, DeskPerson } from '../../booking/use-cases/booking-world.ts'
import { type ContactProblem, openContact } from '../../privacy/open-contact.ts'
import { insertOpening } from '../store/contact-openings.ts'
import { findAppointmentOf, findRequestOf } from '../store/diary.ts'

/**
 * Who an appointment or a request is about. That somebody looks is written down before anything is opened: when that fails,
 * nobody sees anything.
 */
export const lookIntoContact = async (
  world: BookingWorld,
  person: DeskPerson,
  id: string,
): Promise<Result<Contact, ContactProblem | 'not-found'>> => {
  const { database, randomId, now } = world
  const appointment = await findAppointmentOf(database, id, person.municipality)
  const request = appointment ? undefined : await findRequestOf(database, id, person.municipality)
  const conversation = appointment ?? request
  if (!conversation) return failure('not-found')
  if (conversation.contact === null || (request && request.settledAt !== null)) return failure('erased')
  await insertOpening(database, person, { id: randomId(), code: conversation.code, now: now() })
  const opened = await openContact(world, id)
  return opened.ok ? success(opened.value) : opened
}
