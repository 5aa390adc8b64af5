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
import { type ChangedDetails, countExpected, saveDetails } from '../store/location-details.ts'
import { locationOf } from './change-hours.ts'

type Facts = keyof LocationFacts
type Said<Part extends Facts> = Omit<NonNullable<LocationFacts[Part]>, 'url' | 'date'> | null

/** All that a location is to say of itself, each fact with who says so and until when; null is that it is not known. */
export type WantedDetails = {
  readonly name: string
  readonly body: string | null
} & { readonly [part in Facts]: Said<part> }

/** Without what nobody types, and closed days left out however they were written. */
const typed = (said: object | null | undefined): unknown => {
  if (!said) return null
  const { url: _url, date: _date, weekly, ...rest } = { ...said } as Readonly<Record<string, unknown>>
  const open = Object.entries((weekly ?? {}) as Readonly<Record<string, readonly unknown[]>>)
  return { ...rest, weekly: Object.fromEntries(open.filter(([, windows]) => windows.length > 0)) }
}
const isSame = (one: object | null | undefined, other: object | null | undefined): boolean =>
  isDeepStrictEqual(typed(one), typed(other))

/**
 * What differs from what the pack says, where the desk said `before`; null when nothing does. What is as in the pack follows the pack, also when a later
 * one says something else; what is as the desk had it keeps its date; only what was written now is of `today` (ISO date).
 */
export const differences = (
  { told }: ServedLocation,
  before: ChangedFacts | undefined,
  wanted: WantedDetails,
  today: string,
): ChangedFacts | null => {
  const changed = <Part extends Facts>(part: Part) => {
    const now = wanted[part]
    if (isSame(now, told?.[part])) return {}
    const kept = before?.[part]
    return { [part]: kept !== undefined && isSame(now, kept) ? kept : now && { ...now, date: today } }
  }
  const facts: ChangedFacts = {
    ...(wanted.name !== told?.name && { name: wanted.name }),
    ...(wanted.body !== (told?.body ?? null) && { body: wanted.body }),
    ...changed('address'),
    ...changed('walkIn'),
    ...changed('phone'),
  }
  return Object.keys(facts).length > 0 ? facts : null
}

/** How long the desk may say something without looking at it again. */
const LONGEST = { years: 2 } as const

export type WrongDay = { readonly part: Facts; readonly fault: 'past' | 'too-far' }

/** What is written now must be there to read tomorrow, and be looked at again one day. */
const wrongDays = (
  facts: ChangedFacts | null,
  before: ChangedFacts | undefined,
  today: ReturnType<typeof localDate>,
): readonly WrongDay[] =>
  (['address', 'phone', 'walkIn'] as const).flatMap((part): WrongDay[] => {
    const written = facts?.[part]
    if (!written || written === before?.[part]) return []
    if (written.validUntil <= today.toString()) return [{ part, fault: 'past' }]
    return written.validUntil > today.add(LONGEST).toString() ? [{ part, fault: 'too-far' }] : []
  })

const packedLocation = ({ pack }: BookingWorld, { municipality }: DeskPerson, id: string) =>
  pack?.packed.find(town => town.id === municipality)?.locations.find(location => location.id === id)

/** Has a location of one's own town say other things of itself, or with null what its pack says. It counts at once. */
export const changeDetails = async (
  world: BookingWorld,
  person: DeskPerson,
  id: string,
  wanted: WantedDetails | null,
): Promise<Result<null, 'not-found' | readonly WrongDay[]>> => {
  await world.pack?.refresh()
  const packed = packedLocation(world, person, id)
  const location = locationOf(world, person, id)
  if (!world.pack || !packed || !location) return failure('not-found')
  const now = world.now()
  const today = localDate(now, packed.timeZone)
  const before = location.changed
  const facts = wanted && differences(packed, before, wanted, today.toString())
  const wrong = wrongDays(facts, before, today)
  if (wrong.length > 0) return failure(wrong)
  await saveDetails(world.database, id, { facts, by: person.name, at: now })
  await world.pack.refresh()
  return success(null)
}

type DetailsOfLocation = {
  readonly location: ServedLocation
  /** As its pack has it. */
  readonly packed: ServedLocation
  readonly changed: ChangedDetails | undefined
  /** How many people come here; they were told where when it was agreed. */
  readonly expected: number
}

/** What every location of one's town says of itself. */
export const detailsOfTown = async (
  world: BookingWorld,
  person: DeskPerson,
): Promise<readonly DetailsOfLocation[]> => {
  const changes = await world.pack?.refresh()
  const town = world.municipalities.find(({ id }) => id === person.municipality)
  return Promise.all(
    (town?.locations ?? []).map(async location => ({
      location,
      packed: packedLocation(world, person, location.id) ?? location,
      changed: changes?.details.get(location.id),
      expected: await countExpected(world.database, location.id, world.now()),
    })),
  )
}
