import type { Database } from '../../booking/store/tables.ts'
import type { DeskPerson } from '../../booking/use-cases/booking-world.ts'
import { deleteInvitationsOf } from './invitations.ts'

type Identity = { readonly issuer: string; readonly subject: string }

/** Who that was here, where and as what, when they came last. */
type Known = Pick<DeskPerson, 'id' | 'role' | 'municipality'>

export const findIdentity = async (
  database: Database,
  { issuer, subject }: Identity,
): Promise<Known | undefined> =>
  database
    .selectFrom('desk_identities')
    .innerJoin('desk_people', 'desk_people.id', 'desk_identities.person')
    .select(['desk_people.id', 'desk_people.role', 'desk_people.municipality'])
    .where('issuer', '=', issuer)
    .where('subject', '=', subject)
    .executeTakeFirst()

export const insertIdentity = async (
  database: Database,
  { issuer, subject, person }: Identity & { readonly person: string },
  now: string,
): Promise<void> => {
  await database.insertInto('desk_identities').values({ issuer, subject, person, created_at: now }).execute()
}

type Told = Pick<DeskPerson, 'name' | 'role' | 'municipality'> & { readonly email: string }

/**
 * What the provider says now; an address that somebody else has here stays what it was. Who is no manager of their town any
 * more leaves no way in open there that they may have made. In a transaction.
 */
export const updatePerson = async (
  transaction: Database,
  { id, ...was }: Known,
  { name, email, role, municipality }: Told,
  now: string,
): Promise<void> => {
  if (was.role === 'beheerder' && (role !== 'beheerder' || municipality !== was.municipality))
    await deleteInvitationsOf(transaction, was.municipality)
  await transaction
    .updateTable('desk_people')
    .set({ name, role, municipality, updated_at: now })
    .where('id', '=', id)
    .execute()
  await transaction
    .updateTable('desk_people')
    .set({ email })
    .where('id', '=', id)
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('desk_people as other').select('other.id').where('other.email', '=', email))),
    )
    .execute()
}
