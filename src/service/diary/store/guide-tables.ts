import type { ColumnType } from 'kysely'

type Instant = ColumnType<Date, string, string>

/** Which guide of the diary somebody at the desk is. */
export type DeskGuideTable = { person: string; guide: string }

export type GuideAbsenceTable = {
  id: string
  guide: string
  starts_at: Instant
  ends_at: Instant
  created_at: Instant
}
