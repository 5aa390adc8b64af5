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

/** What the desk says now; undefined where it could not be asked, or the service is of before it could say it. */
const ask = async (town: string): Promise<readonly LocationChange[] | undefined> => {
  const answer = await fetchLocations(town)
  if (answer.kind !== 'done' || answer.value.locaties.some(({ balie }) => balie === undefined)) return
  return answer.value.locaties.flatMap(({ id, balie }) => (balie ? [{ id, balie }] : []))
}

const asking = new Map<string, Promise<void>>()

/**
 * Asks what the desk says of a town's locations; who asks meanwhile waits for the same answer. Where it cannot be asked, what
 * was heard before stays. `keeps`: also after the page is gone, as on a shared tablet; a resident's own phone need not tell
 * which town was looked at.
 */
export const hearLocations = (town: string, keeps: boolean): Promise<void> => {
  const hear = async (): Promise<void> => {
    const changes = await ask(town)
    if (!changes || JSON.stringify(changes) === JSON.stringify(locationChanges(town))) return
    known.set(town, changes)
    if (keeps) keep(town, changes)
    for (const listener of listeners) listener()
  }
  // A browser writes on its console what it could not fetch, also where it knew.
  if (!navigator.onLine) return Promise.resolve()
  const heard = asking.get(town) ?? hear().finally(() => asking.delete(town))
  asking.set(town, heard)
  return heard
}
