import { sql } from 'kysely'
import type { Slot } from '#core/scheduling/opening-rules.ts'
import { type ClaimStatus, type Database, isoOf } from './tables.ts'

export type Appointment = Slot & {
  readonly id: string
  readonly claim: string
  /** The reservation that made it, also after it has moved. */
  readonly madeWith: string
  /** How often it has moved or was cancelled. */
  readonly changes: number
  readonly status: ClaimStatus
  readonly location: string
  readonly code: string
  readonly language: string
  readonly cancellationKey: string
  readonly createdAt: string
  /** Where the contact data lies sealed; null when the person has been erased. */
  readonly contact: string | null
}

type NewAppointmentRow = {
  readonly id: string
  readonly claim: string
  readonly code: string
  readonly language: string
  readonly cancellationKey: string
  readonly contact: string
}

/** The constraints that a second appointment by one id, and a second conversation by one code, go against. */
export const ONE_APPOINTMENT_AN_ID = 'appointments_pkey'
export const ONE_CONVERSATION_A_CODE = 'codes_pkey'

/** Refuses (throws 23505) an id or a code that is in use. */
export const insertAppointment = async (
  database: Database,
  row: NewAppointmentRow,
  now: string,
): Promise<void> => {
  await sql`
    with code as (
      insert into codes (code, created_at) values (${row.code}, ${now}::timestamptz) returning code
    )
    insert into appointments (id, claim, made_with, code, language, cancellation_key, contact, created_at)
    select ${row.id}::uuid, ${row.claim}::uuid, ${row.claim}::uuid, code, ${row.language}, ${row.cancellationKey},
      ${row.contact}::uuid, ${now}::timestamptz
    from code`.execute(database)
}

/** Gives an appointment another time, or none when `claim` is left out, and counts that as a change. */
export const changeAppointment = async (database: Database, id: string, claim?: string): Promise<void> => {
  await database
    .updateTable('appointments')
    .set(row => ({ changes: row('changes', '+', 1), ...(claim !== undefined && { claim }) }))
    .where('id', '=', id)
    .execute()
}

export const findAppointment = async (database: Database, id: string): Promise<Appointment | undefined> => {
  const row = await database
    .selectFrom('appointments')
    .innerJoin('claims', 'claims.id', 'appointments.claim')
    .select([
      'appointments.id',
      'appointments.claim',
      'appointments.code',
      'appointments.language',
      'appointments.cancellation_key',
      'appointments.created_at',
      'appointments.made_with',
      'appointments.changes',
      'claims.location',
      'claims.status',
      'claims.starts_at',
      'claims.ends_at',
      'appointments.contact',
    ])
    .where('appointments.id', '=', id)
    .executeTakeFirst()
  if (!row) return undefined
  return {
    id: row.id,
    claim: row.claim,
    madeWith: row.made_with,
    changes: row.changes,
    status: row.status,
    location: row.location,
    start: isoOf(row.starts_at),
    end: isoOf(row.ends_at),
    code: row.code,
    language: row.language,
    cancellationKey: row.cancellation_key,
    createdAt: isoOf(row.created_at),
    contact: row.contact,
  }
}
