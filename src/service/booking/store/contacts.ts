import type { Database } from './tables.ts'

export type Contact = {
  readonly name: string
  readonly channel: 'phone' | 'email'
  readonly address: string
}

export const insertContact = async (
  database: Database,
  id: string,
  contact: Contact,
  now: string,
): Promise<void> => {
  await database
    .insertInto('contacts')
    .values({ id, ...contact, created_at: now })
    .execute()
}

/** The contact of an appointment or request; undefined when there is none, or the person has been erased. */
export const contactOf = async (database: Database, subject: string): Promise<Contact | undefined> =>
  database
    .selectFrom('contacts')
    .select(['name', 'channel', 'address'])
    .where('id', 'in', query =>
      query
        .selectFrom('appointments')
        .select('contact')
        .where('id', '=', subject)
        .where('contact', 'is not', null)
        .unionAll(
          query
            .selectFrom('conversation_requests')
            .select('contact')
            .where('id', '=', subject)
            .where('contact', 'is not', null),
        )
        .$castTo<{ contact: string }>(),
    )
    .executeTakeFirst()

/** False when the code is in use already. */
export const insertCode = async (database: Database, code: string, now: string): Promise<boolean> => {
  const rows = await database
    .insertInto('codes')
    .values({ code, created_at: now })
    .onConflict(conflict => conflict.column('code').doNothing())
    .returning('code')
    .execute()
  return rows.length === 1
}
