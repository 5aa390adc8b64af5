import type { ColumnType } from 'kysely'
import type { DeskRole } from '../../booking/use-cases/booking-world.ts'

type Instant = ColumnType<Date, string, string>

/** The library writes this and the tables of sessions and accounts; we read it. */
export type DeskPersonTable = {
  id: string
  name: string
  email: string
  role: DeskRole
  municipality: string
  created_at: Instant
  updated_at: Instant
}

export type DeskSessionTable = { id: string; person: string; expires_at: Instant; created_at: Instant }

export type DeskInvitationTable = {
  hash: Uint8Array
  role: DeskRole
  municipality: string | null
  expires_at: Instant
  created_at: Instant
}

export type DeskIdentityTable = { issuer: string; subject: string; person: string; created_at: Instant }

export type DeskPasskeyTable = {
  id: string
  person: string
  rp_id: string
  public_key: Uint8Array
  /** PGlite gives a number, PostgreSQL text. */
  counter: ColumnType<number | string, number, number>
  name: string
  created_at: Instant
}

export type DeskTicketTable = { hash: Uint8Array; expires_at: Instant }
