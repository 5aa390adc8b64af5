import { sql } from 'kysely'
import type { Database } from '../../booking/store/tables.ts'
import { inTransaction } from '../../booking/store/transaction.ts'
import type { DeskPerson } from '../../booking/use-cases/booking-world.ts'
import { deleteInvitationsOf } from './invitations.ts'

export type Colleague = DeskPerson & { readonly email: string }

export const hasPeople = async (database: Database): Promise<boolean> => {
  const row = await database.selectFrom('desk_people').select('id').limit(1).executeTakeFirst()
  return row !== undefined
}

export const isEmailInUse = async (database: Database, email: string): Promise<boolean> => {
  const row = await database
    .selectFrom('desk_people')
    .select('id')
    .where('email', '=', email)
    .executeTakeFirst()
  return row !== undefined
}

export const peopleOf = (database: Database, municipality: string): Promise<readonly Colleague[]> =>
  database
    .selectFrom('desk_people')
    .select(['id', 'name', 'email', 'role', 'municipality'])
    .where('municipality', '=', municipality)
    .orderBy(sql`lower(name)`)
    .orderBy('id')
    .execute()

export const findPerson = (database: Database, id: string): Promise<Colleague | undefined> =>
  database
    .selectFrom('desk_people')
    .select(['id', 'name', 'email', 'role', 'municipality'])
    .where('id', '=', id)
    .executeTakeFirst()

export const deleteSessionsOf = async (database: Database, person: string): Promise<void> => {
  await database.deleteFrom('desk_sessions').where('person', '=', person).execute()
}

/** With every session they have, and for a manager every open invitation of the town. */
export const deletePerson = async (
  database: Database,
  person: { readonly id: string; readonly municipality: string },
): Promise<void> => {
  const { id, municipality } = person
  await inTransaction(database, async transaction => {
    const deleted = await transaction
      .deleteFrom('desk_people')
      .where('id', '=', id)
      .where('municipality', '=', municipality)
      .returning('role')
      .executeTakeFirst()
    if (deleted?.role === 'beheerder') await deleteInvitationsOf(transaction, municipality)
  })
}

export const deleteSessionsOver = async (database: Database, now: string): Promise<void> => {
  await database.deleteFrom('desk_sessions').where('expires_at', '<', new Date(now)).execute()
}
