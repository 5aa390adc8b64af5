import { isDeepStrictEqual } from 'node:util'
import { Temporal } from 'temporal-polyfill'
import { clockOf, isoInstant } from '#core/scheduling/local-time.ts'
import { failure, type Result, success } from '#core/shared/result.ts'
import {
  type CountedEvent,
  countedEvents,
  type Event,
  findEvent,
  type Participant,
} from '../../booking/store/events.ts'
import { findKey, insertKey } from '../../booking/store/idempotency-keys.ts'
import { inTransaction, lockId } from '../../booking/store/transaction.ts'
import { type BookingWorld, type DeskPerson, timeZoneOf } from '../../booking/use-cases/booking-world.ts'
import {
  closedBefore,
  createEvent,
  type ShownTally,
  shownTally,
} from '../../booking/use-cases/hold-events.ts'
import { deleteUncounted, updateEvent } from '../store/desk-events.ts'

/** As on the clock and the calendar of the town: `2026-11-23` and `09:30`. */
export type LocalMoment = { readonly day: string; readonly time: string }

export type EventWish = {
  readonly name: string
  readonly place: string
  readonly start: LocalMoment
  readonly end: LocalMoment
  readonly sectors: readonly string[]
  readonly participants: readonly Participant[]
}
/** Where in a wish something is wrong, and what. */
export type WishProblem =
  | { readonly kind: 'no-such-time'; readonly at: 'start' | 'end' }
  | { readonly kind: 'ends-before-it-starts' }
  /** It no longer counts, and would get other times: it would stand in two months of the report. */
  | { readonly kind: 'times-are-fixed' }
  | { readonly kind: 'unknown-sector'; readonly at: 'event' | number; readonly index: number }

export type ShownEvent = { readonly event: Event; readonly tally: ShownTally }

const instantOf = ({ day, time }: LocalMoment, timeZone: string): string | undefined => {
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  const instant = clockOf(Temporal.PlainDate.from(day), timeZone)(hours * 60 + minutes)
  return instant === undefined ? undefined : isoInstant(instant)
}

/** Everything that is wrong with a wish in this town at once, or the event that it asks for. */
const readWish = (
  world: BookingWorld,
  municipality: string,
  wish: EventWish,
): Result<Omit<Event, 'code'>, readonly WishProblem[]> => {
  const timeZone = timeZoneOf(world, municipality)
  const known = world.municipalities.find(({ id }) => id === municipality)?.sectors ?? []
  const problems: WishProblem[] = []
  const unknownIn = (sectors: readonly string[], at: 'event' | number): void =>
    sectors.forEach((sector, index) => {
      if (!known.includes(sector)) problems.push({ kind: 'unknown-sector', at, index })
    })
  const start = instantOf(wish.start, timeZone)
  const end = instantOf(wish.end, timeZone)
  if (start === undefined) problems.push({ kind: 'no-such-time', at: 'start' })
  if (end === undefined) problems.push({ kind: 'no-such-time', at: 'end' })
  if (start !== undefined && end !== undefined && end <= start)
    problems.push({ kind: 'ends-before-it-starts' })
  unknownIn(wish.sectors, 'event')
  wish.participants.forEach(({ sectors }, at) => {
    unknownIn(sectors, at)
  })
  if (start === undefined || end === undefined || problems.length > 0) return failure(problems)
  const { name, place, sectors, participants } = wish
  return success({ municipality, name, place, start, end, sectors, participants })
}

const shown = (world: BookingWorld, event: CountedEvent): ShownEvent => ({
  event,
  tally: shownTally(world, event),
})

export const listEvents = async (
  world: BookingWorld,
  { municipality }: DeskPerson,
): Promise<readonly ShownEvent[]> =>
  (await countedEvents(world.database, { municipality })).map(event => shown(world, event))

const create = async (world: BookingWorld, wished: Omit<Event, 'code'>): Promise<CountedEvent> => {
  const made = await createEvent(world, wished)
  // A town that is not served has nobody at a desk.
  if (!made.ok) throw new Error(made.problem)
  return { ...made.value, visits: 0, sectorVisits: {} }
}

const PREFIX = 'evenement '

/** The event that this key made, as long as it is still what is asked for; nothing when it is something else. */
const createOnce = async (
  world: BookingWorld,
  wished: Omit<Event, 'code'>,
  key: string,
): Promise<CountedEvent | undefined> => {
  await lockId(world.database, key)
  const use = await findKey(world.database, key)
  if (!use) {
    const made = await create(world, wished)
    await insertKey(world.database, { key, request: `${PREFIX}${made.code}`, now: world.now() })
    return made
  }
  if (!use.request.startsWith(PREFIX)) return undefined
  const [earlier] = await countedEvents(world.database, { code: use.request.slice(PREFIX.length) })
  if (!earlier) return undefined
  const { code: _, visits: __, sectorVisits: ___, ...made } = earlier
  return isDeepStrictEqual(made, wished) ? earlier : undefined
}

/** With a key, asking for the same again gets the same event. */
export const makeEvent = async (
  world: BookingWorld,
  { municipality }: DeskPerson,
  wish: EventWish,
  key: string | undefined,
): Promise<Result<ShownEvent, 'key-reused' | readonly WishProblem[]>> => {
  const read = readWish(world, municipality, wish)
  if (!read.ok) return read
  const made =
    key === undefined
      ? await create(world, read.value)
      : await inTransaction(world.database, transaction =>
          createOnce({ ...world, database: transaction }, read.value, key),
        )
  if (!made) return failure('key-reused')
  return success(shown(world, made))
}

export const changeEvent = async (
  world: BookingWorld,
  { municipality }: DeskPerson,
  code: string,
  wish: EventWish,
): Promise<Result<ShownEvent, 'not-found' | readonly WishProblem[]>> => {
  const read = readWish(world, municipality, wish)
  if (!read.ok) return read
  const isChanged = await updateEvent(world.database, { ...read.value, code }, closedBefore(world.now()))
  const [event] = await countedEvents(world.database, { code })
  if (event?.municipality !== municipality) return failure('not-found')
  return isChanged ? success(shown(world, event)) : failure([{ kind: 'times-are-fixed' }])
}

/** Again changes nothing: what is not there is removed. */
export const removeEvent = async (
  world: BookingWorld,
  { municipality }: DeskPerson,
  code: string,
): Promise<Result<null, 'counted'>> => {
  if (await deleteUncounted(world.database, { code, municipality })) return success(null)
  const event = await findEvent(world.database, code)
  return event?.municipality === municipality ? failure('counted') : success(null)
}
