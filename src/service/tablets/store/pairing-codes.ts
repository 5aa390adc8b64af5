import { type Database, isoOf } from '../../booking/store/tables.ts'

export type PairingCode = {
  readonly hash: Uint8Array
  readonly municipality: string
  readonly name: string
  readonly isDemo: boolean
  readonly expires: string
}

/** False when the code is in use already. Codes that are over go at the same time. */
export const insertPairingCode = async (
  database: Database,
  { hash, municipality, name, isDemo, expires }: PairingCode,
  now: string,
): Promise<boolean> => {
  await database.deleteFrom('pairing_codes').where('expires_at', '<=', new Date(now)).execute()
  const rows = await database
    .insertInto('pairing_codes')
    .values({ hash, municipality, name, is_demo: isDemo, expires_at: expires, created_at: now })
    .onConflict(conflict => conflict.column('hash').doNothing())
    .returning('municipality')
    .execute()
  return rows.length === 1
}

/** Takes a code that still counts; a second time it is gone. */
export const takePairingCode = async (
  database: Database,
  hash: Uint8Array,
  now: string,
): Promise<PairingCode | undefined> => {
  const row = await database
    .deleteFrom('pairing_codes')
    .where('hash', '=', hash)
    .where('expires_at', '>', new Date(now))
    .returningAll()
    .executeTakeFirst()
  return (
    row && {
      hash: row.hash,
      municipality: row.municipality,
      name: row.name,
      isDemo: row.is_demo,
      expires: isoOf(row.expires_at),
    }
  )
}
