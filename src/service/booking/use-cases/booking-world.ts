import type { OpeningRules } from '#core/scheduling/opening-rules.ts'
import type { KeyRing } from '../../privacy/key-set.ts'
import type { Database } from '../store/tables.ts'

/** A location of a pack as the service works with it; guide ids carry their town, so that towns never share one. */
export type ServedLocation = {
  readonly id: string
  readonly municipality: string
  /** Absent where no source for it is known. */
  readonly address?: { readonly street: string; readonly city: string }
  readonly timeZone: string
  readonly rules: OpeningRules
}

export type ServedMunicipality = { readonly id: string; readonly locations: readonly ServedLocation[] }

/** Everything the use cases do not decide themselves: the clock, chance, the database and the towns served. */
export type BookingWorld = {
  readonly database: Database
  readonly municipalities: readonly ServedMunicipality[]
  /** UTC, ISO 8601. */
  readonly now: () => string
  readonly randomId: () => string
  readonly randomBytes: (count: number) => Uint8Array
  /** To seal and open contact data with. */
  readonly keys: KeyRing
}

export const findLocation = (world: BookingWorld, id: string): ServedLocation | undefined =>
  world.municipalities.flatMap(town => town.locations).find(location => location.id === id)
