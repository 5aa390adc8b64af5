import type { Slot } from '#core/scheduling/opening-rules.ts'
import { type Database, isoOf } from '../../booking/store/tables.ts'
import type { KeyHolder } from './calendar-keys.ts'

export type FeedAppointment = Slot & {
  readonly id: string
  readonly code: string
  readonly location: string
  readonly guide: string
  /** How often it has changed. */
  readonly sequence: number
}

/** What stands between two instants, of one guide or of a whole town, the earliest first. */
export const feedBetween = async (
  database: Database,
  { municipality, guide, from, until }: KeyHolder & { readonly from: string; readonly until: string },
): Promise<readonly FeedAppointment[]> => {
  const all = database
    .selectFrom('appointments')
    .innerJoin('claims', 'claims.id', 'appointments.claim')
    .innerJoin('locations', 'locations.id', 'claims.location')
    .select([
      'appointments.id',
      'appointments.code',
      'appointments.changes as sequence',
      'claims.location',
      'claims.guide',
      'claims.starts_at',
      'claims.ends_at',
    ])
    .where('locations.municipality', '=', municipality)
    .where('claims.status', '=', 'confirmed')
    .where('claims.ends_at', '>', new Date(from))
    .where('claims.starts_at', '<', new Date(until))
    .orderBy('claims.starts_at')
    .orderBy('appointments.id')
  const rows = await (guide === null ? all : all.where('claims.guide', '=', guide)).execute()
  return rows.map(({ starts_at, ends_at, ...row }) => ({
    ...row,
    start: isoOf(starts_at),
    end: isoOf(ends_at),
  }))
}
