import type { ApiDetailsOfLocation, NewDetails } from '#contract/api/location-details.schema.ts'
import { type DraftWeek, draftWeekOf, weekOf } from '../hours/draft.ts'

/** What is being typed about a location; an empty field is that it is not known. */
export type LocationDraft = {
  readonly naam: string
  readonly uitleg: string
  readonly straat: string
  readonly plaats: string
  readonly telefoon: string
  readonly inloop: DraftWeek
  readonly bron: string
  readonly geldigTot: string
}

/** A year is a good time to look again; the manager may choose another day. */
const inAYear = (today: string): string => {
  const day = new Date(`${today}T00:00:00Z`)
  day.setUTCFullYear(day.getUTCFullYear() + 1)
  return day.toISOString().slice(0, 10)
}

/** A day that is past, or today, cannot be sent again. */
const lastDay = (given: string | null, today: string): string =>
  given !== null && given > today ? given : inAYear(today)

export const locationDraftOf = (
  { naam, uitleg, adres, telefoon, inloop, bron, geldigTot }: ApiDetailsOfLocation,
  today: string,
): LocationDraft => ({
  naam,
  uitleg: uitleg ?? '',
  straat: adres?.straat ?? '',
  plaats: adres?.plaats ?? '',
  telefoon: telefoon ?? '',
  inloop: draftWeekOf(inloop),
  bron: bron ?? 'De gemeente',
  geldigTot: lastDay(geldigTot, today),
})

export const detailsOf = (draft: LocationDraft): NewDetails => {
  const { naam, uitleg, straat, plaats, telefoon, bron, geldigTot } = draft
  const inloop = weekOf(draft.inloop)
  return {
    naam,
    uitleg: uitleg.trim() || null,
    adres: straat.trim() || plaats.trim() ? { straat, plaats } : null,
    telefoon: telefoon.trim() || null,
    inloop: Object.values(inloop).some(windows => windows.length > 0) ? inloop : null,
    bron,
    geldigTot,
  }
}
