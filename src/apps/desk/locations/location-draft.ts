import type { ApiToldOfLocation, NewDetails } from '#contract/api/location-details.schema.ts'
import { type DraftWeek, draftWeekOf, weekOf } from '../hours/draft.ts'

type DraftSource = { readonly bron: string; readonly geldigTot: string }
/** What is being typed about a location; an empty field is that it is not known. */
export type LocationDraft = {
  readonly naam: string
  readonly uitleg: string
  readonly adres: DraftSource & { readonly straat: string; readonly plaats: string }
  readonly telefoon: DraftSource & { readonly nummer: string }
  readonly inloop: DraftSource & { readonly week: DraftWeek }
}
export type DraftPart = 'adres' | 'telefoon' | 'inloop'

/** A year is a good time to look again; the manager may choose another day. */
const inAYear = (today: string): string => {
  const day = new Date(`${today}T00:00:00Z`)
  day.setUTCFullYear(day.getUTCFullYear() + 1)
  return day.toISOString().slice(0, 10)
}

/** Who writes it down at the desk is the town itself, until somebody says otherwise. */
export const ownSource = (today: string): DraftSource => ({ bron: 'De gemeente', geldigTot: inAYear(today) })

const sourceOf = (part: DraftSource | null, today: string): DraftSource =>
  part ? { bron: part.bron, geldigTot: part.geldigTot } : ownSource(today)

/** `today` is an ISO date. */
export const locationDraftOf = (
  { naam, uitleg, adres, telefoon, inloop }: ApiToldOfLocation,
  today: string,
): LocationDraft => ({
  naam,
  uitleg: uitleg ?? '',
  adres: { straat: adres?.straat ?? '', plaats: adres?.plaats ?? '', ...sourceOf(adres, today) },
  telefoon: { nummer: telefoon?.nummer ?? '', ...sourceOf(telefoon, today) },
  inloop: { week: draftWeekOf(inloop?.week ?? null), ...sourceOf(inloop, today) },
})

export const detailsOf = ({ naam, uitleg, adres, telefoon, inloop }: LocationDraft): NewDetails => {
  const week = weekOf(inloop.week)
  const isOpen = Object.values(week).some(windows => windows.length > 0)
  return {
    naam,
    uitleg: uitleg.trim() || null,
    adres: adres.straat.trim() || adres.plaats.trim() ? adres : null,
    telefoon: telefoon.nummer.trim() ? telefoon : null,
    inloop: isOpen ? { ...inloop, week } : null,
  }
}
