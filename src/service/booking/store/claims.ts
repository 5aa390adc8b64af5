import type { Busy, Slot } from '#core/scheduling/opening-rules.ts'
import { type ClaimStatus, type Database, isoOf } from './tables.ts'

export type Claim = Slot & {
  readonly id: string
  readonly location: string
  readonly status: ClaimStatus
  readonly heldUntil: string
}

type NewHold = Slot & {
  readonly id: string
  readonly location: string
  readonly guide: string
  readonly heldUntil: string
}

/** When these guides are taken from `now` on, wherever they are. A hold that ran out takes nothing. */
export const busyGuides = async (
  database: Database,
  guides: readonly string[],
  now: string,
): Promise<readonly Busy[]> => {
  const rows = await database
    .selectFrom('claims')
    .select(['guide', 'starts_at', 'ends_at'])
    .where('guide', 'in', [...guides])
    .where('ends_at', '>', new Date(now))
    .where(where =>
      where.or([
        where('status', '=', 'confirmed'),
        where.and([where('status', '=', 'held'), where('held_until', '>', new Date(now))]),
      ]),
    )
    .execute()
  return rows.map(row => ({ guide: row.guide, start: isoOf(row.starts_at), end: isoOf(row.ends_at) }))
}

/** A constraint cannot look at the clock, so holds that ran out make room here, in the transaction that needs it. */
export const expireHolds = async (
  database: Database,
  guides: readonly string[],
  slot: Slot,
  now: string,
): Promise<void> => {
  await database
    .updateTable('claims')
    .set({ status: 'expired' })
    .where('guide', 'in', [...guides])
    .where('status', '=', 'held')
    .where('held_until', '<=', new Date(now))
    .where('starts_at', '<', new Date(slot.end))
    .where('ends_at', '>', new Date(slot.start))
    .execute()
}

/** False when the guide is taken; the database decides. */
export const insertHold = async (database: Database, hold: NewHold, now: string): Promise<boolean> => {
  // A plain insert of overlapping ranges deadlocks under load; losing quietly does not.
  const rows = await database
    .insertInto('claims')
    .values({
      id: hold.id,
      location: hold.location,
      guide: hold.guide,
      starts_at: hold.start,
      ends_at: hold.end,
      status: 'held',
      held_until: hold.heldUntil,
      created_at: now,
    })
    .onConflict(conflict => conflict.doNothing())
    .returning('id')
    .execute()
  return rows.length === 1
}

export const findClaim = async (database: Database, id: string): Promise<Claim | undefined> => {
  const row = await database
    .selectFrom('claims')
    .select(['id', 'location', 'starts_at', 'ends_at', 'status', 'held_until'])
    .where('id', '=', id)
    .executeTakeFirst()
  return (
    row && {
      id: row.id,
      location: row.location,
      start: isoOf(row.starts_at),
      end: isoOf(row.ends_at),
      status: row.status,
      heldUntil: isoOf(row.held_until),
    }
  )
}

/** Compare and swap: true for exactly one caller, and only while the hold lasts. */
export const confirmHold = async (database: Database, id: string, now: string): Promise<boolean> => {
  const rows = await database
    .updateTable('claims')
    .set({ status: 'confirmed' })
    .where('id', '=', id)
    .where('status', '=', 'held')
    .where('held_until', '>', new Date(now))
    .returning('id')
    .execute()
  return rows.length === 1
}

const giveBack = async (
  database: Database,
  id: string,
  from: ClaimStatus,
  to: ClaimStatus,
): Promise<void> => {
  await database
    .updateTable('claims')
    .set({ status: to })
    .where('id', '=', id)
    .where('status', '=', from)
    .execute()
}

export const releaseHold = (database: Database, id: string): Promise<void> =>
  giveBack(database, id, 'held', 'released')

export const cancelClaim = (database: Database, id: string): Promise<void> =>
  giveBack(database, id, 'confirmed', 'cancelled')
