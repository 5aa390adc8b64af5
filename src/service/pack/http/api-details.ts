import type {
  ApiChangedDetails,
  ApiToldOfLocation,
  NewDetails,
} from '#contract/api/location-details.schema.ts'
import type { FieldError } from '#contract/api/problem.schema.ts'
import { locationFacts } from '#contract/content/municipality.schema.ts'
import { stillValid } from '#contract/content/valid-facts.ts'
import type { ChangedFacts, ServedLocation } from '../../booking/use-cases/booking-world.ts'
import type { WantedDetails, WrongDay } from '../use-cases/change-details.ts'
import { bodyError, weekErrors, weekFromApi, weekToApi } from './api-hours.ts'

type Given = { readonly bron: string; readonly geldigTot: string }
const sourceFromApi = ({ bron, geldigTot }: Given) => ({ source: bron, validUntil: geldigTot })

/** A week without any time says nothing of when anybody may walk in. */
const walkInFromApi = (given: NewDetails['inloop']): WantedDetails['walkIn'] =>
  given && Object.values(given.week).some(windows => windows.length > 0)
    ? { weekly: locationFacts.walkIn.shape.weekly.parse(weekFromApi(given.week)), ...sourceFromApi(given) }
    : null

export const detailsFromApi = ({ naam, uitleg, adres, telefoon, inloop }: NewDetails): WantedDetails => ({
  name: naam,
  body: uitleg,
  address: adres && { street: adres.straat, city: adres.plaats, ...sourceFromApi(adres) },
  walkIn: walkInFromApi(inloop),
  phone: telefoon && { number: telefoon.nummer, ...sourceFromApi(telefoon) },
})

/** What cannot be true, each with its place. */
export const walkInErrors = ({ inloop }: NewDetails): readonly FieldError[] =>
  inloop ? weekErrors('#/inloop/week', inloop.week, 0) : []

const NAMES = { address: 'adres', phone: 'telefoon', walkIn: 'inloop' } as const
const SENTENCES = {
  past: 'Kies een dag na vandaag.',
  'too-far': 'Kies een dag binnen twee jaar. Kijk het dan weer na.',
} as const
export const dayErrors = (wrong: readonly WrongDay[]): readonly FieldError[] =>
  wrong.map(({ part, fault }) => bodyError(`#/${NAMES[part]}/geldigTot`, fault, SENTENCES[fault]))

type Sourced = { readonly source: string; readonly date: string; readonly validUntil: string }
const sourceToApi = ({ source, date, validUntil }: Sourced) => ({
  bron: source,
  bronDatum: date,
  geldigTot: validUntil,
})

/** What a location says of itself, as the form of the desk has it; `today` is an ISO date. */
export const detailsToApi = ({ id, told }: ServedLocation, today: string): ApiToldOfLocation => {
  const shown = (fact: Sourced) => ({ ...sourceToApi(fact), verlopen: !stillValid(fact, today) })
  const { name = id, body = null, address, phone, walkIn } = told ?? {}
  return {
    naam: name,
    uitleg: body,
    adres: address ? { straat: address.street, plaats: address.city, ...shown(address) } : null,
    telefoon: phone ? { nummer: phone.number, ...shown(phone) } : null,
    inloop: walkIn ? { week: weekToApi(walkIn.weekly), ...shown(walkIn) } : null,
  }
}

/** What a resident's app is to say in place of what its pack does. */
export const changedToApi = ({ name, body, address, walkIn, phone }: ChangedFacts): ApiChangedDetails => ({
  ...(name !== undefined && { naam: name }),
  ...(body !== undefined && { uitleg: body }),
  ...(address !== undefined && {
    adres: address && { straat: address.street, plaats: address.city, ...sourceToApi(address) },
  }),
  ...(phone !== undefined && { telefoon: phone && { nummer: phone.number, ...sourceToApi(phone) } }),
  ...(walkIn !== undefined && {
    inloop: walkIn && { week: weekToApi(walkIn.weekly), ...sourceToApi(walkIn) },
  }),
})
