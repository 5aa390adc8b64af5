import type { ColumnType } from 'kysely'
import { type Database, isoOf } from '../../booking/store/tables.ts'
import type { DeskPerson } from '../../booking/use-cases/booking-world.ts'

export type ContactOpeningTable = {
  id: string
  municipality: string
  person: string
  person_name: string
  code: string
  opened_at: ColumnType<Date, string, never>
}

/** That somebody looked at contact data: who, when, of which conversation. Never what there was to see. */
export type ContactOpening = {
  readonly id: string
  readonly who: string
  readonly when: string
  readonly code: string
}

export const insertOpening = async (
  database: Database,
  { municipality, id: person, name }: DeskPerson,
  opening: { readonly id: string; readonly code: string; readonly now: string },
): Promise<void> => {
  await database
    .insertInto('contact_openings')
    .values({
      id: opening.id,
      municipality,
      person,
      person_name: name,
      code: opening.code,
      opened_at: opening.now,
    })
    .execute()
}

/** The latest first. */
export const openingsOf = async (
  database: Database,
  municipality: string,
  atMost: number,
): Promise<readonly ContactOpening[]> => {
  const rows = await database
    .selectFrom('contact_openings')
    .select(['id', 'person_name', 'code', 'opened_at'])
    .where('municipality', '=', municipality)
    .orderBy('opened_at', 'desc')
    .orderBy('id')
    .limit(atMost)
    .execute()
  return rows.map(row => ({ id: row.id, who: row.person_name, when: isoOf(row.opened_at), code: row.code }))
}
