import type { Item } from '../questionnaire/instrument.ts'

type Curve = Pick<Item, 'discrimination' | 'thresholds'>

const logistic = (x: number): number => 1 / (1 + Math.exp(-x))

/** Smallest probability a category is given, so that one unlikely answer never makes a sheet impossible. */
const FLOOR = 1e-9

/**
 * Probability of each answer category at trait level `theta` (standard deviations), lowest category first; sums to 1
 * but for the floor of 1e-9.
 *
 * P(X >= c) = logistic(a (theta - b_c)); a category is the difference of two neighbours. Samejima (1969), Psychometrika
 * Monograph 17, logistic form without the 1.7 factor.
 */
export function categoryProbabilities(item: Curve, theta: number): number[] {
  const atLeast = [1, ...item.thresholds.map(b => logistic(item.discrimination * (theta - b))), 0]
  return atLeast.slice(0, -1).map((upper, c) => Math.max(FLOOR, upper - (atLeast[c + 1] ?? 0)))
}

/**
 * Fisher information of one item at trait level `theta`, in 1/variance of the trait: the sum over the categories of
 * (P'c)^2 / Pc, with P' the difference of a P*(1 - P*) at the neighbouring thresholds. Samejima (1969).
 */
export function itemInformation(item: Curve, theta: number): number {
  const atLeast = [1, ...item.thresholds.map(b => logistic(item.discrimination * (theta - b))), 0]
  const slopes = atLeast.map(p => item.discrimination * p * (1 - p))
  let information = 0
  for (let c = 0; c + 1 < atLeast.length; c += 1) {
    const probability = Math.max(FLOOR, (atLeast[c] ?? 0) - (atLeast[c + 1] ?? 0))
    const slope = (slopes[c] ?? 0) - (slopes[c + 1] ?? 0)
    information += (slope * slope) / probability
  }
  return information
}
