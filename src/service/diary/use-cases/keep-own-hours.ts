import type { OwnHours } from '#core/scheduling/guide-absence.ts'
import { localDate } from '#core/scheduling/local-time.ts'
import { failure, type Result, success } from '#core/shared/result.ts'
import { inTransaction } from '../../booking/store/transaction.ts'
import { type BookingWorld, type DeskPerson, timeZoneOf } from '../../booking/use-cases/booking-world.ts'
import { lockGuide } from '../store/guides.ts'
import { deleteOwnHours, deletePastOwnHours, saveOwnHours } from '../store/own-week.ts'
import { guidesIn } from './guides-in-town.ts'
import { mayKeep } from './keep-guides.ts'

type Refusal = 'not-found' | 'not-allowed'

const refusalOf = async (
  world: BookingWorld,
  by: DeskPerson,
  guide: string,
): Promise<Refusal | undefined> => {
  if (!guidesIn(world, by.municipality).includes(guide)) return 'not-found'
  return (await mayKeep(world, by, guide)) ? undefined : 'not-allowed'
}

/** Somebody who tells it late, or long ahead; further away it is a mistake in the year. */
const MAY_BEGIN = { earliest: { months: 1 }, latest: { years: 1 } }

/**
 * From a day on nobody books the guide outside this week, from the moment this is done. It goes before what the pack says of
 * the guide, and never beyond the hours of a location. What was agreed before stays.
 */
export const keepOwnHours = async (
  world: BookingWorld,
  by: DeskPerson,
  hours: OwnHours,
): Promise<Result<null, Refusal | 'too-far-away'>> => {
  const refusal = await refusalOf(world, by, hours.guide)
  if (refusal) return failure(refusal)
  const timeZone = timeZoneOf(world, by.municipality)
  const today = localDate(world.now(), timeZone)
  const { earliest, latest } = MAY_BEGIN
  if (hours.startsOn < today.subtract(earliest).toString() || hours.startsOn > today.add(latest).toString())
    return failure('too-far-away')
  await inTransaction(world.database, async transaction => {
    await lockGuide(transaction, hours.guide)
    await saveOwnHours(transaction, hours, timeZone, world.now())
    await deletePastOwnHours(transaction, hours.guide, today.toString())
  })
  return success(null)
}

/** The guide works as the pack says again, at once. */
export const dropOwnHours = async (
  world: BookingWorld,
  by: DeskPerson,
  guide: string,
): Promise<Result<null, Refusal>> => {
  const refusal = await refusalOf(world, by, guide)
  if (refusal) return failure(refusal)
  await inTransaction(world.database, async transaction => {
    await lockGuide(transaction, guide)
    await deleteOwnHours(transaction, guide)
  })
  return success(null)
}
