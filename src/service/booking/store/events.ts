import { type Selectable, sql } from 'kysely'
import { type Database, isoOf, type Tables } from './tables.ts'

export type Participant = {
  readonly name: string
  readonly kind: 'employer' | 'school' | 'other'
  /** What they can tell about. */
  readonly sectors: readonly string[]
}
export type Event = {
  readonly code: string
  readonly municipality: string
  readonly name: string
  readonly place: string
  readonly start: string
  readonly end: string
  readonly sectors: readonly string[]
  readonly participants: readonly Participant[]
}

/** As it was kept; the earliest events say nothing of what a participant can tell about. */
type KeptParticipant = Omit<Participant, 'sectors'> & Partial<Participant>

/** False when the code is in use already. */
export const insertEvent = async (database: Database, event: Event, now: string): Promise<boolean> => {
  const rows = await database
    .insertInto('events')
    .values({
      code: event.code,
      municipality: event.municipality,
      name: event.name,
      place: event.place,
      starts_at: event.start,
      ends_at: event.end,
      sectors: [...event.sectors],
      participants: JSON.stringify(event.participants),
      created_at: now,
    })
    .onConflict(conflict => conflict.column('code').doNothing())
    .returning('code')
    .execute()
  return rows.length === 1
}

/** Only to be counted with: what anybody sees of it is rounded first. */
export type CountedEvent = Event & { readonly visits: number }

export const eventOf = (row: Selectable<Tables['events']>): CountedEvent => ({
  code: row.code,
  municipality: row.municipality,
  name: row.name,
  place: row.place,
  start: isoOf(row.starts_at),
  end: isoOf(row.ends_at),
  sectors: row.sectors,
  participants: (row.participants as readonly KeptParticipant[]).map(one => ({ sectors: [], ...one })),
  visits: row.visits,
})

export const findEvent = async (database: Database, code: string): Promise<CountedEvent | undefined> => {
  const row = await database.selectFrom('events').selectAll().where('code', '=', code).executeTakeFirst()
  return row && eventOf(row)
}

/**
 * Counts a visit, once however often it is sent, in one statement. The event's own row comes first and sectors in order,
 * so that two visits that count the same never wait for each other crosswise. Nothing when the event has just been removed.
 */
export const countVisit = async (
  database: Database,
  visit: { readonly id: string; readonly event: string; readonly sectors: readonly string[] },
): Promise<void> => {
  await sql`
    with visit as (
      insert into counted_visits (id, event)
      select ${visit.id}::uuid, code from events where code = ${visit.event} for key share
      on conflict (id) do nothing returning event
    ), event as (
      update events set visits = visits + 1 from visit where events.code = visit.event returning events.code
    )
    insert into tallies (event, sector, visits)
    select event.code, sector, 1 from event, unnest(${[...visit.sectors].sort()}::text[]) as sector order by sector
    on conflict (event, sector) do update set visits = tallies.visits + 1`.execute(database)
}

export const tallyOf = async (
  database: Database,
  event: string,
): Promise<readonly { readonly sector: string; readonly visits: number }[]> => {
  const { rows } = await sql<{ sector: string; visits: number }>`
    select sector, visits from tallies where event = ${event} order by sector`.execute(database)
  return rows
}
