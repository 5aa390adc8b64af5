import { DEFAULT_PACK } from 'virtual:packs'
import { hearLocations } from '#platform/booking-client/town-locations.ts'

/** In milliseconds. */
const AGAIN = 15 * 60_000

/** Has on this tablet what the desk says of the town's locations, so that it is said when there is no network too. */
export const keepLocations = (municipality: string | null): void => {
  const hear = (): void => void hearLocations(municipality ?? DEFAULT_PACK, true).catch(() => {})
  setInterval(hear, AGAIN)
  hear()
}
