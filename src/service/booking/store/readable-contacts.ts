import { sql } from 'kysely'
import type { Contact } from './contacts.ts'
import type { Database } from './tables.ts'

/** Any number, as long as it is the same in every instance. */
const LOCK = 7_412_002

/** Contact data from a version that kept it readable, with the appointment or request it belongs to. */
export type ReadableContact = Contact & {
  readonly id: string
  readonly subject: string
  readonly municipality: string
}

/** Waits for another instance that does the same, and tells whether there is anything left to do. */
export const findReadable = async (
  transaction: Database,
): Promise<readonly ReadableContact[] | undefined> => {
  await sql`select pg_advisory_xact_lock(${sql.lit(LOCK)})`.execute(transaction)
  const { rows: tables } = await sql<{ there: boolean }>`
    select to_regclass('readable_contacts') is not null as there`.execute(transaction)
  if (!tables[0]?.there) return undefined
  const { rows } = await sql<ReadableContact>`
    select contacts.id, name, channel, address, subjects.id as subject, municipality
    from readable_contacts as contacts
    join (
      select appointments.contact, appointments.id, municipality from appointments
      join claims on claims.id = appointments.claim join locations on locations.id = claims.location
      union all
      select contact, id, municipality from conversation_requests
    ) as subjects on subjects.contact = contacts.id`.execute(transaction)
  return rows
}

export const sealReadable = async (
  transaction: Database,
  row: {
    readonly id: string
    readonly keyId: string
    readonly sealed: Uint8Array
    readonly mark: Uint8Array
    readonly rowKey: Uint8Array
  },
): Promise<void> => {
  await transaction
    .updateTable('contacts')
    .set({ key_id: row.keyId, sealed: row.sealed, mark: row.mark })
    .where('id', '=', row.id)
    .execute()
  await transaction.insertInto('contact_keys').values({ contact: row.id, key: row.rowKey }).execute()
}

/** Also what belonged to nothing: contact data of nobody is nobody's to keep. */
export const dropReadable = async (transaction: Database): Promise<void> => {
  await transaction.deleteFrom('contacts').where('sealed', 'is', null).execute()
  await sql`drop table readable_contacts`.execute(transaction)
}
