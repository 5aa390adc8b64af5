import type { ColumnType } from 'kysely'
import { type Database, isoOf } from '../../booking/store/tables.ts'

export type DeskCalendarKeyTable = {
  person: string
  hash: Uint8Array
  created_at: ColumnType<Date, string, string>
}

/** Whose diary a key opens: of a guide, or of everybody in the town when that person is none. */
export type KeyHolder = { readonly municipality: string; readonly guide: string | null }

/** A key that was made before opens nothing from now on. */
export const saveCalendarKey = async (
  database: Database,
  person: string,
  hash: Uint8Array,
  now: string,
): Promise<void> => {
  await database
    .insertInto('desk_calendar_keys')
    .values({ person, hash, created_at: now })
    .onConflict(conflict => conflict.column('person').doUpdateSet({ hash, created_at: now }))
    .execute()
}

export const deleteCalendarKey = async (database: Database, person: string): Promise<void> => {
  await database.deleteFrom('desk_calendar_keys').where('person', '=', person).execute()
}

/** Since when somebody has a key; undefined when they have none. */
export const calendarKeySince = async (database: Database, person: string): Promise<string | undefined> => {
  const row = await database
    .selectFrom('desk_calendar_keys')
    .select('created_at')
    .where('person', '=', person)
    .executeTakeFirst()
  return row && isoOf(row.created_at)
}

export const findKeyHolder = async (database: Database, hash: Uint8Array): Promise<KeyHolder | undefined> =>
  database
    .selectFrom('desk_calendar_keys')
    .innerJoin('desk_people', 'desk_people.id', 'desk_calendar_keys.person')
    .leftJoin('desk_guides', 'desk_guides.person', 'desk_calendar_keys.person')
    .select(['desk_people.municipality', 'desk_guides.guide'])
    .where('hash', '=', hash)
    .executeTakeFirst()
