import { epochOf, isoInstant } from '#core/scheduling/local-time.ts'
import type { Slot } from '#core/scheduling/opening-rules.ts'
import { failure, type Result, success } from '#core/shared/result.ts'
import { eventUid } from '../../../mail/invitation.ts'
import type { Answer, AppointmentCalendar, Booking, Cancelled, Created } from '../calendar-port.ts'
import type { settingOf } from '../calendar-setting.ts'
import { localDates } from '../local-dates.ts'
import { type BusySpan, busyTimes } from './busy-times.ts'
import type { CaldavClient } from './caldav-client.ts'
import { eventText } from './event-text.ts'

export type CaldavWorld = {
  readonly client: CaldavClient
  readonly timeZone: string
  /** Which of these are ours: for those our own claims decide, and an old copy must not stand in their way. */
  readonly ownAppointments: (ids: readonly string[]) => Promise<ReadonlySet<string>>
  /** UTC, ISO 8601. */
  readonly now: () => string
}

const UID = /^afspraak-([0-9a-f-]{36})@talentperron$/
const TRIES = 4
const ALL_TIME = { from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY }

const nameOf = (appointment: string): string => `afspraak-${appointment}.ics`

/** The time of our own event in this text; undefined when it is not there, or somebody made it unreadable. */
const slotIn = (text: string, appointment: string): Slot | undefined => {
  const span = busyTimes(text, ALL_TIME, 'UTC')
  const own = span.ok ? span.value.find(one => one.uid === eventUid(appointment)) : undefined
  return own && { start: isoInstant(own.start), end: isoInstant(own.end) }
}

/** When others than our own appointments take the guide's time. */
const takenByOthers = async (
  { client, timeZone, ownAppointments }: CaldavWorld,
  from: string,
  to: string,
): Promise<Answer<readonly BusySpan[]>> => {
  const objects = await client.between(from, to)
  if (!objects.ok) return objects
  const window = { from: epochOf(from), to: epochOf(to) }
  const spans: BusySpan[] = []
  for (const text of objects.value) {
    const busy = busyTimes(text, window, timeZone)
    if (!busy.ok) return failure('unreachable')
    spans.push(...busy.value)
  }
  const named = spans.flatMap(span => UID.exec(span.uid)?.[1] ?? [])
  const own = named.length > 0 ? await ownAppointments([...new Set(named)]) : new Set<string>()
  return success(spans.filter(span => !own.has(UID.exec(span.uid)?.[1] ?? '')))
}

const freeOf = (slots: readonly Slot[], taken: readonly BusySpan[]): readonly Slot[] =>
  slots.filter(({ start, end }) => !taken.some(one => one.start < epochOf(end) && epochOf(start) < one.end))

const timesOf = async (world: CaldavWorld, slots: readonly Slot[]): Promise<Answer<readonly Slot[]>> => {
  const [first, last] = [slots[0], slots.at(-1)]
  if (!first || !last) return success([])
  const taken = await takenByOthers(world, first.start, last.end)
  return taken.ok ? success(freeOf(slots, taken.value)) : taken
}

const sameTime = (one: Slot | undefined, other: Slot): boolean =>
  one !== undefined && epochOf(one.start) === epochOf(other.start) && epochOf(one.end) === epochOf(other.end)

const attemptCreate = async (world: CaldavWorld, booking: Booking): Promise<Created | 'changed'> => {
  const name = nameOf(booking.appointment)
  const known = await world.client.read(name)
  if (!known.ok) return known
  if (known.value && sameTime(slotIn(known.value.text, booking.appointment), booking)) return success(null)
  const taken = await takenByOthers(world, booking.start, booking.end)
  if (!taken.ok) return taken
  // Its own event may have come there since we read: by another instance, or by an attempt whose answer was lost.
  const others = taken.value.filter(span => span.uid !== eventUid(booking.appointment))
  if (others.length > 0) return failure('taken')
  const text = eventText(booking, world.now())
  const written = await (known.value
    ? world.client.update(name, text, known.value.etag)
    : world.client.create(name, text))
  if (written.ok) return success(null)
  return written.problem === 'changed' ? 'changed' : failure(written.problem)
}

const attemptCancel = async (world: CaldavWorld, appointment: string): Promise<Cancelled | 'changed'> => {
  const name = nameOf(appointment)
  const known = await world.client.read(name)
  if (!known.ok) return known
  if (!known.value) return success(null)
  const removed = await world.client.remove(name, known.value.etag)
  if (removed.ok) return success(null)
  return removed.problem === 'changed' ? 'changed' : failure(removed.problem)
}

/** Each try begins by reading what is there, so whoever was in between is seen. */
const untilSettled = async <Outcome>(
  attempt: () => Promise<Outcome | 'changed'>,
): Promise<Outcome | Result<never, 'unreachable'>> => {
  for (let tries = TRIES; tries > 0; tries -= 1) {
    const outcome = await attempt()
    if (outcome !== 'changed') return outcome as Outcome
  }
  return failure('unreachable')
}

/** A guide's own calendar on any CalDAV server. What is on offer at all, it leaves to the town's settings. */
export const caldavCalendar = (
  world: CaldavWorld,
  setting: ReturnType<typeof settingOf>,
): AppointmentCalendar => ({
  ...setting,
  times: ({ slots }) => timesOf(world, slots),
  dates: async ({ slots }) => {
    const free = await timesOf(world, slots)
    return free.ok ? success(localDates(free.value, world.timeZone)) : free
  },
  create: booking => untilSettled(() => attemptCreate(world, booking)),
  cancel: appointment => untilSettled(() => attemptCancel(world, appointment)),
  details: async appointment => {
    const known = await world.client.read(nameOf(appointment))
    if (!known.ok) return known
    return success(known.value && slotIn(known.value.text, appointment))
  },
})
