import { describe, expect, test } from 'vitest'
import { type MonthCounts, type MonthFigures, type Parts, publishMonth } from './publish-month.ts'
import { shownCount } from './shown-count.ts'

const OTHER = 'other'
const SMALL = [0, 1, 2, 3, 4]
const NOTHING: MonthCounts = {
  ...{ visits: 0, finished: 0, guided: 0, event: 0, languages: {}, sectors: {}, doors: {} },
  ...{ requested: 0, held: 0, noShow: 0, untold: 0 },
}
const total = (parts: Parts): number => Object.values(parts).reduce((sum, count) => sum + count, 0)
const keyed = (prefix: string, counts: readonly number[]): Parts =>
  Object.fromEntries(counts.map((count, at) => [`${prefix}${at}`, count]))

/** Every list of `length` counts from 0 to `most` that together are at most `sum`. */
const lists = (length: number, most: number, sum: number): readonly (readonly number[])[] =>
  length === 0
    ? [[]]
    : Array.from({ length: Math.min(most, sum) + 1 }, (_, count) =>
        lists(length - 1, most, sum - count).map(rest => [count, ...rest]),
      ).flat()

type Table = readonly number[]

/**
 * Somebody who knows the method, tries every table there is, and keeps those that would have been published just so. What
 * they can exclude: for each hidden cell the values of 0 to 4 that none of those tables has.
 */
const excluded = (
  tables: Iterable<Table>,
  publish: (table: Table) => readonly (number | null)[],
): string[] => {
  const possible = new Map<string, Map<number, Set<number>>>()
  for (const table of tables) {
    const shown = publish(table)
    const key = JSON.stringify(shown)
    const cells = possible.get(key) ?? new Map<number, Set<number>>()
    possible.set(key, cells)
    table.forEach((count, at) => {
      if (shown[at] === null && count < 5) cells.set(at, (cells.get(at) ?? new Set()).add(count))
    })
  }
  return [...possible].flatMap(([key, cells]) =>
    [...cells].flatMap(([at, values]) =>
      SMALL.filter(value => !values.has(value)).map(value => `${key}: cell ${at} is not ${value}`),
    ),
  )
}

const languages = (counts: Table): MonthFigures =>
  publishMonth(
    { ...NOTHING, visits: counts.reduce((a, b) => a + b, 0), languages: keyed('l', counts) },
    OTHER,
  )

describe('whoever tries every table, and knows the method', () => {
  test.each([
    [3, 14],
    [4, 9],
  ])('learns nothing of a hidden language among %i, each of up to %i visits', (count, most) => {
    const tables = lists(count, most, count * most)
    const publish = (table: Table) => {
      const { visits, languages: parts } = languages(table)
      return [...table.map((_, at) => parts?.[`l${at}`] ?? null), visits]
    }
    expect(tables.length).toBeGreaterThan(3_000)
    expect(excluded(tables, publish)).toEqual([])
  })

  test('learns nothing of a hidden language when other languages never occur', () => {
    const tables = lists(3, 14, 42)
    const publish = (table: Table) => {
      const month = {
        ...NOTHING,
        visits: total(keyed('l', table)),
        languages: { ...keyed('l', table), [OTHER]: 0 },
      }
      const { visits, languages: parts } = publishMonth(month, OTHER)
      return [...table.map((_, at) => parts?.[`l${at}`] ?? null), visits]
    }
    expect(excluded(tables, publish)).toEqual([])
  })

  test('learns nothing of how conversations went', () => {
    const publish = ([held = 0, noShow = 0, untold = 0]: Table) => {
      const shown = publishMonth({ ...NOTHING, held, noShow, untold }, OTHER)
      return [shown.held, shown.noShow, shown.untold, shown.agreed]
    }
    expect(excluded(lists(3, 14, 42), publish)).toEqual([])
    // Nor who knows that the guides of this town always say how a conversation went.
    const told = lists(2, 24, 48).map(list => [...list, 0])
    const known = (table: Table) => publish(table).map((shown, at) => (at === 2 ? 0 : shown))
    expect(excluded(told, known)).toEqual([])
    for (const table of told) expect(publish(table).at(-1)).not.toBe(0)
  })

  test('learns nothing of a hidden sector, when every finished visit may name three', () => {
    const tables = Array.from({ length: 18 }, (_, finished) =>
      lists(4, finished, 3 * finished).map(sectors => [...sectors, finished]),
    ).flat()
    const publish = (table: Table) => {
      const finished = table[4] ?? 0
      const month = { ...NOTHING, visits: finished, finished, sectors: keyed('s', table.slice(0, 4)) }
      const shown = publishMonth(month, OTHER)
      // A table that is left out shows nothing of its cells, and hides none of them one by one.
      return [...table.slice(0, 4).map((_, at) => shown.sectors?.[`s${at}`] ?? null), shown.finished]
    }
    expect(tables.length).toBeGreaterThan(100_000)
    expect(excluded(tables, publish)).toEqual([])
  })

  test('does learn something when every count is only rounded', () => {
    const publish = (table: Table) => [...table.map(shownCount), shownCount(table.reduce((a, b) => a + b, 0))]
    const found = excluded(lists(3, 14, 42), publish)
    expect(found.length).toBeGreaterThan(20)
    const sectors = (table: Table) => [...table.slice(0, 6).map(shownCount), shownCount(table[6] ?? 0)]
    const full = lists(6, 9, 27)
      .filter(list => list.filter(count => count >= 5).length === 5)
      .map(list => [...list, 9])
    expect(excluded(full, sectors).length).toBeGreaterThan(0)
  })
})

describe('a month', () => {
  test('the total says what there were, but for a few: nearly always the number rounded down', () => {
    const month = { nl: 143, ar: 21, en: 18, uk: 9, ti: 4, tr: 3, fa: 0, pl: 6, so: 1 }
    const figures = publishMonth({ ...NOTHING, visits: total(month), languages: month }, OTHER)
    expect([total(month), figures.visits]).toEqual([205, 205])
    expect(figures.languages).toEqual({
      nl: 140,
      ar: 20,
      en: 15,
      uk: 5,
      ti: null,
      tr: null,
      fa: null,
      pl: 5,
      so: null,
    })
  })

  test('a town with one or two languages shows no languages, and few visits show no sectors', () => {
    const two = publishMonth({ ...NOTHING, visits: 12, languages: { nl: 9, fy: 3, [OTHER]: 0 } }, OTHER)
    expect([two.visits, two.languages]).toEqual([10, null])
    const few = { visits: 14, finished: 14, sectors: keyed('s', [14, 14, 10, 2, 0, 1, 0, 0, 0]) }
    expect(publishMonth({ ...NOTHING, ...few }, OTHER).sectors).toBeNull()
  })
})
