import { Dexie, type EntityTable } from 'dexie'
import { type ApiEvent, eventSchema } from '#contract/api/event.schema.ts'
import type { ApiKeys } from '#contract/api/key.schema.ts'
import { failure, success } from '#core/shared/result.ts'
import { type Attempt, messageRows, type WaitingCount, type WaitingMessage } from './message-rows.ts'

type KeptKeys = { readonly name: 'service'; readonly keys: ApiKeys; readonly asOf: string }

type OutboxDatabase = Dexie & {
  requests: EntityTable<WaitingMessage, 'id'>
  counts: EntityTable<WaitingMessage, 'id'>
  keys: EntityTable<KeptKeys, 'name'>
  events: EntityTable<ApiEvent, 'code'>
}

/** Longer than any disk needs; a database that hangs must not leave somebody waiting. */
const PATIENCE = 5_000
/** What a browser says when its connection to the database broke: a new one may work. */
const BROKEN_CONNECTION = /InvalidStateError|UnknownError|DatabaseClosedError/

const open = (name: string): OutboxDatabase => {
  // Strict: a write is done when it is on the disk, not when the system has it in memory.
  const database = new Dexie(name, { chromeTransactionDurability: 'strict' }) as OutboxDatabase
  // Versions only ever add, so that an older app can go on with what a newer one left.
  database.version(1).stores({ requests: 'id, dead', keys: 'name' })
  database.version(2).stores({ events: 'code' })
  database.version(3).stores({ counts: 'id, dead' })
  // Another page wants to open a newer version: it must not wait for this one. The next call opens it again.
  database.on('versionchange', () => {
    database.close({ disableAutoOpen: false })
    return false
  })
  return database
}

const inTime = <Value>(work: PromiseLike<Value>, patience: number): Promise<Value> =>
  new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('the database does not answer')), patience)
    work.then(
      value => {
        clearTimeout(timer)
        resolve(value)
      },
      error => {
        clearTimeout(timer)
        reject(error)
      },
    )
  })

const nameOf = (error: unknown): string =>
  [error, (error as { inner?: unknown } | null)?.inner]
    .map(each => (each instanceof Error || each instanceof DOMException ? each.name : ''))
    .join(' ')

export type OutboxStore = ReturnType<typeof openOutboxStore>

/** The outbox of a tablet. Everything that can go wrong with a disk is a value. */
export const openOutboxStore = (name = 'talentperron-outbox', patience = PATIENCE) => {
  let database = open(name)

  const attempt: Attempt<OutboxDatabase> = async work => {
    for (const isLast of [false, true])
      try {
        return success(await inTime(work(database), patience))
      } catch (error) {
        if (isLast || !BROKEN_CONNECTION.test(nameOf(error))) return failure('not-stored')
        database.close()
        database = open(name)
      }
    return failure('not-stored')
  }

  return {
    /** Requests of people. */
    ...messageRows<OutboxDatabase, WaitingMessage>(attempt, db => db.requests),
    /** Apart from those, so that an app of before they were there does not take them for requests. */
    counts: messageRows<OutboxDatabase, WaitingCount>(attempt, db => db.counts),
    keepKeys: (keys: ApiKeys, asOf: string) =>
      attempt(db => db.transaction('rw', db.keys, () => db.keys.put({ name: 'service', keys, asOf }))),
    keptKeys: () => attempt(db => db.keys.get('service')),
    /** The event whose tablet this is: the only one kept. */
    keepEvent: (event: ApiEvent) =>
      attempt(db =>
        db.transaction('rw', db.events, async () => {
          await db.events.clear()
          await db.events.put(event)
        }),
      ),
    /** As it was kept; none when there is none under this code, or what lies there is no event of ours. */
    keptEvent: async (code: string): Promise<ApiEvent | null> => {
      const kept = await attempt(db => db.events.get(code))
      return kept.ok ? (eventSchema.safeParse(kept.value).data ?? null) : null
    },
    forgetEvents: () => attempt(db => db.transaction('rw', db.events, () => db.events.clear())),
    /** Until the next call, which opens it again. */
    close: (): void => database.close({ disableAutoOpen: false }),
  }
}
