import { epochOf, isoInstant } from '#core/scheduling/local-time.ts'
import type { Database } from '../booking/store/tables.ts'
import type { Log } from '../operations/log.ts'
import { backoff, MOST_ATTEMPTS } from './backoff.ts'
import { type Job, type JobHandlers, type JobKind, type JobOutcome, readJobData } from './job-kinds.ts'
import { settleJob, type TakenJob, takeJobs } from './store/jobs.ts'

/** Longer than any handler may take: each of its steps has a time limit of its own. */
const LEASE_SECONDS = 180
const AT_ONCE = 5

export type JobWorld = {
  readonly database: Database
  /** UTC, ISO 8601. */
  readonly now: () => string
  /** From 0 up to 1. */
  readonly random: () => number
  /** What became of each piece of work, for the operator's log. */
  readonly log?: Log
  /** A bug; the path names the kind of work. */
  readonly report: (fault: { readonly path: string; readonly error: unknown }) => void
}

const later = (now: string, milliseconds: number): string => isoInstant(epochOf(now) + milliseconds)

const attempt = async <Kind extends JobKind>(
  world: JobWorld,
  handler: (job: Job<Kind>) => Promise<JobOutcome>,
  type: Kind,
  taken: TakenJob,
): Promise<JobOutcome> => {
  // Taken once more than it may be: each time before, its worker died or hung.
  if (taken.attempts > MOST_ATTEMPTS) return { kind: 'dead', problem: 'lease-expired' }
  const data = readJobData(type, taken.data)
  if (!data.ok) return { kind: 'dead', problem: data.problem }
  try {
    return await handler({ ...taken, type, specversion: '1.0', data: data.value })
  } catch (error) {
    world.report({ path: `jobs/${type}`, error })
    return { kind: 'again', problem: 'fault' }
  }
}

const logged = (world: JobWorld, { type, attempts }: TakenJob, outcome: JobOutcome): void =>
  world.log?.({
    action: 'job',
    object: type,
    result: outcome.kind === 'done' ? 'done' : outcome.problem === 'fault' ? 'fault' : 'refused',
    origin: 'service',
    ...(outcome.kind !== 'done' && { problem: outcome.problem }),
    counts: { attempts },
  })

const run = async (world: JobWorld, handlers: JobHandlers, taken: TakenJob): Promise<void> => {
  const type = taken.type as JobKind
  const handler = handlers[type] as ((job: Job) => Promise<JobOutcome>) | undefined
  if (!handler) return
  const outcome = await attempt(world, handler, type, taken)
  logged(world, taken, outcome)
  const now = world.now()
  if (outcome.kind === 'done') await settleJob(world.database, taken, { state: 'done', at: now })
  else if (outcome.kind === 'dead' || taken.attempts >= MOST_ATTEMPTS)
    await settleJob(world.database, taken, { state: 'dead', at: now, problem: outcome.problem })
  else
    await settleJob(world.database, taken, {
      state: 'waiting',
      runAfter: later(now, backoff(taken.attempts, world.random())),
      problem: outcome.problem,
    })
}

/** Does a handful of the work that is due, at once. Tells how much it took on; none is a reason to wait. */
export const runDueJobs = async (world: JobWorld, handlers: JobHandlers): Promise<number> => {
  const now = world.now()
  const taken = await takeJobs(world.database, {
    types: Object.keys(handlers),
    limit: AT_ONCE,
    now,
    leaseUntil: later(now, LEASE_SECONDS * 1000),
  })
  await Promise.all(taken.map(job => run(world, handlers, job)))
  return taken.length
}
