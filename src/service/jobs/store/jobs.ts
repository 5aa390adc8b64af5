import { type Database, isoOf } from '../../booking/store/tables.ts'
import type { JobData, JobKind, JobProblem } from '../job-kinds.ts'

const SOURCE = 'urn:talentperron:booking'

export type NewJob<Kind extends JobKind = JobKind> = {
  [One in Kind]: {
    readonly id: string
    readonly type: One
    readonly data: JobData<One>
    /** UTC instant; without it, at once. */
    readonly runAfter?: string
  }
}[Kind]

/** A row taken to be worked on; the data is not looked at yet. */
export type TakenJob = {
  readonly id: string
  readonly source: string
  readonly type: string
  readonly time: string
  readonly data: unknown
  readonly attempts: number
}

/** Leaves work for later, in the transaction that makes it necessary. The same id again is the same work. */
export const enqueue = async (database: Database, jobs: readonly NewJob[], now: string): Promise<void> => {
  if (jobs.length === 0) return
  await database
    .insertInto('jobs')
    .values(
      jobs.map(job => ({
        id: job.id,
        source: SOURCE,
        type: job.type,
        specversion: '1.0',
        time: now,
        data: JSON.stringify(job.data),
        run_after: job.runAfter ?? now,
        attempts: 0,
        lease_until: null,
        state: 'waiting' as const,
        last_problem: null,
        finished_at: null,
      })),
    )
    .onConflict(conflict => conflict.column('id').doNothing())
    .execute()
}

type Taking = {
  readonly types: readonly string[]
  readonly limit: number
  readonly now: string
  readonly leaseUntil: string
}

/**
 * Takes work that is due, for as long as the lease lasts. Rows another instance is taking at this moment are skipped,
 * and a lease that ran out (its worker died) may be taken again.
 */
export const takeJobs = async (
  database: Database,
  { types, limit, now, leaseUntil }: Taking,
): Promise<readonly TakenJob[]> => {
  if (types.length === 0) return []
  const due = database
    .selectFrom('jobs')
    .select('id')
    .where('state', '=', 'waiting')
    .where('type', 'in', [...types])
    .where('run_after', '<=', new Date(now))
    .where(where => where.or([where('lease_until', 'is', null), where('lease_until', '<=', new Date(now))]))
    .orderBy('run_after')
    .orderBy('id')
    .limit(limit)
    .forUpdate()
    .skipLocked()
  const rows = await database
    .updateTable('jobs')
    .set(update => ({ attempts: update('attempts', '+', 1), lease_until: leaseUntil }))
    .where('id', 'in', due)
    .returning(['id', 'source', 'type', 'time', 'data', 'attempts'])
    .execute()
  return rows.map(row => ({ ...row, time: isoOf(row.time) }))
}

type Settled =
  | { readonly state: 'done'; readonly at: string }
  | { readonly state: 'dead'; readonly at: string; readonly problem: JobProblem }
  | { readonly state: 'waiting'; readonly runAfter: string; readonly problem: JobProblem }

/** Writes down how it went; false when the lease ran out meanwhile and somebody else has taken it since. */
export const settleJob = async (
  database: Database,
  job: Pick<TakenJob, 'id' | 'attempts'>,
  settled: Settled,
): Promise<boolean> => {
  const rows = await database
    .updateTable('jobs')
    .set({
      state: settled.state,
      lease_until: null,
      ...(settled.state === 'waiting' ? { run_after: settled.runAfter } : { finished_at: settled.at }),
      ...(settled.state !== 'done' && { last_problem: settled.problem }),
    })
    .where('id', '=', job.id)
    .where('state', '=', 'waiting')
    // The count of attempts tells one lease from the next.
    .where('attempts', '=', job.attempts)
    .returning('id')
    .execute()
  return rows.length === 1
}
