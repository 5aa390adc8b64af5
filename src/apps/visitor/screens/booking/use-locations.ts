import { useEffect, useMemo, useSyncExternalStore } from 'react'
import { API_WEEKDAY } from '#contract/api/conversation-request.schema.ts'
import type { ApiChangedDetails } from '#contract/api/location-details.schema.ts'
import type { Pack } from '#contract/content/pack.schema.ts'
import { WEEKDAYS } from '#core/scheduling/opening-rules.ts'
import { hearLocations, locationChanges, onLocationChange } from '#platform/booking-client/town-locations.ts'
import type { VisitSession } from '../../visit-session.ts'

type Location = Pack['locations'][number]
/** A location as the desk has it now. */
export type ShownLocation = Location & {
  /** Given at the desk, in Dutch; without it the pack has a name in each language. */
  readonly name?: string | undefined
  /** The same for what is good to know; null is nothing. */
  readonly body?: string | null | undefined
  /** The desk took its walk-in hours away: it is not open to all. */
  readonly closedToAll?: boolean
}

type Sourced = { readonly bron: string; readonly bronDatum: string; readonly geldigTot: string }
const sourceOf = ({ bron, bronDatum, geldigTot }: Sourced) => ({
  source: bron,
  date: bronDatum,
  validUntil: geldigTot,
})

const weeklyOf = (week: NonNullable<NonNullable<ApiChangedDetails['inloop']>>['week']) =>
  Object.fromEntries(
    WEEKDAYS.map(day => [day, week[API_WEEKDAY[day]].map(({ van, tot }) => ({ from: van, to: tot }))]),
  )

/** The location with what the desk says in the place of what its pack says; null there is that nothing is known. */
const laidOver = (location: Location, changed: ApiChangedDetails | undefined): ShownLocation => {
  if (!changed) return location
  const { naam, uitleg, adres, telefoon, inloop } = changed
  return {
    ...location,
    name: naam,
    body: uitleg,
    closedToAll: inloop === null,
    ...(adres !== undefined && {
      address: adres ? { street: adres.straat, city: adres.plaats, ...sourceOf(adres) } : undefined,
    }),
    ...(telefoon !== undefined && {
      phone: telefoon ? { number: telefoon.nummer, ...sourceOf(telefoon) } : undefined,
    }),
    ...(inloop !== undefined && {
      walkIn: inloop ? { weekly: weeklyOf(inloop.week), ...sourceOf(inloop) } : undefined,
    }),
  }
}

/** The locations of the town, with what was heard of its desk; asked anew on each screen that shows them. */
export const useLocations = ({ pack, place }: VisitSession): readonly ShownLocation[] => {
  const changes = useSyncExternalStore(onLocationChange, () => locationChanges(pack.id))
  const keeps = place.mode === 'kiosk'
  useEffect(() => void hearLocations(pack.id, keeps).catch(() => {}), [pack.id, keeps])
  return useMemo(
    () =>
      pack.locations.map(location => laidOver(location, changes.find(({ id }) => id === location.id)?.balie)),
    [pack, changes],
  )
}
