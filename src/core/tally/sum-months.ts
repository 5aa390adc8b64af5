import type { MonthFigures, Shown, ShownParts } from './publish-month.ts'

const add = (one: Shown, other: Shown): Shown =>
  one === null || other === null ? (one ?? other) : one + other

const addParts = (one: ShownParts | null, other: ShownParts | null): ShownParts | null => {
  if (one === null || other === null) return one ?? other
  const ids = [...new Set([...Object.keys(one), ...Object.keys(other)])]
  return Object.fromEntries(ids.map(id => [id, add(one[id] ?? null, other[id] ?? null)]))
}

/** A month that nothing was counted in; it looks the same as one with a few visits. */
const EMPTY_MONTH: MonthFigures = {
  visits: null,
  finished: null,
  guided: null,
  event: null,
  languages: null,
  sectors: null,
  doors: null,
  requested: null,
  agreed: null,
  held: null,
  noShow: null,
  untold: null,
}

/**
 * The figures of a longer period: each the sum of what its months show, and `null` when none shows it. Nothing else than
 * published months goes in, so that comparing two periods never tells more than those months do.
 */
export const sumMonths = (months: readonly MonthFigures[]): MonthFigures =>
  months.reduce(
    (one, other) => ({
      visits: add(one.visits, other.visits),
      finished: add(one.finished, other.finished),
      guided: add(one.guided, other.guided),
      event: add(one.event, other.event),
      languages: addParts(one.languages, other.languages),
      sectors: addParts(one.sectors, other.sectors),
      doors: addParts(one.doors, other.doors),
      requested: add(one.requested, other.requested),
      agreed: add(one.agreed, other.agreed),
      held: add(one.held, other.held),
      noShow: add(one.noShow, other.noShow),
      untold: add(one.untold, other.untold),
    }),
    EMPTY_MONTH,
  )
