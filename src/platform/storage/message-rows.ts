import type { Dexie, EntityTable } from 'dexie'
import { failure, type Result, success } from '#core/shared/result.ts'

/**
 * A message that waits on a shared tablet. Only this much of it can be read there: nothing of it is about a person, and
 * what is sealed can be opened by the service only.
 */
export type WaitingMessage = {
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

/** Something to count. It is never dead: what cannot be counted is dropped. */
export type WaitingCount = WaitingMessage & { readonly kind: 'telling' | 'bezoek' }

/** Nothing waits longer than this for its next attempt, in milliseconds; leases end on a multiple of it. */
export const LONGEST_WAIT = 900_000

/** What would have to wait longer than anything may was written by a clock that has been put back since. */
const isDue = ({ nextAttempt }: WaitingMessage, now: number): boolean =>
  nextAttempt <= now || nextAttempt > now + 2 * LONGEST_WAIT

/** The end of a lease, so much later that it does not tell when it began. */
const leaseEnd = (now: number, lease: number): number =>
  Math.ceil((now + lease) / LONGEST_WAIT) * LONGEST_WAIT

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other)

/** Does something in the database, in time; everything that can go wrong with it is a value. */
export type Attempt<Database extends Dexie> = <Value>(
  work: (in_: Database) => PromiseLike<Value>,
) => Promise<Result<Value, 'not-stored'>>

export type MessageRows<Row extends WaitingMessage> = ReturnType<typeof messageRows<Dexie, Row>>

/** The messages that wait in one table of the outbox. */
export const messageRows = <Database extends Dexie, Row extends WaitingMessage>(
  attempt: Attempt<Database>,
  tableOf: (in_: Database) => EntityTable<WaitingMessage, 'id'>,
) => {
  const write = <Value>(work: (table: EntityTable<WaitingMessage, 'id'>) => Promise<Value>) =>
    attempt(db => db.transaction('rw', tableOf(db), () => work(tableOf(db))))
  const rows = (dead: 0 | 1) =>
    // Only what `add` put there stands in it.
    attempt(
      db => tableOf(db).where('dead').equals(dead).toArray() as PromiseLike<unknown> as PromiseLike<Row[]>,
    )

  return {
    /** Written, on the disk, and read back from it the same: only then it is kept. */
    add: async (row: Row): Promise<Result<null, 'not-stored'>> => {
      const written = await write(async table => table.put(row))
      if (!written.ok) return written
      const read = await attempt(db => tableOf(db).get(row.id))
      return read.ok && isSame(read.value, row) ? success(null) : failure('not-stored')
    },
    /** Those to send, in an order that says nothing. */
    waiting: () => rows(0),
    dead: () => rows(1),
    count: (dead: 0 | 1) => attempt(db => tableOf(db).where('dead').equals(dead).count()),
    /**
     * Takes one to send, when nobody else has it. What a tablet crashes with comes back by itself after the lease, in
     * milliseconds. Without a lease (0) nobody else can be sending: what an earlier page took is free as well.
     */
    take: (id: string, now: number, lease: number) =>
      write(async table => {
        const row = await table.get(id)
        if (!row || row.dead === 1 || (lease > 0 && !isDue(row, now))) return false
        const nextAttempt = lease > 0 ? leaseEnd(now, lease) : 0
        await table.update(id, { attempts: row.attempts + 1, nextAttempt })
        return true
      }),
    change: (id: string, part: Partial<Omit<WaitingMessage, 'id'>>) =>
      write(async table => table.update(id, part)),
    /** Whatever they waited for, they may go now. */
    release: () => write(async table => table.where('dead').equals(0).modify({ nextAttempt: 0 })),
    remove: (id: string) => write(async table => table.delete(id)),
  }
}
