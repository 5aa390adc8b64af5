import { type AbsentDays, absenceSpan } from '#core/scheduling/absence-span.ts'
import { epochOf, isoInstant } from '#core/scheduling/local-time.ts'
import { failure, type Result, success } from '#core/shared/result.ts'
import { inTransaction } from '../../booking/store/transaction.ts'
import { type BookingWorld, type DeskPerson, timeZoneOf } from '../../booking/use-cases/booking-world.ts'
import {
  type Absence,
  deleteAbsence,
  findAbsence,
  guideOf,
  insertAbsence,
  lockGuide,
  lockPerson,
  setGuide,
} from '../store/guides.ts'
import { guidesIn } from './guides-in-town.ts'

/** A guide keeps the hours of the guide they are; a manager those of everybody. */
export const mayKeep = async (
  { database }: BookingWorld,
  { id, role }: DeskPerson,
  guide: string,
): Promise<boolean> => role === 'beheerder' || (await guideOf(database, id)) === guide

/**
 * Says which guide somebody is, or none. A manager for everybody in the town; anybody for themselves
 * as long as it was never said, as being another guide is keeping the hours of that one. The same again changes nothing.
 */
export const chooseGuide = async (
  world: BookingWorld,
  by: DeskPerson,
  person: string,
  guide: string | null,
): Promise<Result<null, 'not-found' | 'not-allowed'>> => {
  if (by.role !== 'beheerder' && by.id !== person) return failure('not-allowed')
  if (guide !== null && !guidesIn(world, by.municipality).includes(guide)) return failure('not-found')
  return inTransaction(world.database, async transaction => {
    if (!(await lockPerson(transaction, person, by.municipality))) return failure('not-found')
    const was = (await guideOf(transaction, person)) ?? null
    if (guide === was) return success(null)
    // A guide who left the pack is nobody any more.
    const isSaid = was !== null && guidesIn(world, by.municipality).includes(was)
    if (isSaid && by.role !== 'beheerder') return failure('not-allowed')
    await setGuide(transaction, person, guide)
    return success(null)
  })
}

export type AbsenceRefusal = 'not-found' | 'not-allowed' | 'over' | 'id-reused'

/**
 * From the moment this is done nobody books the guide in that time. What was agreed before stays, for somebody to move or
 * cancel: nothing is cancelled by itself. The same again changes nothing.
 */
export const noteAbsence = async (
  world: BookingWorld,
  by: DeskPerson,
  { id, guide, ...days }: AbsentDays & { readonly id: string; readonly guide: string },
): Promise<Result<null, AbsenceRefusal>> => {
  if (!guidesIn(world, by.municipality).includes(guide)) return failure('not-found')
  if (!(await mayKeep(world, by, guide))) return failure('not-allowed')
  const now = world.now()
  const { start, end } = absenceSpan(days, timeZoneOf(world, by.municipality))
  if (end <= epochOf(now)) return failure('over')
  const absence: Absence = { id, guide, start: isoInstant(start), end: isoInstant(end) }
  const kept = await inTransaction(world.database, async transaction => {
    await lockGuide(transaction, guide)
    await insertAbsence(transaction, absence, now)
    return findAbsence(transaction, id)
  })
  const isSame = kept?.guide === guide && kept.start === absence.start && kept.end === absence.end
  return isSame ? success(null) : failure('id-reused')
}

/** The time is free again at once. Again, or of another town, changes nothing. */
export const removeAbsence = async (
  world: BookingWorld,
  by: DeskPerson,
  id: string,
): Promise<Result<null, 'not-allowed'>> => {
  const absence = await findAbsence(world.database, id)
  if (!absence || !guidesIn(world, by.municipality).includes(absence.guide)) return success(null)
  if (!(await mayKeep(world, by, absence.guide))) return failure('not-allowed')
  await deleteAbsence(world.database, id)
  return success(null)
}
