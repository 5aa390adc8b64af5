import type { Database } from '../../booking/store/tables.ts'
import type { DeskRole } from '../../booking/use-cases/booking-world.ts'

type Identity = { readonly issuer: string; readonly subject: string }

/** Who that is here, and where. */
export const findIdentity = async (
  database: Database,
  { issuer, subject }: Identity,
): Promise<{ readonly id: string; readonly municipality: string } | undefined> =>
  database
    .selectFrom('desk_identities')
    .innerJoin('desk_people', 'desk_people.id', 'desk_identities.person')
    .select(['desk_people.id', 'desk_people.municipality'])
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

type Told = {
  readonly name: string
  readonly email: string
  readonly role: DeskRole
  readonly municipality: string
}

/** What the provider says now; an address that somebody else has here stays what it was. */
export const updatePerson = async (
  database: Database,
  id: string,
  { name, email, role, municipality }: Told,
  now: string,
): Promise<void> => {
  await database
    .updateTable('desk_people')
    .set({ name, role, municipality, updated_at: now })
    .where('id', '=', id)
    .execute()
  await database
    .updateTable('desk_people')
    .set({ email })
    .where('id', '=', id)
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('desk_people as other').select('other.id').where('other.email', '=', email))),
    )
    .execute()
}
