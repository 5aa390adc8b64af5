export type MonthCountTable = {
  municipality: string
  /** `YYYY-MM`. */
  month: string
  dimension: string
  value: string
  counted: number
}
