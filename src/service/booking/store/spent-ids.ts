import type { Database } from './tables.ts'

/** Whether an id made something that has gone since. */
export const isSpent = async (database: Database, id: string): Promise<boolean> =>
  (await database.selectFrom('spent_ids').select('id').where('id', '=', id).executeTakeFirst()) !== undefined
