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
const ownSource = (today: string): DraftSource => ({ bron: 'De gemeente', geldigTot: inAYear(today) })

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

/** What was typed of a fact, without who says it: whether it is what it was. */
const saidIn = (part: DraftSource & { readonly week?: DraftWeek }): string => {
  const { bron: _bron, geldigTot: _until, week, ...rest } = part
  return JSON.stringify([rest, week && weekOf(week)])
}

/**
 * Another fact is not what the old source said: it gets the town's own, and loses it again when it is what it was. What
 * the manager wrote there stays.
 */
export const withSource = <Part extends DraftPart>(
  part: Part,
  said: LocationDraft[Part],
  begun: LocationDraft,
  today: string,
): LocationDraft[Part] => {
  const before = begun[part]
  const own = ownSource(today)
  const [from, to] = saidIn(said) === saidIn(before) ? [own, before] : [before, own]
  return {
    ...said,
    bron: said.bron === from.bron ? to.bron : said.bron,
    geldigTot: said.geldigTot === from.geldigTot ? to.geldigTot : said.geldigTot,
  }
}

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
