import type { Database } from '../../booking/store/tables.ts'

type Passkey = {
  readonly id: string
  readonly person: string
  /** The name of the site that it was made for. */
  readonly rpId: string
  readonly publicKey: Uint8Array<ArrayBuffer>
  /** How often it was used, as far as it says. */
  readonly counter: number
}

export const insertPasskey = async (
  database: Database,
  { id, person, rpId, publicKey, counter, name }: Passkey & { readonly name: string },
  now: string,
): Promise<boolean> => {
  const made = await database
    .insertInto('desk_passkeys')
    .values({ id, person, rp_id: rpId, public_key: publicKey, counter, name, created_at: now })
    .onConflict(conflict => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  return made !== undefined
}

export const findPasskey = async (database: Database, id: string): Promise<Passkey | undefined> => {
  const row = await database
    .selectFrom('desk_passkeys')
    .select(['id', 'person', 'rp_id', 'public_key', 'counter'])
    .where('id', '=', id)
    .executeTakeFirst()
  return (
    row && {
      id,
      person: row.person,
      rpId: row.rp_id,
      publicKey: new Uint8Array(row.public_key),
      counter: Number(row.counter),
    }
  )
}

export const passkeysOf = (database: Database, person: string) =>
  database
    .selectFrom('desk_passkeys')
    .select(['id', 'name', 'created_at'])
    .where('person', '=', person)
    .orderBy('created_at')
    .orderBy('id')
    .execute()

/** False when somebody used it since we looked. */
export const countUse = async (
  database: Database,
  id: string,
  { from, to }: { readonly from: number; readonly to: number },
): Promise<boolean> => {
  const row = await database
    .updateTable('desk_passkeys')
    .set({ counter: to })
    .where('id', '=', id)
    .where('counter', '=', from)
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

export const deletePasskey = async (database: Database, id: string, person: string): Promise<void> => {
  await database.deleteFrom('desk_passkeys').where('id', '=', id).where('person', '=', person).execute()
}
