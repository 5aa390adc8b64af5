import type { Database } from './tables.ts'

type KeyUse = { readonly request: string; readonly claim: string | undefined }

/**
 * What a key was used for; only what has been committed. It is written with the hold itself (`insertHold`), and only
 * success is remembered: after a refusal the same question may get a better answer.
 */
export const findKey = async (database: Database, key: string): Promise<KeyUse | undefined> => {
  const row = await database
    .selectFrom('idempotency_keys')
    .select(['request', 'claim'])
    .where('key', '=', key)
    .executeTakeFirst()
  return row && { request: row.request, claim: row.claim ?? undefined }
}

/** Notes what a key is used for, where no claim is made with it. */
export const insertKey = async (
  database: Database,
  use: { readonly key: string; readonly request: string; readonly now: string },
): Promise<void> => {
  await database
    .insertInto('idempotency_keys')
    .values({ key: use.key, request: use.request, claim: null, created_at: use.now })
    .execute()
}

/** The constraint that a second use of one key goes against. */
export const ONE_USE_A_KEY = 'idempotency_keys_pkey'
