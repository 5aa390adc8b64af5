import { REPORT_MONTHS } from '#contract/api/report.schema.ts'
import { monthAfter } from '#core/tally/counting-days.ts'
import type { ReportPeriod } from '#platform/desk-client/report-client.ts'

const words = (month: string, options: Intl.DateTimeFormatOptions): string =>
  new Intl.DateTimeFormat('nl-NL', { ...options, timeZone: 'UTC' }).format(new Date(`${month}-15T12:00:00Z`))

/** `2027-01` as people write it: januari 2027. */
export const monthInWords = (month: string): string => words(month, { month: 'long', year: 'numeric' })

/** A period without what is the same twice: januari tot en met maart 2027. */
export const periodInWords = ({ from, to }: ReportPeriod): string => {
  if (from === to) return monthInWords(from)
  const isOneYear = from.slice(0, 4) === to.slice(0, 4)
  return `${isOneYear ? words(from, { month: 'long' }) : monthInWords(from)} tot en met ${monthInWords(to)}`
}

/** The months from the first to the last. */
export const monthsOf = ({ from, to }: ReportPeriod): readonly string[] => {
  const months: string[] = []
  for (let month = from; month <= to; month = monthAfter(month)) months.push(month)
  return months
}

/** Months to choose from, the last first: as many as a report may be about. */
export const monthsUntil = (last: string): readonly string[] =>
  monthsOf({ from: monthAfter(last, 1 - REPORT_MONTHS), to: last }).toReversed()

/** Months in a sentence: januari en maart 2027. */
export const monthsInWords = (months: readonly string[]): string =>
  new Intl.ListFormat('nl-NL', { type: 'conjunction' }).format(months.map(monthInWords))
