import { setTimeout as wait } from 'node:timers/promises'
import { purgeAttempts } from '../attempts/limit-attempts.ts'
import type { DatabasePlace } from '../booking/store/open-database.ts'
import { scrub } from '../booking/store/scrub.ts'
import type { Database } from '../booking/store/tables.ts'
import { inTransaction } from '../booking/store/transaction.ts'
import { purgeTickets } from '../desk/store/tickets.ts'
import { purgeJobs } from '../jobs/store/dead-jobs.ts'
import type { Log } from './log.ts'
import { type Retention, termsAt } from './retention.ts'
import { type Purged, purge } from './store/purge.ts'

const HOUR = 3_600_000

export type PurgeWorld = {
  readonly database: Database
  readonly place: DatabasePlace['kind']
  readonly retention: Retention
  /** UTC, ISO 8601. */
  readonly now: () => string
  /** Sees to it that a next key is there in time. */
  readonly tendKeys?: () => void
  /** Publishes the figures of months that have closed. */
  readonly publishMonths?: () => Promise<void>
  readonly log: Log
  readonly report: (fault: { readonly path: string; readonly error: unknown }) => void
}

/** One round. Undefined when another instance is at it. */
export const purgeOnce = async (world: PurgeWorld): Promise<Purged | undefined> => {
  const { database, place, retention, now, log } = world
  const purged = await inTransaction(database, transaction =>
    purge(transaction, termsAt(now(), retention), now()),
  )
  if (!purged) return undefined
  await purgeJobs(database, now())
  await purgeAttempts(database, now())
  await purgeTickets(database, now())
  if (purged.contacts > 0) await scrub(database, place)
  log({ action: 'purge', object: 'database', result: 'done', origin: 'service', counts: purged })
  return purged
}

/** At once and then every hour, until it is told to stop; it then finishes the round it is in. */
export const startPurging = (
  world: PurgeWorld,
  done: (purged: Purged) => void,
): { readonly stop: () => Promise<void> } => {
  const stopping = new AbortController()
  const work = async (): Promise<void> => {
    while (!stopping.signal.aborted) {
      try {
        world.tendKeys?.()
        const purged = await purgeOnce(world)
        if (purged) done(purged)
        await world.publishMonths?.()
      } catch (error) {
        world.report({ path: 'purge', error })
      }
      await wait(HOUR, undefined, { signal: stopping.signal, ref: false }).catch(() => undefined)
    }
  }
  const working = work()
  return {
    stop: async () => {
      stopping.abort()
      await working
    },
  }
}
