import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { shownCount } from './shown-count.ts'

describe('a count as anybody may see it', () => {
  test.each([
    [0, null],
    [4, null],
    [5, 5],
    [9, 5],
    [10, 10],
    [1_003, 1_000],
  ])('%i is shown as %s', (count, shown) => {
    expect(shownCount(count)).toBe(shown)
  })

  test('the difference of two counts shown is never one to four', () => {
    fc.assert(
      fc.property(fc.nat(10_000), fc.nat(10_000), (one, other) => {
        const difference = Math.abs((shownCount(one) ?? 0) - (shownCount(other) ?? 0))
        expect(difference === 0 || difference >= 5).toBe(true)
      }),
    )
  })

  test.each([-1, 2.5, Number.NaN])('%s is no count', count => {
    expect(() => shownCount(count)).toThrow(RangeError)
  })
})
