import type { ApiHoursOfLocation, ApiWindow } from '#contract/api/opening-hours.schema.ts'
import { dayInWords, dayOf } from '../diary/days.ts'
import { momentInWords } from '../words-for-time.ts'

/** `09:00 – 12:00 en 13:00 – 17:00`, or that it is closed. */
export const windowsInWords = (windows: readonly ApiWindow[]): string =>
  windows.length === 0 ? 'dicht' : windows.map(({ van, tot }) => `${van} – ${tot}`).join(' en ')

/** Whose words these are, and since when; `packed` says that nobody at the desk changed them. */
export const originInWords = (
  { eigen, gewijzigd }: Pick<ApiHoursOfLocation, 'eigen' | 'gewijzigd'>,
  packed: string,
): string => {
  if (!gewijzigd) return packed
  const done = `op ${momentInWords(gewijzigd.op)} door ${gewijzigd.door}`
  return eigen ? `Aangepast ${done}.` : `Teruggezet naar de inhoud van de gemeente ${done}.`
}

/** The appointments that no longer fit; nothing when all do. */
export const outsideInWords = ({ buitenTijden }: ApiHoursOfLocation): string | undefined => {
  const [first] = buitenTijden
  if (!first) return undefined
  const day = dayInWords(dayOf(first))
  return buitenTijden.length === 1
    ? `Er is 1 afspraak buiten deze tijden: op ${day}. Die blijft staan.`
    : `Er zijn ${buitenTijden.length} afspraken buiten deze tijden. De eerste is op ${day}. Ze blijven staan.`
}
