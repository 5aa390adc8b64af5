import { sql } from 'kysely'
import { type ClaimStatus, type Database, isoOf } from '../../booking/store/tables.ts'

/** What a mail tells about an appointment; who it is about stands elsewhere. */
export type MailedAppointment = {
  readonly id: string
  readonly status: ClaimStatus
  readonly start: string
  readonly end: string
  readonly location: string
  readonly guide: string
  readonly code: string
  readonly language: string
  readonly sequence: number
  /** A place in a group session: the session is what the guide has in the diary, not each visitor. */
  readonly isSeat: boolean
  readonly cancellationKey: string
}

export const findMailedAppointment = async (
  database: Database,
  id: string,
): Promise<MailedAppointment | undefined> => {
  const row = await database
    .selectFrom('appointments')
    .innerJoin('claims', 'claims.id', 'appointments.claim')
    .select([
      'appointments.id',
      'appointments.code',
      'appointments.language',
      'appointments.changes',
      'appointments.cancellation_key',
      'claims.location',
      'claims.guide',
      'claims.status',
      'claims.starts_at',
      'claims.ends_at',
      sql<boolean>`claims.seat is not null`.as('isSeat'),
    ])
    .where('appointments.id', '=', id)
    .executeTakeFirst()
  if (!row) return undefined
  const { cancellation_key, changes, starts_at, ends_at, ...rest } = row
  return {
    ...rest,
    sequence: changes,
    cancellationKey: cancellation_key,
    start: isoOf(starts_at),
    end: isoOf(ends_at),
  }
}
