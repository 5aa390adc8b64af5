import { localDate } from '#core/scheduling/local-time.ts'
import { failure, type Result, success } from '#core/shared/result.ts'
import { type CountedVisit, countersOf } from '#core/tally/count-visit.ts'
import { isReportable, lastClosedMonth, monthOf } from '#core/tally/counting-days.ts'
import { findEvent } from '../../booking/store/events.ts'
import { retrying } from '../../booking/store/transaction.ts'
import type { BookingWorld } from '../../booking/use-cases/booking-world.ts'
import { townOfTablet } from '../../tablets/store/tablets.ts'
import { hashOf } from '../../tablets/use-cases/secrets.ts'
import { countVisit } from '../store/month-counts.ts'
import { REPORT_TIME_ZONE } from './report-time-zone.ts'

type SentVisit = Omit<CountedVisit, 'atEvent'> & {
  readonly id: string
  readonly token: string
  /** `YYYY-MM-DD`, on the tablet's calendar. */
  readonly day: string
  readonly event?: string | undefined
}

/**
 * Counts a visit in the month of its day, for the town of the tablet. The same id counts once, whatever comes with it. A
 * visit of a month that is closed is taken and counts nowhere: what a report said stays so.
 */
export const countTabletVisit = async (
  world: BookingWorld,
  { id, token, day, event, ...visit }: SentVisit,
): Promise<Result<null, 'not-paired' | 'not-reportable'>> => {
  const { database, municipalities, now } = world
  const municipality = await townOfTablet(database, hashOf(token))
  if (municipality === undefined) return failure('not-paired')
  const today = localDate(now(), REPORT_TIME_ZONE).toString()
  if (!isReportable(day, today)) return failure('not-reportable')
  const month = monthOf(day)
  if (month <= lastClosedMonth(today)) return success(null)
  const {
    languages = [],
    sectors = [],
    doors = [],
  } = municipalities.find(town => town.id === municipality) ?? {}
  const atEvent = event !== undefined && (await findEvent(database, event))?.municipality === municipality
  const counters = countersOf({ ...visit, atEvent }, { languages, sectors, doors })
  await retrying(() => countVisit(database, { id, municipality, month, counters }, today))
  return success(null)
}
