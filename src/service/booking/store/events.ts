import { type Selectable, sql } from 'kysely'
import { FEWEST } from '#core/tally/shown-count.ts'
import { type Database, isoOf, type Tables } from './tables.ts'
import { inTransaction } from './transaction.ts'

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
export type CountedEvent = Event & {
  readonly visits: number
  /** Of the sectors that were counted, how often as of the last fifth visit. */
  readonly sectorVisits: Readonly<Record<string, number>>
}

const eventOf = (row: Selectable<Tables['events']>): Event => ({
  code: row.code,
  municipality: row.municipality,
  name: row.name,
  place: row.place,
  start: isoOf(row.starts_at),
  end: isoOf(row.ends_at),
  sectors: row.sectors,
  participants: (row.participants as readonly KeptParticipant[]).map(one => ({ sectors: [], ...one })),
})

export const findEvent = async (database: Database, code: string): Promise<Event | undefined> => {
  const row = await database.selectFrom('events').selectAll().where('code', '=', code).executeTakeFirst()
  return row && eventOf(row)
}

/** In one statement with the event: these sectors belong to that number of visits. */
const SECTOR_VISITS = sql<Readonly<Record<string, number>>>`coalesce(
  (select jsonb_object_agg(sector, shown) from tallies where event = events.code), '{}'::jsonb)`.as(
  'sector_visits',
)

/** The events with this code, or of this town the latest first, with what was counted. */
export const countedEvents = async (
  database: Database,
  which: { readonly code: string } | { readonly municipality: string },
): Promise<readonly CountedEvent[]> => {
  const events = database.selectFrom('events').selectAll().select(SECTOR_VISITS)
  const rows = await ('code' in which
    ? events.where('code', '=', which.code)
    : events.where('municipality', '=', which.municipality)
  )
    .orderBy('starts_at', 'desc')
    .orderBy('code')
    .execute()
  return rows.map(row => ({ ...eventOf(row), visits: row.visits, sectorVisits: row.sector_visits }))
}

/**
 * Counts a visit, once however often it is sent. The event's own row comes first and sectors in order, so that two visits
 * that count the same never wait for each other crosswise. At every fifth visit what is shown of all its sectors is renewed;
 * as the event's row is held meanwhile, exactly those visits are in it. Nothing when the event has just been removed.
 */
export const countVisit = (
  database: Database,
  visit: { readonly id: string; readonly event: string; readonly sectors: readonly string[] },
): Promise<void> =>
  inTransaction(database, async transaction => {
    const { rows } = await sql<{ visits: number }>`
      with visit as (
        insert into counted_visits (id, event)
        select ${visit.id}::uuid, code from events where code = ${visit.event} for key share
        on conflict (id) do nothing returning event
      ), event as (
        update events set visits = visits + 1 from visit where events.code = visit.event
        returning events.code, events.visits
      ), sectors as (
        insert into tallies (event, sector, visits)
        select event.code, sector, 1 from event, unnest(${[...visit.sectors].sort()}::text[]) as sector order by sector
        on conflict (event, sector) do update set visits = tallies.visits + 1
      )
      select visits from event`.execute(transaction)
    const [counted] = rows
    if (counted && counted.visits % FEWEST === 0)
      await sql`update tallies set shown = visits where event = ${visit.event}`.execute(transaction)
  })
