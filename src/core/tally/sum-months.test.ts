import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type MonthCounts, type MonthFigures, type Parts, publishMonth } from './publish-month.ts'
import { sumMonths } from './sum-months.ts'

const OTHER = 'other'
const SMALL = [0, 1, 2, 3, 4]
const total = (parts: Parts): number => Object.values(parts).reduce((sum, count) => sum + count, 0)
const keyed = (prefix: string, counts: readonly number[]): Parts =>
  Object.fromEntries(counts.map((count, at) => [`${prefix}${at}`, count]))

const count = fc.oneof(fc.nat(4), fc.nat(30), fc.nat(400))
const aMonth: fc.Arbitrary<MonthCounts> = fc
  .record({
    languages: fc.array(count, { minLength: 3, maxLength: 9 }),
    other: fc.nat(6),
    parts: fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 16, maxLength: 16 }),
    conversations: fc.array(count, { minLength: 4, maxLength: 4 }),
  })
  .map(({ languages: counts, other, parts, conversations }) => {
    const byLanguage = { ...keyed('l', counts), [OTHER]: other }
    const visits = total(byLanguage)
    const share = (of: number, at: number): number => Math.round(of * (parts[at] ?? 0))
    const finished = share(visits, 0)
    // Each visit names three at most: fill up as far as that goes.
    const named = (from: number, howMany: number): Parts => {
      let left = 3 * finished
      const given = Array.from({ length: howMany }, (_, at) => {
        const next = Math.min(left, share(finished, from + at))
        left -= next
        return next
      })
      return keyed('n', given)
    }
    const [requested = 0, held = 0, noShow = 0, untold = 0] = conversations
    const some = { finished, guided: share(visits, 1), event: share(visits, 2) }
    const tables = { languages: byLanguage, sectors: named(3, 8), doors: named(11, 5) }
    return { visits, ...some, ...tables, requested, held, noShow, untold }
  })

/** Adds to the parts, one by one and no part beyond what it shows, until the total can be what is shown. */
const reaching = (
  parts: Parts,
  shown: Readonly<Record<string, number | null>>,
  goal: number,
  fixed: string,
): Parts => {
  let short = goal - total(parts)
  return Object.fromEntries(
    Object.entries(parts).map(([id, from]) => {
      const room = id === fixed || (id === OTHER && shown[id] === null) ? 0 : Math.max(0, Math.min(4, short))
      short -= room
      return [id, from + room]
    }),
  )
}

/** Another month that is published just so, in which one hidden cell is `value`: everything else as low as it can be. */
const witness = (
  figures: MonthFigures,
  table: 'languages' | 'sectors' | 'doors' | 'conversations',
  cell: string,
  value: number,
): MonthCounts => {
  const low = (parts: Readonly<Record<string, number | null>> | null, mine: boolean): Parts =>
    Object.fromEntries(
      Object.entries(parts ?? {}).map(([id, shown]) => [id, mine && id === cell ? value : (shown ?? 0)]),
    )
  const conversations = { held: figures.held, noShow: figures.noShow, untold: figures.untold }
  const spoken = reaching(
    low(conversations, table === 'conversations'),
    conversations,
    figures.agreed ?? 0,
    cell,
  )
  const spokenIn = figures.languages ?? {}
  const byLanguage = reaching(low(spokenIn, table === 'languages'), spokenIn, figures.visits ?? 0, cell)
  const blank = (from: Parts): Parts => Object.fromEntries(Object.keys(from).map(id => [id, 0]))
  return {
    visits: total(byLanguage),
    finished: figures.finished ?? 0,
    guided: figures.guided ?? 0,
    event: figures.event ?? 0,
    languages: byLanguage,
    sectors: figures.sectors
      ? low(figures.sectors, table === 'sectors')
      : blank(keyed('n', Array(8).fill(0))),
    doors: figures.doors ? low(figures.doors, table === 'doors') : blank(keyed('n', Array(5).fill(0))),
    requested: figures.requested ?? 0,
    held: spoken.held ?? 0,
    noShow: spoken.noShow ?? 0,
    untold: spoken.untold ?? 0,
  }
}

const hiddenIn = (figures: MonthFigures) => {
  const { held, noShow, untold } = figures
  const tables = { ...figures, conversations: { held, noShow, untold } }
  return (['languages', 'sectors', 'doors', 'conversations'] as const).flatMap(table =>
    Object.entries(tables[table] ?? {}).flatMap(([cell, shown]) =>
      shown === null ? [[table, cell] as const] : [],
    ),
  )
}

/** No more than there can be: the languages add up, and three sectors a finished visit. */
const isPossible = (month: MonthCounts): boolean =>
  total(month.languages) === month.visits &&
  [month.finished, month.guided, month.event].every(some => some <= month.visits) &&
  [month.sectors, month.doors].every(
    parts => total(parts) <= 3 * month.finished && Object.values(parts).every(each => each <= month.finished),
  )

describe('months as they come', () => {
  test('whatever is hidden can be 0 to 4: for each there is another month that is published just so', () => {
    fc.assert(
      fc.property(aMonth, month => {
        expect(isPossible(month)).toBe(true)
        const figures = publishMonth(month, OTHER)
        for (const [table, cell] of hiddenIn(figures))
          for (const value of SMALL) {
            const other = witness(figures, table, cell, value)
            expect(isPossible(other), `${table} ${cell} ${value}`).toBe(true)
            expect(publishMonth(other, OTHER)).toEqual(figures)
          }
      }),
      { numRuns: 300 },
    )
  })

  test('nor do two periods, or all of them, tell more: with another month in its place every report is the same', () => {
    const period = fc
      .tuple(fc.nat(5), fc.nat(5))
      .map(([one, other]) => [Math.min(one, other), Math.max(one, other)] as const)
    fc.assert(
      fc.property(
        fc.array(aMonth, { minLength: 6, maxLength: 6 }),
        fc.nat(5),
        period,
        period,
        (months, at, ...periods) => {
          const published = months.map(month => publishMonth(month, OTHER))
          const mine = published[at]
          if (!mine) throw new Error('no such month')
          for (const [table, cell] of hiddenIn(mine)) {
            const value = (at + cell.length) % 5
            const others = months
              .with(at, witness(mine, table, cell, value))
              .map(month => publishMonth(month, OTHER))
            for (const [first, last] of periods)
              expect(sumMonths(others.slice(first, last + 1))).toEqual(
                sumMonths(published.slice(first, last + 1)),
              )
          }
        },
      ),
      { numRuns: 60 },
    )
  })

  test('what is shown is a multiple of five, at least five, and never more than there were', () => {
    fc.assert(
      fc.property(aMonth, month => {
        const figures = publishMonth(month, OTHER)
        const agreed = month.held + month.noShow + month.untold
        // Of which none is shown, all together may be more than one of them can.
        const isSmall = Math.max(month.held, month.noShow, month.untold) < 5
        const pairs = [
          ...(['visits', 'finished', 'guided', 'event', 'requested'] as const).map(key => [
            figures[key],
            month[key],
          ]),
          ...(isSmall ? [] : [[figures.agreed, agreed] as const]),
          ...(['languages', 'sectors', 'doors'] as const).flatMap(table =>
            Object.entries(figures[table] ?? {}).map(([id, shown]) => [shown, month[table][id] ?? 0]),
          ),
        ] as const
        for (const [shown, real] of pairs)
          if (shown === null || shown === undefined) expect(real).toBeLessThan(5)
          else expect([shown % 5, shown >= 5, shown <= (real ?? 0)]).toEqual([0, true, true])
      }),
    )
  })
})
