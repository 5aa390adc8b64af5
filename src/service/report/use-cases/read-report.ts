import { localDate } from '#core/scheduling/local-time.ts'
import { OTHER_LANGUAGE } from '#core/tally/count-visit.ts'
import { lastClosedMonth, lastClosedQuarter } from '#core/tally/counting-days.ts'
import type { MonthFigures, Shown, ShownParts } from '#core/tally/publish-month.ts'
import { sumMonths } from '#core/tally/sum-months.ts'
import type { BookingWorld, ServedMunicipality } from '../../booking/use-cases/booking-world.ts'
import { type PublishedMonth, publishedBetween } from '../store/published-months.ts'
import { REPORT_TIME_ZONE } from './report-time-zone.ts'

type Period = { readonly from: string; readonly to: string }
type NamedCount = { readonly id: string; readonly name: string; readonly visits: Shown }
type Table = {
  readonly counts: readonly NamedCount[]
  /** Published months of the period without this table. */
  readonly without: readonly string[]
}

export type Report = Period & {
  /** The last month there can be figures of. */
  readonly last: string
  readonly months: readonly string[]
  readonly figures: MonthFigures
  readonly languages: Table
  readonly sectors: Table
  readonly doors: Table
  readonly events: PublishedMonth['events']
}

const languageNames = new Intl.DisplayNames('nl', { type: 'language', fallback: 'code' })
const languageName = (id: string): string =>
  id === OTHER_LANGUAGE ? 'Andere taal' : (languageNames.of(id) ?? id)

const inOrder = (one: NamedCount, other: NamedCount): number =>
  (other.visits ?? 0) - (one.visits ?? 0) || one.name.localeCompare(other.name, 'nl')

const named = (parts: ShownParts | null, name: (id: string) => string): readonly NamedCount[] =>
  Object.entries(parts ?? {})
    .map(([id, visits]) => ({ id, name: name(id), visits }))
    .toSorted(inOrder)

/** The figures of a town over some months, as they were published; without months those of the last quarter that is over. */
export const readReport = async (
  { database, municipalities, now }: BookingWorld,
  municipality: string,
  asked?: Period,
): Promise<Report> => {
  const today = localDate(now(), REPORT_TIME_ZONE).toString()
  const period = asked ?? lastClosedQuarter(today)
  const months = await publishedBetween(database, { municipality, ...period })
  const town: ServedMunicipality | undefined = municipalities.find(({ id }) => id === municipality)
  const sectorName = (id: string): string => town?.shownSectors?.find(one => one.id === id)?.name ?? id
  const doorName = (id: string): string => town?.doorNames?.[id] ?? id
  const figures = sumMonths(months.map(one => one.figures))
  const table = (key: 'languages' | 'sectors' | 'doors', name: (id: string) => string): Table => ({
    counts: named(figures[key], name),
    without: months.filter(one => one.figures[key] === null).map(({ month }) => month),
  })
  return {
    ...period,
    last: lastClosedMonth(today),
    months: months.map(({ month }) => month),
    figures,
    languages: table('languages', languageName),
    sectors: table('sectors', sectorName),
    doors: table('doors', doorName),
    events: months.flatMap(({ events }) => events),
  }
}
