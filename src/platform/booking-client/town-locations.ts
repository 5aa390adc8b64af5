import { z } from 'zod'
import { changedDetailsSchema } from '#contract/api/location-details.schema.ts'
import { locationIdSchema } from '#contract/api/slot.schema.ts'
import { fetchLocations } from './booking-client.ts'

const changesSchema = z.array(z.object({ id: locationIdSchema, balie: changedDetailsSchema }))
/** What the desk of a town put in the place of what its pack says of a location. */
export type LocationChange = z.infer<typeof changesSchema>[number]

const NONE: readonly LocationChange[] = []
const keptAt = (town: string): string => `talentperron-locations-${town}`

/** By town; the same list until something else is heard. */
const known = new Map<string, readonly LocationChange[]>()
const listeners = new Set<() => void>()

/** Nothing of it is about a visitor: a tablet goes on saying it when there is no network. */
const read = (town: string): readonly LocationChange[] => {
  try {
    return changesSchema.safeParse(JSON.parse(localStorage.getItem(keptAt(town)) ?? '[]')).data ?? NONE
  } catch {
    return NONE
  }
}

const keep = (town: string, changes: readonly LocationChange[]): void => {
  try {
    if (changes.length === 0) localStorage.removeItem(keptAt(town))
    else localStorage.setItem(keptAt(town), JSON.stringify(changes))
  } catch {
    // Then it is known as long as the page is open.
  }
}

export const onLocationChange = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** What was last heard of a town's locations, on this device. */
export const locationChanges = (town: string): readonly LocationChange[] => {
  const heard = known.get(town) ?? read(town)
  known.set(town, heard)
  return heard
}

/** Asks what the desk says of a town's locations. Where it cannot be asked, what was heard before stays. */
export const hearLocations = async (town: string): Promise<void> => {
  // A browser writes on its console what it could not fetch, also where it knew.
  if (!navigator.onLine) return
  const answer = await fetchLocations(town)
  if (answer.kind !== 'done') return
  const changes = answer.value.locaties.flatMap(({ id, balie }) => (balie ? [{ id, balie }] : []))
  if (JSON.stringify(changes) === JSON.stringify(locationChanges(town))) return
  known.set(town, changes)
  keep(town, changes)
  for (const listener of listeners) listener()
}
