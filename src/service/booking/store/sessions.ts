import { sql } from 'kysely'
import type { Slot } from '#core/scheduling/opening-rules.ts'
import type { NewHold, NewKeyUse } from './claims.ts'
import { type Database, isoOf } from './tables.ts'

/** A conversation with several visitors at once. */
export type Session = Slot & {
  readonly id: string
  readonly location: string
  readonly seats: number
  readonly freeSeats: number
}

type NewSession = Slot & {
  readonly id: string
  readonly claim: string
  readonly location: string
  readonly guide: string
  readonly seats: number
}

/** Takes the guide's time and opens the seats, in one statement. False when the guide is taken. */
export const insertSession = async (
  database: Database,
  session: NewSession,
  now: string,
): Promise<boolean> => {
  const { rows } = await sql`
    with claim as (
      insert into claims (id, location, guide, starts_at, ends_at, status, held_until, created_at)
      values (${session.claim}::uuid, ${session.location}, ${session.guide}, ${session.start}::timestamptz,
        ${session.end}::timestamptz, 'confirmed', ${now}::timestamptz, ${now}::timestamptz)
      on conflict do nothing
      returning id
    )
    insert into sessions (id, claim, seats)
    select ${session.id}::uuid, id, ${session.seats}::integer from claim
    returning id`.execute(database)
  return rows.length === 1
}

type SessionRow = {
  id: string
  location: string
  starts_at: Date
  ends_at: Date
  seats: number
  taken: number
}

const sessionOf = (row: SessionRow): Session => ({
  id: row.id,
  location: row.location,
  start: isoOf(row.starts_at),
  end: isoOf(row.ends_at),
  seats: row.seats,
  freeSeats: row.seats - row.taken,
})

const sessionsWhere = (condition: ReturnType<typeof sql>, now: string) => sql<SessionRow>`
  select sessions.id, claims.location, claims.starts_at, claims.ends_at, sessions.seats, (
    select count(*)::integer from claims as seat
    where seat.session = sessions.id and seat.seat is not null and seat.status in ('held', 'confirmed')
      and (seat.status = 'confirmed' or seat.held_until > ${now}::timestamptz)
  ) as taken
  from sessions join claims on claims.id = sessions.claim
  where claims.status = 'confirmed' and ${condition}
  order by claims.starts_at, sessions.id`

/** The sessions of a location that start from now on and of which the guide is there, earliest first. */
export const sessionsAt = async (
  database: Database,
  location: string,
  now: string,
): Promise<readonly Session[]> => {
  const here = sql`claims.location = ${location} and claims.starts_at > ${now}::timestamptz and not exists (
    select from guide_absences as absence where absence.guide = claims.guide
      and absence.ends_at > claims.starts_at and absence.starts_at < claims.ends_at
  ) and guide_works(claims.guide, claims.starts_at, claims.ends_at) is not false`
  const { rows } = await sessionsWhere(here, now).execute(database)
  return rows.map(sessionOf)
}

export const findSession = async (
  database: Database,
  id: string,
  now: string,
): Promise<Session | undefined> => {
  const { rows } = await sessionsWhere(sql`sessions.id = ${id}::uuid`, now).execute(database)
  return rows[0] && sessionOf(rows[0])
}

/** As for single conversations: holds that ran out make room in the transaction that needs it. */
export const expireSeats = async (database: Database, session: string, now: string): Promise<void> => {
  await sql`
    update claims set status = 'expired'
    where session = ${session}::uuid and seat is not null and status in ('held', 'confirmed')
      and status = 'held' and held_until <= ${now}::timestamptz`.execute(database)
}

/**
 * Holds a seat that seems free, and remembers the key it was asked with, in one statement. False when none seems free, or
 * another was quicker. Each visitor starts to look at a seat of their own, so that a rush does not fight over one.
 */
export const insertSeatHold = async (
  database: Database,
  session: string,
  hold: Pick<NewHold, 'id' | 'heldUntil'>,
  use: NewKeyUse,
): Promise<boolean> => {
  const { rows } = await sql`
    with free as (
      select sessions.id as session, offered.seat, claims.location, claims.guide, claims.starts_at, claims.ends_at
      from sessions
      join claims on claims.id = sessions.claim and claims.status = 'confirmed'
      cross join generate_series(1, sessions.seats) as offered (seat)
      where sessions.id = ${session}::uuid and not exists (
        select from claims as other where other.session = sessions.id and other.seat = offered.seat
          and other.status in ('held', 'confirmed') and other.seat is not null
      )
      order by hashtextextended(offered.seat::text || ${hold.id}::text, 0) limit 1
    ), claim as (
      insert into claims
        (id, location, guide, starts_at, ends_at, status, held_until, created_at, session, seat)
      select ${hold.id}::uuid, location, guide, starts_at, ends_at, 'held', ${hold.heldUntil}::timestamptz,
        ${use.now}::timestamptz, session, seat
      from free
      on conflict do nothing
      returning id
    )
    insert into idempotency_keys (key, request, claim, created_at)
    select ${use.key}::uuid, ${use.request}, id, ${use.now}::timestamptz from claim
    returning claim`.execute(database)
  return rows.length === 1
}
