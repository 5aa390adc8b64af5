import { factsOfLocation, locationFactId, type PackFact } from '#contract/content/facts-of-pack.ts'
import type { Database } from '../../booking/store/tables.ts'
import type {
  ChangedFacts,
  LocationFacts,
  ServedLocation,
  ServedMunicipality,
} from '../../booking/use-cases/booking-world.ts'
import { shareReading } from '../../booking/use-cases/share-reading.ts'
import { type ChangedDetails, changedDetails } from '../store/location-details.ts'
import { type ChangedHours, changedHours } from '../store/opening-hours.ts'

/** What the desk changed, each by location. */
export type PackChanges = {
  readonly hours: ReadonlyMap<string, ChangedHours>
  readonly details: ReadonlyMap<string, ChangedDetails>
}

export type PackInForce = {
  /** The towns as the packs have them. */
  readonly packed: readonly ServedMunicipality[]
  /** The towns with what is in force: the same list for good, with other objects in it after a change. */
  readonly municipalities: readonly ServedMunicipality[]
  /** Takes over what the desk changed, in this instance of the service or another, and tells what that was. */
  readonly refresh: () => Promise<PackChanges>
}

/** The parts of what a location says that the desk may change. */
const PARTS = ['address', 'walkIn', 'phone'] as const

const withFacts = (location: ServedLocation, changed: ChangedFacts | null | undefined): ServedLocation => {
  if (!changed) return location
  const { address: before, told, ...rest } = location
  const part = <Part extends keyof LocationFacts>(name: Part): LocationFacts[Part] => {
    const now = changed[name]
    return now === undefined ? told?.[name] : ((now as LocationFacts[Part] | null) ?? undefined)
  }
  const address = changed.address === undefined ? before : (changed.address ?? undefined)
  return {
    ...rest,
    ...(address && { address: { street: address.street, city: address.city } }),
    told: {
      name: changed.name ?? told?.name ?? location.id,
      body: changed.body === undefined ? told?.body : (changed.body ?? undefined),
      address: part('address'),
      walkIn: part('walkIn'),
      phone: part('phone'),
    },
    changed,
  }
}

/** With what the desk says of its locations in the place of what the pack says. */
const factsInForce = (
  facts: readonly PackFact[],
  locations: readonly ServedLocation[],
): readonly PackFact[] => {
  const changed = locations.filter(location => location.changed)
  const replaced = new Set(changed.flatMap(({ id }) => PARTS.map(part => locationFactId(id, part))))
  return [
    ...facts.filter(({ id }) => !replaced.has(id)),
    ...changed.flatMap(({ id, told }) => factsOfLocation(id, told?.name ?? id, told ?? {})),
  ]
}

/**
 * Lays what the desk changed over the packs. A location of which something changed becomes another object, so that what was
 * counted out for the old one is counted anew; one of which nothing did is the same object.
 */
export const packInForce = (database: Database, packed: readonly ServedMunicipality[]): PackInForce => {
  const municipalities = [...packed]
  const applied = new Map<string, string>()
  const refresh = shareReading(async () => {
    const changes = { hours: await changedHours(database), details: await changedDetails(database) }
    packed.forEach((town, at) => {
      const kept = municipalities[at]?.locations ?? []
      const locations = town.locations.map((location, place) => {
        const hours = changes.hours.get(location.id)?.hours ?? null
        const facts = changes.details.get(location.id)?.facts ?? null
        const wanted = JSON.stringify([hours, facts])
        const isSame = (applied.get(location.id) ?? '[null,null]') === wanted
        applied.set(location.id, wanted)
        const rules = hours ? { ...location.rules, ...hours } : location.rules
        return (isSame && kept[place]) || withFacts(hours ? { ...location, rules } : location, facts)
      })
      if (locations.some((location, place) => location !== kept[place]))
        municipalities[at] = { ...town, locations, facts: factsInForce(town.facts ?? [], locations) }
    })
    return changes
  })
  return { packed, municipalities, refresh }
}
