import { sql } from 'kysely'
import { missingMigrations } from '../../booking/store/migrate.ts'
import type { Database } from '../../booking/store/tables.ts'

export type Figures = {
  readonly contacts: number
  readonly appointments: number
  readonly requests: number
  readonly jobsWaiting: number
  readonly jobsDead: number
}

/** Counts for whoever watches over the service. */
export const figures = async (database: Database): Promise<Figures> => {
  const { rows } = await sql<Figures>`
    select
      (select count(*) from contacts)::int as contacts,
      (select count(*) from appointments)::int as appointments,
      (select count(*) from conversation_requests)::int as requests,
      (select count(*) from jobs where state = 'waiting')::int as "jobsWaiting",
      (select count(*) from jobs where state = 'dead')::int as "jobsDead"`.execute(database)
  const [found] = rows
  if (!found) throw new Error('counting gives a row')
  return found
}

/** Whether the database answers, and is as this version expects it. */
export const databaseState = async (database: Database): Promise<'ready' | 'behind'> =>
  (await missingMigrations(database)).length === 0 ? 'ready' : 'behind'
