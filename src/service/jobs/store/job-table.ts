import type { ColumnType } from 'kysely'

type Instant = ColumnType<Date, string, string>
type MaybeInstant = ColumnType<Date | null, string | null, string | null>

export type JobState = 'waiting' | 'done' | 'dead'

export type JobTable = {
  id: string
  source: string
  type: string
  specversion: string
  time: Instant
  /** Written as JSON text, read as what it holds. */
  data: ColumnType<unknown, string, string>
  run_after: Instant
  attempts: number
  lease_until: MaybeInstant
  state: JobState
  last_problem: string | null
  finished_at: MaybeInstant
}
