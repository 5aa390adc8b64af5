import { sql } from 'kysely'
import type { Busy, Slot } from '#core/scheduling/opening-rules.ts'
import { type ClaimStatus, type Database, isoOf } from './tables.ts'

export type Claim = Slot & {
  readonly id: string
  readonly location: string
  readonly status: ClaimStatus
  readonly heldUntil: string
}

export type NewHold = Slot & {
  readonly id: string
  readonly location: string
  readonly heldUntil: string
}
/** Whether the rules of the location have the guide there then; what guides say of their own week goes before that. */
export type OfferedGuide = { readonly id: string; readonly inRules: boolean }
export type NewKeyUse = { readonly key: string; readonly request: string; readonly now: string }

/**
 * When these guides are taken or not there between two instants, wherever they are. A hold that ran out takes nothing. The states
 * stand in the statement itself, not as parameters: only then does PostgreSQL know that its index covers them.
 */
export const busyGuides = async (
  database: Database,
  guides: readonly string[],
  now: string,
  until: string,
): Promise<readonly Busy[]> => {
  const { rows } = await sql<{ guide: string; starts_at: Date; ends_at: Date }>`
    select guide, starts_at, ends_at from claims
    where guide = any(${[...guides]}::text[]) and ends_at > ${now}::timestamptz and starts_at < ${until}::timestamptz
      and status in ('held', 'confirmed') and seat is null
      and (status = 'confirmed' or held_until > ${now}::timestamptz)
    union all
    select guide, starts_at, ends_at from guide_absences
    where guide = any(${[...guides]}::text[]) and ends_at > ${now}::timestamptz and starts_at < ${until}::timestamptz
  `.execute(database)
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

/**
 * Holds a time with the first of these guides who seems free, and remembers the key it was asked with, in one
 * statement: both are there, or neither is. False when nobody seems free, or another was quicker; the database decides.
 * Refuses (throws 23505) a key that was used before. A plain insert of overlapping ranges deadlocks under load; losing
 * quietly does not; a guide who is not there loses in the same way, by a trigger.
 */
export const insertHold = async (
  database: Database,
  guides: readonly OfferedGuide[],
  hold: NewHold,
  use: NewKeyUse,
): Promise<boolean> => {
  const { rows } = await sql<{ claim: string }>`
    with free as (
      select guide
      from unnest(${guides.map(({ id }) => id)}::text[], ${guides.map(({ inRules }) => inRules)}::boolean[])
        with ordinality as offered (guide, in_rules, place)
      where coalesce(guide_works(guide, ${hold.start}::timestamptz, ${hold.end}::timestamptz), in_rules) and not exists (
        select from claims where claims.guide = offered.guide
          and claims.during && tstzrange(${hold.start}::timestamptz, ${hold.end}::timestamptz, '[)')
          and claims.status in ('held', 'confirmed') and claims.seat is null
      ) and not exists (
        select from guide_absences as absence where absence.guide = offered.guide
          and absence.ends_at > ${hold.start}::timestamptz and absence.starts_at < ${hold.end}::timestamptz
      )
      order by place limit 1
    ), claim as (
      insert into claims (id, location, guide, starts_at, ends_at, status, held_until, created_at)
      select ${hold.id}::uuid, ${hold.location}, guide, ${hold.start}::timestamptz, ${hold.end}::timestamptz,
        'held', ${hold.heldUntil}::timestamptz, ${use.now}::timestamptz
      from free
      on conflict do nothing
      returning id
    )
    insert into idempotency_keys (key, request, claim, created_at)
    select ${use.key}::uuid, ${use.request}, id, ${use.now}::timestamptz from claim
    returning claim`.execute(database)
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

/** Compare and swap: the claim for exactly one caller, and only while the hold lasts. */
export const confirmHold = async (
  database: Database,
  id: string,
  now: string,
): Promise<(Slot & { readonly location: string }) | undefined> => {
  const row = await database
    .updateTable('claims')
    .set({ status: 'confirmed' })
    .where('id', '=', id)
    .where('status', '=', 'held')
    .where('held_until', '>', new Date(now))
    .returning(['location', 'starts_at', 'ends_at'])
    .executeTakeFirst()
  return row && { location: row.location, start: isoOf(row.starts_at), end: isoOf(row.ends_at) }
}

/** True when something changed. */
const giveBack = async (
  database: Database,
  id: string,
  from: ClaimStatus,
  to: ClaimStatus,
): Promise<boolean> => {
  const rows = await database
    .updateTable('claims')
    .set({ status: to })
    .where('id', '=', id)
    .where('status', '=', from)
    .returning('id')
    .execute()
  return rows.length === 1
}

export const releaseHold = (database: Database, id: string): Promise<boolean> =>
  giveBack(database, id, 'held', 'released')

export const cancelClaim = (database: Database, id: string): Promise<boolean> =>
  giveBack(database, id, 'confirmed', 'cancelled')
