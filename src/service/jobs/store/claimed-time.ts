import { type Database, isoOf } from '../../booking/store/tables.ts'

/** Whose time a claim took, also when it does so no longer. */
export const findClaimedTime = async (
  database: Database,
  claim: string,
): Promise<{ readonly guide: string; readonly start: string; readonly end: string } | undefined> => {
  const row = await database
    .selectFrom('claims')
    .select(['guide', 'starts_at', 'ends_at'])
    .where('id', '=', claim)
    .executeTakeFirst()
  return row && { guide: row.guide, start: isoOf(row.starts_at), end: isoOf(row.ends_at) }
}
