import type { Slot } from '#core/scheduling/opening-rules.ts'
import { type Database, isoOf } from '../../booking/store/tables.ts'
import { deleteCalendarKey } from './calendar-keys.ts'

export type Absence = Slot & { readonly id: string; readonly guide: string }

/** Which guide somebody at the desk is, when they said so. */
export const guideOf = async (database: Database, person: string): Promise<string | undefined> =>
  (await database.selectFrom('desk_guides').select('guide').where('person', '=', person).executeTakeFirst())
    ?.guide

/** By person, of everybody in a town who is a guide. */
export const guidesByPerson = async (
  database: Database,
  municipality: string,
): Promise<ReadonlyMap<string, string>> => {
  const rows = await database
    .selectFrom('desk_guides')
    .innerJoin('desk_people', 'desk_people.id', 'desk_guides.person')
    .select(['person', 'guide'])
    .where('municipality', '=', municipality)
    .execute()
  return new Map(rows.map(({ person, guide }) => [person, guide]))
}

/** Until the transaction ends nobody changes who this person is. False when nobody in the town has that id. */
export const lockPerson = async (
  transaction: Database,
  person: string,
  municipality: string,
): Promise<boolean> => {
  const known = await transaction
    .selectFrom('desk_people')
    .select('id')
    .where('id', '=', person)
    .where('municipality', '=', municipality)
    .forNoKeyUpdate()
    .executeTakeFirst()
  return known !== undefined
}

/** The key to a calendar goes with it: it was made for the diary of who this person was. */
export const setGuide = async (
  transaction: Database,
  person: string,
  guide: string | null,
): Promise<void> => {
  await deleteCalendarKey(transaction, person)
  if (guide === null) await transaction.deleteFrom('desk_guides').where('person', '=', person).execute()
  else
    await transaction
      .insertInto('desk_guides')
      .values({ person, guide })
      .onConflict(conflict => conflict.column('person').doUpdateSet({ guide }))
      .execute()
}

/**
 * Until the transaction ends nobody takes time of this guide. What was being taken is there afterwards, and what comes later
 * looks at what this transaction wrote.
 */
export const lockGuide = async (transaction: Database, guide: string): Promise<void> => {
  await transaction.selectFrom('guides').select('id').where('id', '=', guide).forUpdate().execute()
}

/** The same again changes nothing. */
export const insertAbsence = async (
  database: Database,
  { id, guide, start, end }: Absence,
  now: string,
): Promise<void> => {
  await database
    .insertInto('guide_absences')
    .values({ id, guide, starts_at: start, ends_at: end, created_at: now })
    .onConflict(conflict => conflict.column('id').doNothing())
    .execute()
}

const absences = (database: Database) =>
  database.selectFrom('guide_absences').select(['id', 'guide', 'starts_at', 'ends_at'])

const absenceOf = (row: { id: string; guide: string; starts_at: Date; ends_at: Date }): Absence => ({
  id: row.id,
  guide: row.guide,
  start: isoOf(row.starts_at),
  end: isoOf(row.ends_at),
})

export const findAbsence = async (database: Database, id: string): Promise<Absence | undefined> => {
  const row = await absences(database).where('id', '=', id).executeTakeFirst()
  return row && absenceOf(row)
}

/** Those of these guides that are not over, the earliest first. */
export const absencesOf = async (
  database: Database,
  guides: readonly string[],
  now: string,
): Promise<readonly Absence[]> => {
  if (guides.length === 0) return []
  const rows = await absences(database)
    .where('guide', 'in', [...guides])
    .where('ends_at', '>', new Date(now))
    .orderBy('starts_at')
    .orderBy('id')
    .execute()
  return rows.map(absenceOf)
}

export const deleteAbsence = async (database: Database, id: string): Promise<void> => {
  await database.deleteFrom('guide_absences').where('id', '=', id).execute()
}
