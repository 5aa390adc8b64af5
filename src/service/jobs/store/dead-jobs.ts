import { sql } from 'kysely'
import { epochOf, isoInstant } from '#core/scheduling/local-time.ts'
import { type Database, isoOf } from '../../booking/store/tables.ts'
import type { JobState } from './job-table.ts'

const DAY = 86_400_000
const KEEP_DONE = 7 * DAY
const KEEP_DEAD = 90 * DAY

export type DeadJob = {
  readonly id: string
  readonly type: string
  readonly data: unknown
  readonly problem: string
  readonly attempts: number
  readonly time: string
  readonly diedAt: string
}

/** How much work there is in each state. */
export const countJobs = async (database: Database): Promise<Readonly<Record<JobState, number>>> => {
  const rows = await database
    .selectFrom('jobs')
    .select(['state', count => count.fn.countAll<string>().as('count')])
    .groupBy('state')
    .execute()
  const of = (state: JobState): number => Number(rows.find(row => row.state === state)?.count ?? 0)
  return { waiting: of('waiting'), done: of('done'), dead: of('dead') }
}

/** An id in the data of a piece of work, so that an index finds what it is about; null for work about something else. */
const idIn = (field: 'appointment' | 'request') => sql`case
  when jobs.data ->> ${sql.lit(field)} ~* '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'
  then (jobs.data ->> ${sql.lit(field)})::uuid end`

/** The town and the code of what a piece of work is about, as long as that is there. */
const about = sql<{ municipality: string; code: string }>`
  select locations.municipality, appointments.code from appointments
    join claims on claims.id = appointments.claim join locations on locations.id = claims.location
    where appointments.id = ${idIn('appointment')}
  union all
  select municipality, code from conversation_requests where id = ${idIn('request')}`

export type StuckJob = Omit<DeadJob, 'data'> & { readonly code: string }

/** What was given up on for one town, the latest first. Work about what has gone is nobody's any more. */
export const deadJobsOf = async (
  database: Database,
  municipality: string,
  limit = 100,
): Promise<readonly StuckJob[]> => {
  const { rows } = await sql<{
    id: string
    type: string
    last_problem: string | null
    attempts: number
    time: Date
    finished_at: Date | null
    code: string
  }>`
    select jobs.id, type, last_problem, attempts, time, finished_at, about.code
    from jobs cross join lateral (${about}) as about
    where state = 'dead' and about.municipality = ${municipality}
    order by finished_at desc, jobs.id limit ${limit}`.execute(database)
  return rows.map(({ last_problem, finished_at, time, ...row }) => ({
    ...row,
    problem: last_problem ?? 'fault',
    time: isoOf(time),
    diedAt: isoOf(finished_at ?? time),
  }))
}

/** Whether a piece of work is about something of this town. */
export const isJobOf = async (database: Database, id: string, municipality: string): Promise<boolean> => {
  const { rows } = await sql`
    select 1 from jobs cross join lateral (${about}) as about
    where jobs.id = ${id}::uuid and about.municipality = ${municipality}`.execute(database)
  return rows.length > 0
}

/** Work that was given up on, the latest first: for somebody at the desk, who can still pick up the phone. */
export const listDeadJobs = async (database: Database, limit = 100): Promise<readonly DeadJob[]> => {
  const rows = await database
    .selectFrom('jobs')
    .select(['id', 'type', 'data', 'last_problem', 'attempts', 'time', 'finished_at'])
    .where('state', '=', 'dead')
    .orderBy('finished_at', 'desc')
    .limit(limit)
    .execute()
  return rows.map(({ last_problem, finished_at, time, ...row }) => ({
    ...row,
    problem: last_problem ?? 'fault',
    time: isoOf(time),
    diedAt: isoOf(finished_at ?? time),
  }))
}

/** Tries again what was given up on, from the first attempt; false when there is no such dead work. */
export const reviveJob = async (database: Database, id: string, now: string): Promise<boolean> => {
  const rows = await database
    .updateTable('jobs')
    .set({ state: 'waiting', attempts: 0, run_after: now, finished_at: null })
    .where('id', '=', id)
    .where('state', '=', 'dead')
    .returning('id')
    .execute()
  return rows.length === 1
}

/** Clears what is done for a week, and what died ninety days ago. The number of rows that went. */
export const purgeJobs = async (database: Database, now: string): Promise<number> => {
  const before = (age: number): Date => new Date(isoInstant(epochOf(now) - age))
  const rows = await database
    .deleteFrom('jobs')
    .where(where =>
      where.or([
        where.and([where('state', '=', 'done'), where('finished_at', '<=', before(KEEP_DONE))]),
        where.and([where('state', '=', 'dead'), where('finished_at', '<=', before(KEEP_DEAD))]),
      ]),
    )
    .returning('id')
    .execute()
  return rows.length
}
