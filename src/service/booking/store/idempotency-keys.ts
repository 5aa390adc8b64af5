import type { Database } from './tables.ts'

export type KeyUse = { readonly request: string; readonly claim: string | undefined }

/** What a key was used for; only what has been committed. */
export const findKey = async (database: Database, key: string): Promise<KeyUse | undefined> => {
  const row = await database
    .selectFrom('idempotency_keys')
    .select(['request', 'claim'])
    .where('key', '=', key)
    .executeTakeFirst()
  return row && { request: row.request, claim: row.claim ?? undefined }
}

/** Takes a key, or tells what it was used for. A second request with the same key waits here for the first. */
export const takeKey = async (
  database: Database,
  key: string,
  request: string,
  now: string,
): Promise<KeyUse | undefined> => {
  const taken = await database
    .insertInto('idempotency_keys')
    .values({ key, request, claim: null, created_at: now })
    .onConflict(conflict => conflict.column('key').doNothing())
    .returning('key')
    .execute()
  return taken.length === 1 ? undefined : findKey(database, key)
}

export const settleKey = async (database: Database, key: string, claim: string): Promise<void> => {
  await database.updateTable('idempotency_keys').set({ claim }).where('key', '=', key).execute()
}

/** Only success is remembered: after a refusal the same question may get a better answer. */
export const dropKey = async (database: Database, key: string): Promise<void> => {
  await database.deleteFrom('idempotency_keys').where('key', '=', key).execute()
}
