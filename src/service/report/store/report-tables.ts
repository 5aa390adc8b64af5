import type { ColumnType } from 'kysely'

export type MonthCountTable = {
  municipality: string
  /** `YYYY-MM`. */
  month: string
  dimension: string
  value: string
  counted: number
}

export type PublishedMonthTable = {
  municipality: string
  month: string
  figures: ColumnType<unknown, string, never>
  published_at: ColumnType<Date, string, never>
}
