import { sql } from 'kysely'
import type { Slot } from '#core/scheduling/opening-rules.ts'
import type { LockedContact } from './contacts.ts'
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

type NewAppointment = {
  readonly id: string
  readonly hold: string
  readonly code: string
  readonly language: string
  readonly cancellationKey: string
  readonly contact: LockedContact
}

/** The constraints that a second appointment by one id, and a second conversation by one code, go against. */
export const ONE_APPOINTMENT_AN_ID = 'appointments_pkey'
export const ONE_CONVERSATION_A_CODE = 'codes_pkey'

/**
 * Makes an appointment of a hold, with its contact data and its code, in one statement: all of it is there, or nothing.
 * Compare and swap: the hold is for exactly one caller, and only while it lasts; undefined for anybody else, and for the id
 * of a request: that becomes an appointment at the desk only. Refuses (throws 23505) an id or a code that is in use.
 */
export const bookHold = async (
  database: Database,
  { id, hold, code, language, cancellationKey, contact }: NewAppointment,
  now: string,
): Promise<(Slot & { readonly location: string }) | undefined> => {
  const { rows } = await sql<{ location: string; starts_at: Date; ends_at: Date }>`
    with claim as (
      update claims set status = 'confirmed'
      where id = ${hold}::uuid and status = 'held' and held_until > ${now}::timestamptz
        and not exists (select from conversation_requests where id = ${id}::uuid)
      returning id, location, starts_at, ends_at
    ), contact as (
      insert into contacts (id, key_id, sealed, mark, created_at)
      select ${contact.id}::uuid, ${contact.keyId}::text, ${contact.sealed}::bytea, ${contact.mark}::bytea, ${now}::timestamptz
      from claim
      returning id
    ), row_key as (
      insert into contact_keys (contact, key) select id, ${contact.rowKey}::bytea from contact
    ), code as (
      insert into codes (code, created_at) select ${code}::text, ${now}::timestamptz from claim returning code
    ), appointment as (
      insert into appointments (id, claim, made_with, code, language, cancellation_key, contact, created_at)
      select ${id}::uuid, claim.id, claim.id, code.code, ${language}::text, ${cancellationKey}::text, contact.id, ${now}::timestamptz
      from claim, code, contact
    )
    select location, starts_at, ends_at from claim`.execute(database)
  const [row] = rows
  return row && { location: row.location, start: isoOf(row.starts_at), end: isoOf(row.ends_at) }
}

/**
 * Gives an appointment another time, or none when `claim` is left out, and counts that as a change. How it went was said of
 * the time it had.
 */
export const changeAppointment = async (database: Database, id: string, claim?: string): Promise<void> => {
  await database
    .updateTable('appointments')
    .set(row => ({ changes: row('changes', '+', 1), outcome: null, ...(claim !== undefined && { claim }) }))
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
