import { sql } from 'kysely'
import type { Event } from '../../booking/store/events.ts'
import type { Database } from '../../booking/store/tables.ts'

/**
 * Everything of it but its code. False when the town has no such event, and when one that ended before `closed` would get
 * other times.
 */
export const updateEvent = async (database: Database, event: Event, closed: string): Promise<boolean> => {
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
    .where(
      sql<boolean>`(ends_at >= ${closed}::timestamptz
        or (starts_at = ${event.start}::timestamptz and ends_at = ${event.end}::timestamptz))`,
    )
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
