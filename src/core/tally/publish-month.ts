import { FEWEST, shownCount } from './shown-count.ts'

export type Parts = Readonly<Record<string, number>>

/** Exact counts of one calendar month. `languages` add up to `visits`; `held`, `noShow` and `untold` to what was agreed. */
export type MonthCounts = {
  readonly visits: number
  readonly finished: number
  readonly guided: number
  readonly event: number
  readonly languages: Parts
  readonly sectors: Parts
  readonly doors: Parts
  readonly requested: number
  readonly held: number
  readonly noShow: number
  readonly untold: number
}

/** A multiple of five: at least so many. `null`: too few to show. */
export type Shown = number | null
export type ShownParts = Readonly<Record<string, Shown>>

/** What every report says of a month. A table that is `null` is left out of that month as a whole. */
export type MonthFigures = {
  readonly [Count in 'visits' | 'finished' | 'guided' | 'event']: Shown
} & { readonly [Count in 'requested' | 'agreed' | 'held' | 'noShow' | 'untold']: Shown } & {
  readonly [Table in 'languages' | 'sectors' | 'doors']: ShownParts | null
}

/** With two parts a total would too often give the hidden one away. */
const FEWEST_PARTS = 3
/** What a count may lie above the number shown for it, and what a hidden count may be at most. */
const SLACK = FEWEST - 1
/** A visit names at most so many sectors, and so many doors. */
const MOST_A_VISIT = 3

const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0)
const down = (count: number): number => count - (count % FEWEST)
const mapParts = (parts: Parts, shown: (count: number, id: string) => Shown): ShownParts =>
  Object.fromEntries(Object.entries(parts).map(([id, count]) => [id, shown(count, id)]))

/**
 * A total and the parts it is the sum of. The total is shown no higher than the parts can be together when one that is
 * hidden is nought: so that a total with little room left never tells that somebody is in a hidden part. `rare` names a
 * part that is nearly always empty, and makes no room as long as it is hidden.
 */
const partition = (parts: Parts, rare?: string): { readonly total: Shown; readonly parts: ShownParts } => {
  const shown = mapParts(parts, shownCount)
  const total = shownCount(sum(Object.values(parts)))
  if (total === null) return { total, parts: shown }
  const seen = Object.values(shown).filter(count => count !== null)
  const hidden = Object.entries(shown).filter(([, count]) => count === null)
  const room = hidden.filter(([id]) => id !== rare).length
  const most = sum(seen) + down(SLACK * (seen.length + Math.max(0, room - 1)))
  if (hidden.length === 0) return { total, parts: shown }
  return { total: most === 0 ? null : Math.min(total, most), parts: shown }
}

/** A count of some of the visits is never shown higher than the visits are. */
const atMost = (count: number, whole: Shown): Shown => {
  const shown = shownCount(count)
  return shown === null || whole === null ? null : Math.min(shown, whole)
}

/**
 * Counts of what a visit names up to three of. Left out as a whole when the visits are so few that the counts could fill
 * them; otherwise the highest are shown lower, until a hidden one can have any value below five beside them. Whether it is
 * left out follows from what is shown anyway.
 */
const several = (parts: Parts, whole: Shown): ShownParts | null => {
  const ids = Object.keys(parts).toSorted()
  const limit = MOST_A_VISIT * (whole ?? 0) - FEWEST
  if (ids.length === 0 || FEWEST * ids.length > limit) return null
  const shown = new Map(ids.map(id => [id, atMost(parts[id] ?? 0, whole)]))
  const together = (): number => sum([...shown.values()].map(count => count ?? 0))
  while (together() > limit) {
    const highest = ids.reduce((one, other) =>
      (shown.get(other) ?? 0) > (shown.get(one) ?? 0) ? other : one,
    )
    shown.set(highest, (shown.get(highest) ?? 0) - FEWEST)
  }
  return Object.fromEntries(shown)
}

/**
 * A month as it is published, once and for good: counts below five hidden, others rounded down to a multiple of five, and
 * lower still where the sums they stand in would tell more. Whoever knows this method and every month published cannot
 * exclude 0, 1, 2, 3 or 4 for a count that is hidden. Why that holds stands in the README beside this file. Refuses
 * (throws) what is no count.
 */
export const publishMonth = (counts: MonthCounts, otherLanguage: string): MonthFigures => {
  const hasLanguages = Object.keys(counts.languages).filter(id => id !== otherLanguage).length >= FEWEST_PARTS
  const byLanguage = partition(counts.languages, otherLanguage)
  const visits = hasLanguages ? byLanguage.total : shownCount(counts.visits)
  const finished = atMost(counts.finished, visits)
  const { held, noShow, untold } = counts
  // In a town where guides always say how it went, nothing is untold.
  const agreed = partition({ held, noShow, untold }, 'untold')
  return {
    visits,
    finished,
    guided: atMost(counts.guided, visits),
    event: atMost(counts.event, visits),
    languages: hasLanguages ? byLanguage.parts : null,
    sectors: several(counts.sectors, finished),
    doors: several(counts.doors, finished),
    requested: shownCount(counts.requested),
    agreed: agreed.total,
    held: agreed.parts.held ?? null,
    noShow: agreed.parts.noShow ?? null,
    untold: agreed.parts.untold ?? null,
  }
}
