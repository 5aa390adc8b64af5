import { epochOf, isoInstant } from '#core/scheduling/local-time.ts'
import { failure, type Result, success } from '#core/shared/result.ts'
import type { BookingWorld, DeskPerson } from '../../booking/use-cases/booking-world.ts'
import { hashOf, makeToken } from '../../tablets/use-cases/secrets.ts'
import { findKeyHolder, type KeyHolder, saveCalendarKey } from '../store/calendar-keys.ts'
import { type FeedAppointment, feedBetween } from '../store/feed.ts'

const DAY = 86_400_000
/** As long as an appointment is kept after it was, and longer than any town lets people book ahead. */
const DAYS_BACK = 30
const DAYS_AHEAD = 366

/** The one time that a key is told. The one that somebody had before ends. */
export const makeCalendarKey = async (world: BookingWorld, { id }: DeskPerson): Promise<string> => {
  const key = makeToken(world.randomBytes)
  await saveCalendarKey(world.database, id, hashOf(key), world.now())
  return key
}

export type Feed = KeyHolder & { readonly appointments: readonly FeedAppointment[] }

/** The recent and coming appointments that somebody with this key may read: when, where and a code, never who. */
export const readFeed = async (world: BookingWorld, key: string): Promise<Result<Feed, 'not-found'>> => {
  const { database, now } = world
  const holder = await findKeyHolder(database, hashOf(key))
  if (!holder) return failure('not-found')
  const at = (days: number): string => isoInstant(epochOf(now()) + days * DAY)
  const between = { from: at(-DAYS_BACK), until: at(DAYS_AHEAD) }
  return success({ ...holder, appointments: await feedBetween(database, { ...holder, ...between }) })
}
