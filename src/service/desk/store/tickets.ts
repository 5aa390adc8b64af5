import type { Database } from '../../booking/store/tables.ts'

export const purgeTickets = async (database: Database, now: string): Promise<void> => {
  await database.deleteFrom('desk_tickets').where('expires_at', '<=', new Date(now)).execute()
}

export const insertTicket = async (
  database: Database,
  { hash, expires }: { readonly hash: Uint8Array; readonly expires: string },
  now: string,
): Promise<void> => {
  await purgeTickets(database, now)
  await database.insertInto('desk_tickets').values({ hash, expires_at: expires }).execute()
}

/** False when it is over, or somebody was before us. */
export const deleteTicket = async (database: Database, hash: Uint8Array, now: string): Promise<boolean> => {
  const row = await database
    .deleteFrom('desk_tickets')
    .where('hash', '=', hash)
    .returning('expires_at')
    .executeTakeFirst()
  return row !== undefined && row.expires_at > new Date(now)
}
