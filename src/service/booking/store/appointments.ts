import type { Slot } from '#core/scheduling/opening-rules.ts'
import type { Contact } from './contacts.ts'
import { type ClaimStatus, type Database, isoOf } from './tables.ts'

export type Appointment = Slot & {
  readonly id: string
  readonly claim: string
  readonly status: ClaimStatus
  readonly location: string
  readonly code: string
  readonly language: string
  readonly cancellationKey: string
  readonly createdAt: string
  /** Absent when the person has been erased. */
  readonly contact: Contact | undefined
}

type NewAppointmentRow = {
  readonly id: string
  readonly claim: string
  readonly code: string
  readonly language: string
  readonly cancellationKey: string
  readonly contact: string
}

export const insertAppointment = async (
  database: Database,
  { cancellationKey, ...row }: NewAppointmentRow,
  now: string,
): Promise<void> => {
  await database
    .insertInto('appointments')
    .values({ ...row, cancellation_key: cancellationKey, created_at: now })
    .execute()
}

export const findAppointment = async (database: Database, id: string): Promise<Appointment | undefined> => {
  const row = await database
    .selectFrom('appointments')
    .innerJoin('claims', 'claims.id', 'appointments.claim')
    .leftJoin('contacts', 'contacts.id', 'appointments.contact')
    .select([
      'appointments.id',
      'appointments.claim',
      'appointments.code',
      'appointments.language',
      'appointments.cancellation_key',
      'appointments.created_at',
      'claims.location',
      'claims.status',
      'claims.starts_at',
      'claims.ends_at',
      'contacts.name',
      'contacts.channel',
      'contacts.address',
    ])
    .where('appointments.id', '=', id)
    .executeTakeFirst()
  if (!row) return undefined
  const { name, channel, address } = row
  return {
    id: row.id,
    claim: row.claim,
    status: row.status,
    location: row.location,
    start: isoOf(row.starts_at),
    end: isoOf(row.ends_at),
    code: row.code,
    language: row.language,
    cancellationKey: row.cancellation_key,
    createdAt: isoOf(row.created_at),
    contact: name !== null && channel !== null && address !== null ? { name, channel, address } : undefined,
  }
}
