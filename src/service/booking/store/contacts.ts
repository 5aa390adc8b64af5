import type { Database } from './tables.ts'

/** How somebody can be reached, as the rest of the service speaks of it. Never stored like this. */
export type Contact = {
  readonly name: string
  readonly channel: 'phone' | 'email'
  readonly address: string
}

export type LockedContact = {
  readonly id: string
  /** The private key that opens the envelope. */
  readonly keyId: string
  readonly sealed: Uint8Array
  readonly mark: Uint8Array
  readonly rowKey: Uint8Array
}

export const insertContact = async (
  database: Database,
  { id, keyId, sealed, mark, rowKey }: LockedContact,
  now: string,
): Promise<void> => {
  await database.insertInto('contacts').values({ id, key_id: keyId, sealed, mark, created_at: now }).execute()
  await database.insertInto('contact_keys').values({ contact: id, key: rowKey }).execute()
}

/** Undefined when there is none, or the person has been erased. */
export const findContact = async (database: Database, id: string): Promise<LockedContact | undefined> => {
  const row = await database
    .selectFrom('contacts')
    .innerJoin('contact_keys', 'contact', 'contacts.id')
    .select(['id', 'key_id', 'sealed', 'mark', 'key'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (!row?.key_id || !row.sealed || !row.mark) return undefined
  return { id: row.id, keyId: row.key_id, sealed: row.sealed, mark: row.mark, rowKey: row.key }
}

type Subject = { readonly contact: string | null; readonly municipality: string }

/** What an id is about: an appointment or a request, and whose. */
export const findSubject = async (database: Database, id: string): Promise<Subject | undefined> => {
  const appointment = await database
    .selectFrom('appointments')
    .innerJoin('claims', 'claims.id', 'appointments.claim')
    .innerJoin('locations', 'locations.id', 'claims.location')
    .select(['appointments.contact', 'locations.municipality'])
    .where('appointments.id', '=', id)
    .executeTakeFirst()
  if (appointment) return appointment
  return database
    .selectFrom('conversation_requests')
    .select(['contact', 'municipality'])
    .where('id', '=', id)
    .executeTakeFirst()
}

/**
 * The contact of the conversation with this code: null when erased, undefined when there is no such conversation. A request
 * that became an appointment has its code, and the contact goes with the appointment.
 */
export const findByCode = async (database: Database, code: string): Promise<string | null | undefined> => {
  for (const table of ['appointments', 'conversation_requests'] as const) {
    const row = await database.selectFrom(table).select('contact').where('code', '=', code).executeTakeFirst()
    if (row) return row.contact
  }
  return undefined
}

/** Erases a person: row key and ciphertext. The appointment or request stays, without a person. */
export const eraseContact = async (database: Database, id: string): Promise<void> => {
  await database.deleteFrom('contacts').where('id', '=', id).execute()
}

/** Ids of the private keys that are still needed. */
export const keysInUse = async (database: Database): Promise<readonly string[]> => {
  const rows = await database
    .selectFrom('contacts')
    .select('key_id')
    .distinct()
    .where('key_id', 'is not', null)
    .execute()
  return rows.flatMap(({ key_id }) => key_id ?? [])
}

/** Keys that any instance on this database has had. */
export const knownKeys = async (database: Database): Promise<readonly string[]> =>
  (await database.selectFrom('sealing_keys').select('id').execute()).map(({ id }) => id)

export const registerKeys = async (
  database: Database,
  ids: readonly string[],
  now: string,
): Promise<void> => {
  if (ids.length === 0) return
  await database
    .insertInto('sealing_keys')
    .values(ids.map(id => ({ id, known_since: now })))
    .onConflict(conflict => conflict.doNothing())
    .execute()
}

export const forgetKey = async (database: Database, id: string): Promise<void> => {
  await database.deleteFrom('sealing_keys').where('id', '=', id).execute()
}

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
