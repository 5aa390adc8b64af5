import type { OwnHours } from '#core/scheduling/guide-absence.ts'
import { failure, type Result, success } from '#core/shared/result.ts'
import { inTransaction } from '../../booking/store/transaction.ts'
import { type BookingWorld, type DeskPerson, timeZoneOf } from '../../booking/use-cases/booking-world.ts'
import { lockGuide } from '../store/guides.ts'
import { deleteOwnHours, saveOwnHours } from '../store/own-week.ts'
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

/**
 * From a day on nobody books the guide outside this week, from the moment this is done. It goes before what the pack says of
 * the guide, and never beyond the hours of a location. What was agreed before stays.
 */
export const keepOwnHours = async (
  world: BookingWorld,
  by: DeskPerson,
  hours: OwnHours,
): Promise<Result<null, Refusal>> => {
  const refusal = await refusalOf(world, by, hours.guide)
  if (refusal) return failure(refusal)
  await inTransaction(world.database, async transaction => {
    await lockGuide(transaction, hours.guide)
    await saveOwnHours(transaction, hours, timeZoneOf(world, by.municipality), world.now())
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
