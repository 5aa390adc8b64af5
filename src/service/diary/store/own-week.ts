import { sql } from 'kysely'
import type { OwnHours } from '#core/scheduling/guide-absence.ts'
import { weekMinutes } from '#core/scheduling/week-minutes.ts'
import type { Database } from '../../booking/store/tables.ts'

/** The week of a guide from a day on. What they said before for that very day goes. */
export const saveOwnHours = async (
  database: Database,
  { guide, startsOn, weekly }: OwnHours,
  timeZone: string,
  now: string,
): Promise<void> => {
  const present = weekMinutes(weekly).map(({ start, end }) => `[${start},${end})`)
  await sql`
    insert into guide_hours (guide, starts_on, time_zone, weekly, present, created_at)
    values (${guide}, ${startsOn}::date, ${timeZone}, ${JSON.stringify(weekly)},
      ${`{${present.join(',')}}`}::int4multirange, ${now}::timestamptz)
    on conflict (guide, starts_on) do update
      set time_zone = excluded.time_zone, weekly = excluded.weekly, present = excluded.present`.execute(
    database,
  )
}

/** What was replaced before today says nothing any more: the week in force today and those to come stay. */
export const deletePastOwnHours = async (database: Database, guide: string, today: string): Promise<void> => {
  await sql`
    delete from guide_hours where guide = ${guide} and starts_on < (
      select max(starts_on) from guide_hours where guide = ${guide} and starts_on <= ${today}::date
    )`.execute(database)
}

/** From now on the guide works as the pack says. */
export const deleteOwnHours = async (database: Database, guide: string): Promise<void> => {
  await database.deleteFrom('guide_hours').where('guide', '=', guide).execute()
}
