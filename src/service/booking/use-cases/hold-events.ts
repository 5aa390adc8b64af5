import { epochOf, isoInstant } from '#core/scheduling/local-time.ts'
import { failure, type Result, success } from '#core/shared/result.ts'
import { shownCount } from '#core/tally/shown-count.ts'
import {
  type CountedEvent,
  countedEvents,
  countVisit,
  type Event,
  findEvent,
  insertEvent,
} from '../store/events.ts'
import type { BookingWorld } from './booking-world.ts'
import { makeCode } from './conversation-code.ts'

const DAY = 86_400_000
/** Tablets are tried out the day before, and one that was offline may report two weeks later. */
const DAYS_BEFORE = 1
export const COUNTED_DAYS_AFTER = 14

/** Of events that ended before this moment nothing is counted any more, and their month of the report is fixed. */
export const closedBefore = (now: string): string => isoInstant(epochOf(now) - COUNTED_DAYS_AFTER * DAY)

const sectorsOf = (world: BookingWorld, municipality: string): readonly string[] =>
  world.municipalities.find(town => town.id === municipality)?.sectors ?? []

/** Makes an event with a code of its own. Who may do so is for the caller to know. */
export const createEvent = async (
  world: BookingWorld,
  event: Omit<Event, 'code'>,
): Promise<Result<Event, 'unknown-municipality' | 'ends-before-it-starts'>> => {
  if (!world.municipalities.some(town => town.id === event.municipality))
    return failure('unknown-municipality')
  if (epochOf(event.end) <= epochOf(event.start)) return failure('ends-before-it-starts')
  for (;;) {
    const made = { ...event, code: makeCode(world.randomBytes) }
    if (await insertEvent(world.database, made, world.now())) return success(made)
  }
}

export const readEvent = async (world: BookingWorld, code: string): Promise<Result<Event, 'not-found'>> => {
  const event = await findEvent(world.database, code)
  return event ? success(event) : failure('not-found')
}

type Visit = { readonly id: string; readonly event: string; readonly sectors: readonly string[] }

/** Counts a visit at an event once, without keeping what it counted for. Sectors the town does not have are left out. */
export const countAtEvent = async (
  world: BookingWorld,
  visit: Visit,
): Promise<Result<null, 'not-found' | 'closed'>> => {
  const event = await findEvent(world.database, visit.event)
  if (!event) return failure('not-found')
  const now = world.now()
  const isEarly = epochOf(now) < epochOf(event.start) - DAYS_BEFORE * DAY
  if (isEarly || epochOf(event.end) < epochOf(closedBefore(now))) return failure('closed')
  const known = sectorsOf(world, event.municipality)
  const sectors = visit.sectors.filter(sector => known.includes(sector))
  await countVisit(world.database, { ...visit, sectors })
  return success(null)
}

export type ShownTally = {
  readonly asOf: string
  readonly visits: number | null
  readonly sectors: readonly { readonly sector: string; readonly visits: number | null }[]
}

/** Every sector of the town, so that none stands out by being left away. */
export const shownTally = (
  world: BookingWorld,
  { municipality, visits, sectorVisits }: Pick<CountedEvent, 'municipality' | 'visits' | 'sectorVisits'>,
): ShownTally => {
  const sectors = sectorsOf(world, municipality)
    .toSorted()
    .map(sector => ({ sector, visits: shownCount(sectorVisits[sector] ?? 0) }))
  return { asOf: world.now(), visits: shownCount(visits), sectors }
}

/** The counts as anybody may see them. */
export const readTally = async (
  world: BookingWorld,
  code: string,
): Promise<Result<ShownTally, 'not-found'>> => {
  const [event] = await countedEvents(world.database, { code })
  return event ? success(shownTally(world, event)) : failure('not-found')
}
