import { type ColumnType, sql } from 'kysely'
import { openingHoursSchema } from '#contract/content/municipality.schema.ts'
import type { OpeningHours, Slot } from '#core/scheduling/opening-rules.ts'
import { type Database, isoOf } from '../../booking/store/tables.ts'

export type OpeningHoursTable = {
  location: string
  hours: string | null
  changed_by: string
  changed_at: ColumnType<Date, string, string>
}

/** What the desk last did with the hours of a location. */
export type ChangedHours = {
  /** Null: those of the pack. */
  readonly hours: OpeningHours | null
  readonly by: string
  readonly at: string
}

/** What was kept by a version that knew other hours counts as none. */
const hoursIn = (text: string | null): OpeningHours | null =>
  text === null ? null : (openingHoursSchema.safeParse(JSON.parse(text)).data ?? null)

/** By location. */
export const changedHours = async (database: Database): Promise<ReadonlyMap<string, ChangedHours>> => {
  const rows = await database
    .selectFrom('opening_hours')
    .select(['location', 'hours', 'changed_by', 'changed_at'])
    .execute()
  return new Map(
    rows.map(row => [
      row.location,
      { hours: hoursIn(row.hours), by: row.changed_by, at: isoOf(row.changed_at) },
    ]),
  )
}

export const saveHours = async (
  database: Database,
  location: string,
  { hours, by, at }: ChangedHours,
): Promise<void> => {
  const row = { hours: hours && JSON.stringify(hours), changed_by: by, changed_at: at }
  await database
    .insertInto('opening_hours')
    .values({ location, ...row })
    .onConflict(conflict => conflict.column('location').doUpdateSet(row))
    .execute()
}

/** The conversations agreed at a place from now on, the earliest first. Group sessions have times of their own. */
export const conversationsAt = async (
  database: Database,
  location: string,
  now: string,
): Promise<readonly Slot[]> => {
  const rows = await database
    .selectFrom('appointments')
    .innerJoin('claims', 'claims.id', 'appointments.claim')
    .select(['claims.starts_at', 'claims.ends_at'])
    .where('claims.location', '=', location)
    .where('claims.status', '=', 'confirmed')
    .where(sql<boolean>`claims.session is null`)
    .where('claims.starts_at', '>', new Date(now))
    .orderBy('claims.starts_at')
    .execute()
  return rows.map(row => ({ start: isoOf(row.starts_at), end: isoOf(row.ends_at) }))
}
