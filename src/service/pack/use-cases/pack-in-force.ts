import type { Database } from '../../booking/store/tables.ts'
import type { ServedLocation, ServedMunicipality } from '../../booking/use-cases/booking-world.ts'
import { shareReading } from '../../booking/use-cases/share-reading.ts'
import { type ChangedHours, changedHours } from '../store/opening-hours.ts'

export type PackInForce = {
  /** The towns with the hours in force: the same list for good, with other objects in it after a change. */
  readonly municipalities: readonly ServedMunicipality[]
  /** Takes over what the desk changed, in this instance of the service or another, and tells what that was. */
  readonly refresh: () => Promise<ReadonlyMap<string, ChangedHours>>
}

/**
 * Lays what the desk changed over the hours of the packs. A location whose hours changed becomes another object, so that what
 * was counted out for the old one is counted anew; one whose hours stayed is the same object.
 */
export const packInForce = (database: Database, packed: readonly ServedMunicipality[]): PackInForce => {
  const municipalities = [...packed]
  const applied = new Map<string, string>()
  const current = (location: ServedLocation, changed: ChangedHours | undefined): ServedLocation =>
    changed?.hours ? { ...location, rules: { ...location.rules, ...changed.hours } } : location
  const refresh = shareReading(async () => {
    const changes = await changedHours(database)
    packed.forEach((town, at) => {
      const kept = municipalities[at]?.locations ?? []
      const locations = town.locations.map((location, place) => {
        const changed = changes.get(location.id)
        const wanted = JSON.stringify(changed?.hours ?? null)
        const isSame = (applied.get(location.id) ?? 'null') === wanted
        applied.set(location.id, wanted)
        return (isSame && kept[place]) || current(location, changed)
      })
      if (locations.some((location, place) => location !== kept[place]))
        municipalities[at] = { ...town, locations }
    })
    return changes
  })
  return { municipalities, refresh }
}
