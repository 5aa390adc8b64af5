import type { ColumnType } from 'kysely'

export type AttemptTable = {
  id: string
  kind: string
  subject: string
  at: ColumnType<Date, string, string>
}
