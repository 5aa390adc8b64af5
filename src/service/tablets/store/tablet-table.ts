import type { ColumnType } from 'kysely'

type Instant = ColumnType<Date, string, string>

export type PairingCodeTable = {
  hash: Uint8Array
  municipality: string
  name: string
  is_demo: boolean
  expires_at: Instant
  created_at: Instant
}

export type TabletTable = {
  id: string
  municipality: string
  name: string
  is_demo: boolean
  token_hash: Uint8Array
  paired_at: Instant
  seen_at: ColumnType<Date | null, string | null | undefined, string | null>
  version: string | null
  waiting: number | null
  dead_letters: number | null
  clock_skew: number | null
}
