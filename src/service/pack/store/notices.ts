import { type ColumnType, sql } from 'kysely'
import { z } from 'zod'
import { type Database, isoOf } from '../../booking/store/tables.ts'

export type NoticeTable = {
  id: string
  municipality: string
  texts: string
  first_day: ColumnType<unknown, string, string>
  last_day: ColumnType<unknown, string, string>
  changed_by: string
  changed_at: ColumnType<Date, string, string>
}

/** Texts by language; days are ISO dates, the last one counts. */
export type Notice = {
  readonly id: string
  readonly texts: Readonly<Record<string, string>>
  readonly firstDay: string
  readonly lastDay: string
  readonly by: string
  readonly at: string
}

const storedTexts = z.record(z.string(), z.string())

/** The notices of a town that are not over on a day, the earliest first. */
export const noticesFrom = async (
  database: Database,
  municipality: string,
  today: string,
): Promise<readonly Notice[]> => {
  const rows = await database
    .selectFrom('notices')
    .select([
      'id',
      'texts',
      'changed_by',
      'changed_at',
      sql<string>`first_day::text`.as('first'),
      sql<string>`last_day::text`.as('last'),
    ])
    .where('municipality', '=', municipality)
    .where(sql<boolean>`last_day >= ${today}::date`)
    .orderBy('first_day')
    .orderBy('id')
    .execute()
  return rows.map(row => ({
    id: row.id,
    texts: storedTexts.parse(JSON.parse(row.texts)),
    firstDay: row.first,
    lastDay: row.last,
    by: row.changed_by,
    at: isoOf(row.changed_at),
  }))
}

/** Makes a notice or changes it. False when the id is of another town. */
export const saveNotice = async (
  database: Database,
  municipality: string,
  { id, texts, firstDay, lastDay, by, at }: Notice,
): Promise<boolean> => {
  const row = {
    texts: JSON.stringify(texts),
    first_day: firstDay,
    last_day: lastDay,
    changed_by: by,
    changed_at: at,
  }
  const { numInsertedOrUpdatedRows } = await database
    .insertInto('notices')
    .values({ id, municipality, ...row })
    .onConflict(conflict =>
      conflict.column('id').doUpdateSet(row).where('notices.municipality', '=', municipality),
    )
    .executeTakeFirstOrThrow()
  return (numInsertedOrUpdatedRows ?? 0n) > 0n
}

export const removeNotice = async (database: Database, municipality: string, id: string): Promise<void> => {
  await database.deleteFrom('notices').where('id', '=', id).where('municipality', '=', municipality).execute()
}
