import { describe, expect, test } from 'vitest'
import { normalBelow } from './normal.ts'
import { openPairs, orderOf, probabilityFirst, topIsSettled, topOrderGain } from './order.ts'

const independent = (variances: number[]) =>
  variances.flatMap((variance, i) => variances.map((_, j) => (i === j ? variance : 0)))

describe('the normal distribution', () => {
  test('has its known values', () => {
    expect(normalBelow(0)).toBeCloseTo(0.5, 6)
    expect(normalBelow(1.96)).toBeCloseTo(0.975, 4)
    expect(normalBelow(-1)).toBeCloseTo(0.158655, 5)
  })
})

describe('the probability that the first is truly first', () => {
  test('is a third for three that are alike', () => {
    const beliefs = { mean: [0, 0, 0], covariance: independent([1, 1, 1]) }
    expect(probabilityFirst(beliefs, 0, [1, 2])).toBeCloseTo(1 / 3, 3)
  })

  test('is the normal probability of the gap for two', () => {
    // gap 1, variance of the difference 1 + 1 - 2 x .5 = 1: P = Phi(1) = .8413
    const beliefs = { mean: [1, 0], covariance: [1, 0.5, 0.5, 1] }
    expect(probabilityFirst(beliefs, 0, [1])).toBeCloseTo(0.8413, 3)
  })

  test('is one when there is nothing else', () => {
    expect(probabilityFirst({ mean: [0], covariance: [1] }, 0, [])).toBeCloseTo(1, 9)
  })
})

describe('the order', () => {
  test('keeps equal scores in the order they came in', () => {
    expect(orderOf([0, 2, 0, 2])).toEqual([1, 3, 0, 2])
  })

  test('gains more from an observation about the undecided pair than about a far last', () => {
    const beliefs = { mean: [1, 0.9, -3], covariance: independent([0.3, 0.3, 0.3]) }
    const about = (index: number) => [0, 0, 0].map((_, i) => (i === index ? 0.3 : 0))
    const pairs = openPairs(beliefs, [0, 1, 2])
    expect(topOrderGain(pairs, about(0))).toBeGreaterThan(topOrderGain(pairs, about(2)))
  })

  test('gains from an observation what the arc sine says when two are equal', () => {
    // equal means, variance of the difference .5 + .5 = 1; the difference moves .5 per deviation of surprise
    // wrong before: .5; after: arccos(.5) / pi = 1/3; so .1667 is gained
    const pairs = openPairs({ mean: [0, 0], covariance: independent([0.5, 0.5]) }, [0, 1])
    expect(topOrderGain(pairs, [0.5, 0])).toBeCloseTo(1 / 6, 3)
    expect(topOrderGain(pairs, [0.25, -0.25])).toBeCloseTo(1 / 6, 3)
    expect(topOrderGain(pairs, [0.5, 0.5])).toBe(0)
  })

  test.each([
    [0.1, 0.3],
    [0.3, 0.3],
    [0.3, 0.6],
    [1, 0.5],
    [2, 0.6],
  ])('gains what summing over every outcome gives: gap %d, moved by %d', (gap, move) => {
    let wrongAfter = 0
    let total = 0
    for (let z = -6; z <= 6; z += 0.001) {
      const weight = Math.exp((-z * z) / 2)
      wrongAfter += weight * normalBelow(-Math.abs(gap + move * z) / Math.sqrt(1 - move * move))
      total += weight
    }
    const pairs = openPairs({ mean: [gap, 0], covariance: independent([0.5, 0.5]) }, [0, 1])
    const exact = normalBelow(-gap) - wrongAfter / total
    expect(Math.abs(topOrderGain(pairs, [move, 0]) - exact)).toBeLessThan(0.005 * exact + 1e-6)
  })

  test('is settled with a clear lead and open without one', () => {
    const covariance = independent([0.1, 0.1, 0.1])
    expect(topIsSettled({ mean: [4, 2, 0], covariance }, [0, 1, 2], 0.95, 0.9)).toBe(true)
    expect(topIsSettled({ mean: [2.1, 2, 0], covariance }, [0, 1, 2], 0.95, 0.9)).toBe(false)
  })
})
