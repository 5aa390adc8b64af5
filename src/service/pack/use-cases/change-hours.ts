import { isOpenDuring } from '#core/scheduling/is-open-during.ts'
import { localDate } from '#core/scheduling/local-time.ts'
import type { OpeningHours, Slot } from '#core/scheduling/opening-rules.ts'
import { failure, type Result, success } from '#core/shared/result.ts'
import type { BookingWorld, DeskPerson, ServedLocation } from '../../booking/use-cases/booking-world.ts'
import { type ChangedHours, conversationsAt, saveHours } from '../store/opening-hours.ts'

export const locationOf = (
  { municipalities }: BookingWorld,
  { municipality }: DeskPerson,
  id: string,
): ServedLocation | undefined =>
  municipalities.find(town => town.id === municipality)?.locations.find(location => location.id === id)

/** Gives a location of one's own town other hours, or with null those of its pack. They count at once. */
export const changeHours = async (
  world: BookingWorld,
  person: DeskPerson,
  id: string,
  hours: OpeningHours | null,
): Promise<Result<null, 'not-found'>> => {
  if (!world.pack || !locationOf(world, person, id)) return failure('not-found')
  await saveHours(world.database, id, { hours, by: person.name, at: world.now() })
  await world.pack.refresh()
  return success(null)
}

type HoursOfLocation = {
  readonly location: ServedLocation
  readonly changed: ChangedHours | undefined
  /** Conversations that were agreed for a time that is no longer open. They stand. */
  readonly outside: readonly Slot[]
}

/** The hours of every location of one's town, and what stands in the diary beside them. */
export const hoursOfTown = async (
  world: BookingWorld,
  { municipality }: DeskPerson,
): Promise<readonly HoursOfLocation[]> => {
  const { database, now } = world
  const changes = await world.pack?.refresh()
  const town = world.municipalities.find(({ id }) => id === municipality)
  return Promise.all(
    (town?.locations ?? []).map(async location => {
      const agreed = await conversationsAt(database, location.id, now())
      const { rules, timeZone } = location
      const outside = agreed.filter(slot => !isOpenDuring(slot, rules, timeZone))
      return { location, changed: changes?.hours.get(location.id), outside }
    }),
  )
}

/** The days that differ from the week and are not behind us. */
export const comingExceptions = (
  { rules, timeZone }: ServedLocation,
  now: string,
): OpeningHours['exceptions'] => {
  const today = localDate(now, timeZone).toString()
  return rules.exceptions
    .filter(({ date }) => date >= today)
    .toSorted((one, other) => one.date.localeCompare(other.date))
}
