import type { JobHandlers } from './job-kinds.ts'
import { type JobWorld, runDueJobs } from './run-jobs.ts'

const LOOK_EVERY = 1_000
const AFTER_FAULT = 10_000
const LAST_MOMENT = 10_000

type WorkerWorld = JobWorld & {
  /** Waits, or stops waiting when the signal comes. */
  readonly pause: (milliseconds: number, signal: AbortSignal) => Promise<void>
}

export type Worker = {
  /** Takes nothing new, and waits a moment for what it is doing; what is not done then, another takes over. */
  readonly stop: () => Promise<void>
}

/** Does work as it falls due, until it is stopped. Any number of instances may do so on one database. */
export const startWorker = (world: WorkerWorld, handlers: JobHandlers): Worker => {
  const stopping = new AbortController()
  const look = async (): Promise<number> => {
    try {
      return (await runDueJobs(world, handlers)) > 0 ? 0 : LOOK_EVERY
    } catch (error) {
      world.report({ path: 'jobs', error })
      return AFTER_FAULT
    }
  }
  const work = async (): Promise<void> => {
    while (!stopping.signal.aborted) {
      const wait = await look()
      if (wait > 0 && !stopping.signal.aborted) await world.pause(wait, stopping.signal)
    }
  }
  const working = work()
  return {
    stop: async () => {
      stopping.abort()
      await Promise.race([working, world.pause(LAST_MOMENT, new AbortController().signal)])
    },
  }
}
