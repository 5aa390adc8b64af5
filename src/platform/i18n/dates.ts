import { CLOCK_OF_TOWN } from '#core/scheduling/clock-of-town.ts'
import { DATE_WORDS, dateInWords } from './date-words.ts'
import { currentLanguage } from './i18n.ts'
import { spokenLanguage } from './languages.ts'

const format = (
  instant: string,
  timeZone: string,
  language: string,
  options: Intl.DateTimeFormatOptions,
): string => {
  const when = new Date(instant)
  const locale = spokenLanguage(language)
  const words = DATE_WORDS[locale]
  // Hours and minutes are digits everywhere.
  if (words && !options.hour && Intl.DateTimeFormat.supportedLocalesOf(locale).length === 0)
    return dateInWords(when, words, { timeZone, ...options })
  return new Intl.DateTimeFormat(locale, { timeZone, ...CLOCK_OF_TOWN, ...options }).format(when)
}

/** "maandag 23 november", on the wall clock of the town, whatever zone the device is in. */
export const dayOf = (instant: string, timeZone: string, language = currentLanguage()): string =>
  format(instant, timeZone, language, { weekday: 'long', day: 'numeric', month: 'long' })

/** "2026-11-23": the day it is then in the town. */
export const localDate = (instant: string, timeZone: string): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone }).format(new Date(instant))

/** "10:45" */
export const timeOf = (instant: string, timeZone: string, language = currentLanguage()): string =>
  format(instant, timeZone, language, { hour: '2-digit', minute: '2-digit' })

/** "maandag 23 november, 10:45" */
export const momentOf = (instant: string, timeZone: string, language = currentLanguage()): string =>
  `${dayOf(instant, timeZone, language)}, ${timeOf(instant, timeZone, language)}`

/** "4 november 2025", "november 2025" or "2025": the date of a source, as precisely as the source gives it. */
export const dateOf = (date: string, language = currentLanguage()): string =>
  format(`${date}${'-01-01'.slice(date.length - 4)}T12:00:00Z`, 'UTC', language, {
    year: 'numeric',
    ...(date.length > 4 ? { month: 'long' } : {}),
    ...(date.length > 7 ? { day: 'numeric' } : {}),
  })

/** "ma", "di": for the shortest way to name a weekday. 2024-01-01 was a Monday. */
export const weekdayName = (index: number, language = currentLanguage()): string =>
  format(new Date(Date.UTC(2024, 0, 1 + index)).toISOString(), 'UTC', language, { weekday: 'long' })
