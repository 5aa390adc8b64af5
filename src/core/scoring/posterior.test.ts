import { describe, expect, test } from 'vitest'
import { categoryProbabilities, itemInformation } from './graded-response.ts'
import { COARSE, GRID, normalOnGrid, tiltedMoments } from './grid.ts'
import { evidenceOf, jointPosterior } from './posterior.ts'

const curve = (discrimination: number, thresholds: number[], category: number) =>
  Array.from(GRID, theta => categoryProbabilities({ discrimination, thresholds }, theta)[category] ?? 0)

const liked = curve(2, [-0.5, 0.5], 2)
const disliked = curve(1.5, [0, 1], 0)

/** Mean and variance by plain summing, to compare with. */
function plainMoments(likelihood: number[]) {
  const weights = Array.from(GRID, (x, point) => Math.exp((-x * x) / 2) * (likelihood[point] ?? 0))
  const total = weights.reduce((sum, w) => sum + w, 0)
  const mean = weights.reduce((sum, w, point) => sum + w * (GRID[point] ?? 0), 0) / total
  const variance = weights.reduce((sum, w, point) => sum + w * ((GRID[point] ?? 0) - mean) ** 2, 0) / total
  return { mean, variance }
}

describe('the posterior of one trait', () => {
  test('has the mean and variance of the plain sum over the grid', () => {
    const plain = plainMoments(liked)
    const fast = tiltedMoments({ mean: 0, variance: 1 }, liked)
    expect(fast.mean).toBeCloseTo(plain.mean, 10)
    expect(fast.variance).toBeCloseTo(plain.variance, 10)
  })

  test('equals the exact grid score when the scales have nothing to do with each other', () => {
    const { mean, covariance } = jointPosterior([1, 0, 0, 1], [liked, disliked].map(evidenceOf))
    expect(mean[0]).toBeCloseTo(plainMoments(liked).mean, 8)
    expect(mean[1]).toBeCloseTo(plainMoments(disliked).mean, 8)
    expect(covariance[0]).toBeCloseTo(plainMoments(liked).variance, 8)
    expect(covariance[1]).toBeCloseTo(0, 12)
  })

  test('stays with a prior far outside the grid', () => {
    const { mean, variance } = tiltedMoments({ mean: 9, variance: 0.05 }, liked)
    expect(mean).toBeGreaterThan(3.5)
    expect(variance).toBeGreaterThan(0)
  })
})

describe('the posterior of correlated traits', () => {
  const r = 0.5

  /** The same posterior by summing over all 31 x 31 points. */
  function exact() {
    let total = 0
    const sum = [0, 0]
    for (const [i, x] of GRID.entries()) {
      for (const [j, y] of GRID.entries()) {
        const prior = Math.exp(-(x * x - 2 * r * x * y + y * y) / (2 * (1 - r * r)))
        const weight = prior * (liked[i] ?? 0) * (disliked[j] ?? 0)
        total += weight
        sum[0] = (sum[0] ?? 0) + weight * x
        sum[1] = (sum[1] ?? 0) + weight * y
      }
    }
    return sum.map(value => value / total)
  }

  test('is within a hundredth of the exact two-dimensional sum', () => {
    const { mean } = jointPosterior([1, r, r, 1], [liked, disliked].map(evidenceOf))
    const [first, second] = exact()
    expect(Math.abs((mean[0] ?? 9) - (first ?? 0))).toBeLessThan(0.01)
    expect(Math.abs((mean[1] ?? 9) - (second ?? 0))).toBeLessThan(0.01)
  })

  test('lets an answer on one type inform its neighbour by exactly the correlation', () => {
    // regression of an unasked trait on an asked one: .5 x its mean
    const { mean } = jointPosterior([1, r, r, 1], [liked, null].map(evidenceOf))
    expect(mean[1]).toBeCloseTo(r * (mean[0] ?? 0), 10)
  })

  test('is the prior when nothing was answered', () => {
    const { mean, covariance } = jointPosterior([1, r, r, 1], [null, null].map(evidenceOf))
    expect([...mean]).toEqual([0, 0])
    expect([...covariance]).toEqual([1, r, r, 1])
  })
})

describe('the coarse grid', () => {
  test.each([
    [0.3, 0.5],
    [-1.1, 0.25],
    [1.2, 0.6],
  ])(
    'gives the mean of an information curve over a normal of mean %d, variance %d as the full one does',
    (mean, variance) => {
      const item = { discrimination: 1.8, thresholds: [-0.4, 0.7] }
      const over = (grid: Iterable<number>, weights: number[]) =>
        Array.from(grid, theta => itemInformation(item, theta)).reduce(
          (sum, information, point) => sum + information * (weights[point] ?? 0),
          0,
        )
      const coarse = over(COARSE, normalOnGrid({ mean, variance }, COARSE))
      expect(coarse / over(GRID, normalOnGrid({ mean, variance }))).toBeCloseTo(1, 3)
    },
  )
})
