import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { categoryProbabilities, itemInformation } from './graded-response.ts'

const item = { discrimination: 2, thresholds: [-0.5, 0.5] }

describe('the graded response model', () => {
  test('gives the probabilities of a worked example', () => {
    // theta 0: P(X>=1) = 1/(1+e^-1) = .7311, P(X>=2) = 1/(1+e^1) = .2689
    const [low, middle, high] = categoryProbabilities(item, 0)
    expect(low).toBeCloseTo(1 - 0.731059, 5)
    expect(middle).toBeCloseTo(0.731059 - 0.268941, 5)
    expect(high).toBeCloseTo(0.268941, 5)
  })

  test('gives the information of a worked example', () => {
    // slopes of P*: 2 x .7311 x .2689 = .3932 at both thresholds; category slopes -.3932, 0, +.3932
    // .3932^2/.2689 + 0 + .3932^2/.2689 = 1.1499
    expect(itemInformation(item, 0)).toBeCloseTo(1.15, 2)
  })

  test('probabilities always sum to one and a higher trait never makes the highest category less likely', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.2, max: 4, noNaN: true }),
        fc.double({ min: -3, max: 3, noNaN: true }),
        fc.double({ min: -4, max: 3.9, noNaN: true }),
        (discrimination, first, theta) => {
          const curve = { discrimination, thresholds: [first, first + 0.7] }
          const here = categoryProbabilities(curve, theta)
          const higher = categoryProbabilities(curve, theta + 0.1)
          expect(here.reduce((sum, p) => sum + p, 0)).toBeCloseTo(1, 6)
          expect(higher[2] ?? 0).toBeGreaterThanOrEqual(here[2] ?? 1)
        },
      ),
    )
  })
})
