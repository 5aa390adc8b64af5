import type {
  ApiChangedDetails,
  ApiDetailsOfLocation,
  NewDetails,
} from '#contract/api/location-details.schema.ts'
import type { FieldError } from '#contract/api/problem.schema.ts'
import { locationFacts } from '#contract/content/municipality.schema.ts'
import type { localDate } from '#core/scheduling/local-time.ts'
import type { ChangedFacts, ServedLocation } from '../../booking/use-cases/booking-world.ts'
import type { WantedDetails } from '../use-cases/change-details.ts'
import { bodyError, weekErrors, weekFromApi, weekToApi } from './api-hours.ts'

/** How long the desk may say something without looking at it again. */
const LONGEST = { years: 2 } as const

/** A week without any time says nothing of when anybody may walk in. */
const walkInFromApi = (week: NewDetails['inloop']): WantedDetails['walkIn'] =>
  week && Object.values(week).some(windows => windows.length > 0)
    ? { weekly: locationFacts.walkIn.shape.weekly.parse(weekFromApi(week)) }
    : null

export const detailsFromApi = (given: NewDetails): WantedDetails => ({
  name: given.naam,
  body: given.uitleg,
  address: given.adres && { street: given.adres.straat, city: given.adres.plaats },
  walkIn: walkInFromApi(given.inloop),
  phone: given.telefoon === null ? null : { number: given.telefoon },
  source: given.bron,
  validUntil: given.geldigTot,
})

type LocalDate = ReturnType<typeof localDate>

/** What cannot be true, each with its place. */
export const detailsErrors = ({ inloop, geldigTot }: NewDetails, today: LocalDate): readonly FieldError[] => [
  ...(inloop ? weekErrors('#/inloop', inloop, 0) : []),
  ...(geldigTot <= today.toString() ? [bodyError('#/geldigTot', 'past', 'Kies een dag na vandaag.')] : []),
  ...(geldigTot > today.add(LONGEST).toString()
    ? [bodyError('#/geldigTot', 'too-far', 'Kies een dag binnen twee jaar. Kijk het dan weer na.')]
    : []),
]

/** What a location says of itself, as the form of the desk has it. */
export const detailsToApi = ({
  id,
  told,
  changed,
}: ServedLocation): Omit<ApiDetailsOfLocation, 'eigen' | 'gewijzigd' | 'afspraken'> => {
  const from = changed?.address ?? changed?.walkIn ?? changed?.phone
  return {
    id,
    naam: told?.name ?? id,
    uitleg: told?.body ?? null,
    adres: told?.address ? { straat: told.address.street, plaats: told.address.city } : null,
    telefoon: told?.phone?.number ?? null,
    inloop: told?.walkIn ? weekToApi(told.walkIn.weekly) : null,
    bron: from?.source ?? null,
    geldigTot: from?.validUntil ?? null,
  }
}

type Sourced = { readonly source: string; readonly date: string; readonly validUntil: string }
const sourceToApi = ({ source, date, validUntil }: Sourced) => ({
  bron: source,
  bronDatum: date,
  geldigTot: validUntil,
})

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
