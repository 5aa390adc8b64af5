import { currentLanguage } from './i18n.ts'
import { spokenLanguage } from './languages.ts'

const format = (instant: string, timeZone: string, options: Intl.DateTimeFormatOptions): string =>
  new Intl.DateTimeFormat(spokenLanguage(currentLanguage()), { timeZone, ...options }).format(
    new Date(instant),
  )

/** "maandag 23 november", on the wall clock of the town, whatever zone the device is in. */
export const dayOf = (instant: string, timeZone: string): string =>
  format(instant, timeZone, { weekday: 'long', day: 'numeric', month: 'long' })

/** "10:45" */
export const timeOf = (instant: string, timeZone: string): string =>
  format(instant, timeZone, { hour: '2-digit', minute: '2-digit' })

/** "4 november 2025", "november 2025" or "2025": the date of a source, as precisely as the source gives it. */
export const dateOf = (date: string): string =>
  format(`${date}${'-01-01'.slice(date.length - 4)}T12:00:00Z`, 'UTC', {
    year: 'numeric',
    ...(date.length > 4 ? { month: 'long' } : {}),
    ...(date.length > 7 ? { day: 'numeric' } : {}),
  })

/** "ma", "di": for the shortest way to name a weekday. 2024-01-01 was a Monday. */
export const weekdayName = (index: number): string =>
  format(new Date(Date.UTC(2024, 0, 1 + index)).toISOString(), 'UTC', { weekday: 'long' })
