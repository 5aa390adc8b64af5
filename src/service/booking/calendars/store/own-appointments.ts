import type { Database } from '../../store/tables.ts'

/** Which of these ids are appointments of ours, whatever became of them. */
export const ownAppointments = async (
  database: Database,
  ids: readonly string[],
): Promise<ReadonlySet<string>> => {
  if (ids.length === 0) return new Set()
  const rows = await database
    .selectFrom('appointments')
    .select('id')
    .where('id', 'in', [...ids])
    .execute()
  return new Set(rows.map(({ id }) => id))
}
