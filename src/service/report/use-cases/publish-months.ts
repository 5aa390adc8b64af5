import { isoInstant, localDate, startOfDay } from '#core/scheduling/local-time.ts'
import { OTHER_LANGUAGE } from '#core/tally/count-visit.ts'
import { lastClosedMonth, monthAfter } from '#core/tally/counting-days.ts'
import { type MonthCounts, type Parts, publishMonth } from '#core/tally/publish-month.ts'
import { shownCount } from '#core/tally/shown-count.ts'
import { inTransaction } from '../../booking/store/transaction.ts'
import type { BookingWorld, ServedMunicipality } from '../../booking/use-cases/booking-world.ts'
import { eventsEndingIn, exactCounts, insertPublished, unpublishedMonths } from '../store/published-months.ts'
import { REPORT_TIME_ZONE } from './report-time-zone.ts'

type ExactCounts = Awaited<ReturnType<typeof exactCounts>>

/** In the shape of the method: every value the town has, also with nought, as leaving it away would tell that it is nought. */
const monthCounts = (
  counts: ExactCounts,
  { languages = [], sectors = [], doors = [] }: ServedMunicipality,
): MonthCounts => {
  const of = (dimension: string, value = ''): number =>
    counts.find(one => one.dimension === dimension && one.value === value)?.counted ?? 0
  const parts = (dimension: string, values: readonly string[]): Parts =>
    Object.fromEntries(values.map(value => [value, of(dimension, value)]))
  const spoken = counts.filter(one => one.dimension === 'language')
  // A language that the town had then and no longer has, is another one by now: the languages still add up.
  const others = spoken.filter(({ value }) => !languages.includes(value))
  return {
    visits: of('visits'),
    finished: of('finished'),
    guided: of('guided'),
    event: of('event'),
    languages: {
      ...parts('language', languages),
      [OTHER_LANGUAGE]: others.reduce((sum, { counted }) => sum + counted, 0),
    },
    sectors: parts('sector', sectors),
    doors: parts('door', doors),
    requested: of('requested'),
    held: of('held'),
    noShow: of('no-show'),
    untold: of('untold'),
  }
}

const publishOne = async (
  { database, now }: Pick<BookingWorld, 'database' | 'now'>,
  town: ServedMunicipality,
  month: string,
): Promise<void> =>
  inTransaction(database, async transaction => {
    const beginOf = (which: string): string => isoInstant(startOfDay(`${which}-01`, REPORT_TIME_ZONE))
    const span = { municipality: town.id, month, from: beginOf(month), until: beginOf(monthAfter(month)) }
    const counts = await exactCounts(transaction, span)
    const events = (await eventsEndingIn(transaction, span)).map(({ code, name, start, visits }) => ({
      code,
      name,
      day: localDate(start, REPORT_TIME_ZONE).toString(),
      visits: shownCount(visits),
    }))
    const figures = publishMonth(monthCounts(counts, town), OTHER_LANGUAGE)
    await insertPublished(transaction, town.id, { month, figures, events }, now())
  })

/**
 * Publishes what has closed and was not published: for each town the last closed month, also when nothing was counted, and
 * earlier ones that a service which was not running left. Two services at once publish a month once.
 */
export const publishDueMonths = async (
  world: Pick<BookingWorld, 'database' | 'municipalities' | 'now'>,
): Promise<void> => {
  const last = lastClosedMonth(localDate(world.now(), REPORT_TIME_ZONE).toString())
  for (const town of world.municipalities)
    for (const month of await unpublishedMonths(world.database, town.id, last))
      await publishOne(world, town, month)
}
