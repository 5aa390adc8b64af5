import { stillValid } from '#contract/content/valid-facts.ts'
import { localDate } from '#core/scheduling/local-time.ts'
import type { ServedLocation } from './booking-world.ts'

type Address = NonNullable<ServedLocation['address']>

/** Where a location is at `now` (UTC, ISO 8601); undefined where nothing about it is known that still holds. */
export const addressOn = (location: ServedLocation | undefined, now: string): Address | undefined => {
  const told = location?.told?.address
  if (!location || (told && !stillValid(told, localDate(now, location.timeZone).toString()))) return undefined
  return location.address
}

/** The same in one line. */
export const placeOn = (location: ServedLocation | undefined, now: string): string | undefined => {
  const address = addressOn(location, now)
  return address && `${address.street}, ${address.city}`
}
