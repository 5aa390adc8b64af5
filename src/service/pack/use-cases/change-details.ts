import { isDeepStrictEqual } from 'node:util'
import { localDate } from '#core/scheduling/local-time.ts'
import { failure, type Result, success } from '#core/shared/result.ts'
import type {
  BookingWorld,
  ChangedFacts,
  DeskPerson,
  LocationFacts,
  ServedLocation,
} from '../../booking/use-cases/booking-world.ts'
import { type ChangedDetails, saveDetails } from '../store/location-details.ts'
import { conversationsAt } from '../store/opening-hours.ts'
import { locationOf } from './change-hours.ts'

type Provenance = 'source' | 'url' | 'date' | 'validUntil'
type Said<Part extends keyof LocationFacts> = Omit<NonNullable<LocationFacts[Part]>, Provenance> | null

/** All that a location is to say of itself, and who says so; null is that it is not known. */
export type WantedDetails = {
  readonly name: string
  readonly body: string | null
  readonly address: Said<'address'>
  readonly walkIn: Said<'walkIn'>
  readonly phone: Said<'phone'>
  readonly source: string
  /** ISO date; the last day counts. */
  readonly validUntil: string
}

/** Without where it is from, and closed days left out however they were written. */
const plain = (said: object | null | undefined): unknown => {
  if (!said) return null
  const {
    source: _source,
    url: _url,
    date: _date,
    validUntil: _until,
    ...rest
  } = { ...said } as Record<string, unknown>
  const { weekly } = rest as { weekly?: Readonly<Record<string, readonly unknown[]>> }
  if (!weekly) return rest
  return Object.fromEntries(Object.entries(weekly).filter(([, windows]) => windows.length > 0))
}

/**
 * What differs from what the pack says; null when nothing does. What is as in the pack keeps the pack's own source, also
 * when a later pack says something else.
 */
export const differences = (
  packed: ServedLocation,
  wanted: WantedDetails,
  today: string,
): ChangedFacts | null => {
  const from = { source: wanted.source, date: today, validUntil: wanted.validUntil }
  const differs = (part: keyof LocationFacts): boolean =>
    !isDeepStrictEqual(plain(packed.told?.[part]), plain(wanted[part]))
  const facts: ChangedFacts = {
    ...(wanted.name !== packed.told?.name && { name: wanted.name }),
    ...(wanted.body !== (packed.told?.body ?? null) && { body: wanted.body }),
    ...(differs('address') && { address: wanted.address && { ...wanted.address, ...from } }),
    ...(differs('walkIn') && { walkIn: wanted.walkIn && { ...wanted.walkIn, ...from } }),
    ...(differs('phone') && { phone: wanted.phone && { ...wanted.phone, ...from } }),
  }
  return Object.keys(facts).length > 0 ? facts : null
}

const packedLocation = ({ pack }: BookingWorld, { municipality }: DeskPerson, id: string) =>
  pack?.packed.find(town => town.id === municipality)?.locations.find(location => location.id === id)

/** Has a location of one's own town say other things of itself, or with null what its pack says. It counts at once. */
export const changeDetails = async (
  world: BookingWorld,
  person: DeskPerson,
  id: string,
  wanted: WantedDetails | null,
): Promise<Result<null, 'not-found'>> => {
  const packed = packedLocation(world, person, id)
  if (!world.pack || !packed || !locationOf(world, person, id)) return failure('not-found')
  const now = world.now()
  const today = localDate(now, packed.timeZone).toString()
  const facts = wanted && differences(packed, wanted, today)
  await saveDetails(world.database, id, { facts, by: person.name, at: now })
  await world.pack.refresh()
  return success(null)
}

type DetailsOfLocation = {
  readonly location: ServedLocation
  readonly changed: ChangedDetails | undefined
  /** How many conversations were agreed here; whoever comes was told the old address. */
  readonly agreed: number
}

/** What every location of one's town says of itself. */
export const detailsOfTown = async (
  world: BookingWorld,
  { municipality }: DeskPerson,
): Promise<readonly DetailsOfLocation[]> => {
  const changes = await world.pack?.refresh()
  const town = world.municipalities.find(({ id }) => id === municipality)
  return Promise.all(
    (town?.locations ?? []).map(async location => {
      const agreed = await conversationsAt(world.database, location.id, world.now())
      return { location, changed: changes?.details.get(location.id), agreed: agreed.length }
    }),
  )
}
