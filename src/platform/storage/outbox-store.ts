import { Dexie, type EntityTable } from 'dexie'
import { type ApiEvent, eventSchema } from '#contract/api/event.schema.ts'
import type { ApiKeys } from '#contract/api/key.schema.ts'
import { failure, type Result, success } from '#core/shared/result.ts'

/**
 * Requests that wait on a shared tablet. Only this much of one can be read there: nothing of it is about a person, and
 * what is sealed can be opened by the service only.
 */
export type WaitingRequest = {
  /** Made by chance, so that the order in the file is not the order of the visitors. */
  readonly id: string
  readonly keyId: string
  /** Sealed; handed over as it is. */
  readonly envelope: unknown
  readonly attempts: number
  /** Until when a page may be sending it, in milliseconds on the clock of the tablet (see kiosk-clock); 0 when none is. */
  readonly nextAttempt: number
  /** UTC, as 2026-12-06. No time of day, and none of these is exact. */
  readonly expiryDay: string
  /** 1 when it is not sent any more; a number because a database cannot look for booleans. */
  readonly dead: 0 | 1
}

type KeptKeys = { readonly name: 'service'; readonly keys: ApiKeys; readonly asOf: string }

type OutboxDatabase = Dexie & {
  requests: EntityTable<WaitingRequest, 'id'>
  keys: EntityTable<KeptKeys, 'name'>
  events: EntityTable<ApiEvent, 'code'>
}

/** Nothing waits longer than this for its next attempt, in milliseconds; leases end on a multiple of it. */
export const LONGEST_WAIT = 900_000
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

/** What would have to wait longer than anything may was written by a clock that has been put back since. */
const isDue = ({ nextAttempt }: WaitingRequest, now: number): boolean =>
  nextAttempt <= now || nextAttempt > now + 2 * LONGEST_WAIT

/** The end of a lease, so much later that it does not tell when it began. */
const leaseEnd = (now: number, lease: number): number =>
  Math.ceil((now + lease) / LONGEST_WAIT) * LONGEST_WAIT

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other)

export type OutboxStore = ReturnType<typeof openOutboxStore>

/** The outbox of a tablet. Everything that can go wrong with a disk is a value. */
export const openOutboxStore = (name = 'talentperron-outbox', patience = PATIENCE) => {
  let database = open(name)

  const attempt = async <Value>(
    work: (in_: OutboxDatabase) => PromiseLike<Value>,
  ): Promise<Result<Value, 'not-stored'>> => {
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
    /** Written, on the disk, and read back from it the same: only then it is kept. */
    add: async (request: WaitingRequest): Promise<Result<null, 'not-stored'>> => {
      const written = await attempt(db => db.transaction('rw', db.requests, () => db.requests.put(request)))
      if (!written.ok) return written
      const read = await attempt(db => db.requests.get(request.id))
      return read.ok && isSame(read.value, request) ? success(null) : failure('not-stored')
    },
    /** Those to send, in an order that says nothing. */
    waiting: () => attempt(db => db.requests.where('dead').equals(0).toArray()),
    dead: () => attempt(db => db.requests.where('dead').equals(1).toArray()),
    count: (dead: 0 | 1) => attempt(db => db.requests.where('dead').equals(dead).count()),
    /**
     * Takes one to send, when nobody else has it. What a tablet crashes with comes back by itself after the lease, in
     * milliseconds. Without a lease (0) nobody else can be sending: what an earlier page took is free as well.
     */
    take: (id: string, now: number, lease: number) =>
      attempt(db =>
        db.transaction('rw', db.requests, async () => {
          const row = await db.requests.get(id)
          if (!row || row.dead === 1 || (lease > 0 && !isDue(row, now))) return false
          const nextAttempt = lease > 0 ? leaseEnd(now, lease) : 0
          await db.requests.update(id, { attempts: row.attempts + 1, nextAttempt })
          return true
        }),
      ),
    change: (id: string, part: Partial<Omit<WaitingRequest, 'id'>>) =>
      attempt(db => db.transaction('rw', db.requests, () => db.requests.update(id, part))),
    /** Whatever they waited for, they may go now. */
    release: () =>
      attempt(db =>
        db.transaction('rw', db.requests, () =>
          db.requests.where('dead').equals(0).modify({ nextAttempt: 0 }),
        ),
      ),
    remove: (id: string) => attempt(db => db.transaction('rw', db.requests, () => db.requests.delete(id))),
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
