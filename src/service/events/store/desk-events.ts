import { sql } from 'kysely'
import { type CountedEvent, type Event, eventOf } from '../../booking/store/events.ts'
import type { Database } from '../../booking/store/tables.ts'

type Tally = { readonly sector: string; readonly visits: number }

/** The events of a town with what was counted, the latest first. */
export const eventsOfTown = async (
  database: Database,
  municipality: string,
): Promise<readonly { readonly event: CountedEvent; readonly tallies: readonly Tally[] }[]> => {
  const events = await database
    .selectFrom('events')
    .selectAll()
    .where('municipality', '=', municipality)
    .orderBy('starts_at', 'desc')
    .orderBy('code')
    .execute()
  const { rows } = await sql<Tally & { event: string }>`
    select event, sector, tallies.visits from tallies join events on code = event
    where municipality = ${municipality}`.execute(database)
  return events.map(row => ({ event: eventOf(row), tallies: rows.filter(({ event }) => event === row.code) }))
}

/** Everything of it but its code. False when the town has no such event. */
export const updateEvent = async (database: Database, event: Event): Promise<boolean> => {
  const rows = await database
    .updateTable('events')
    .set({
      name: event.name,
      place: event.place,
      starts_at: event.start,
      ends_at: event.end,
      sectors: [...event.sectors],
      participants: JSON.stringify(event.participants),
    })
    .where('code', '=', event.code)
    .where('municipality', '=', event.municipality)
    .returning('code')
    .execute()
  return rows.length === 1
}

/** Removes an event at which nobody was counted yet; false when there is none. */
export const deleteUncounted = async (
  database: Database,
  { code, municipality }: Pick<Event, 'code' | 'municipality'>,
): Promise<boolean> => {
  const rows = await database
    .deleteFrom('events')
    .where('code', '=', code)
    .where('municipality', '=', municipality)
    .where('visits', '=', 0)
    .returning('code')
    .execute()
  return rows.length === 1
}
