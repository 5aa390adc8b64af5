import type { InterestType } from '../questionnaire/instrument.ts'

/**
 * Weights that turn trait scores into likeness of shape, in z units: (profile - its own mean), divided by the standard
 * deviation this sum has in the population, sqrt(w' P w) with P the latent correlations.
 *
 * Taking out the profile's mean is the same as taking out the person's mean (the sum of products is equal), so overall
 * yes-saying counts for nothing, as in a Pearson correlation of two profiles (Gregory & Lewis 2016; Xu & Li 2020); trait
 * scores are already z against the population, so popular types get no head start. The person's own spread is not
 * divided out: it is the same for all sectors, and a flat profile should say little instead of being blown up.
 * A flat profile, or a scale the profile does not know, gets weight 0.
 */
export function shapeWeights(
  profile: Readonly<Record<InterestType, number>>,
  scales: readonly string[],
  correlations: readonly (readonly number[])[],
): Float64Array {
  const values = new Map<string, number>(Object.entries(profile))
  const known = scales.map(scale => values.get(scale)).filter(value => value !== undefined)
  const mean = known.reduce((sum, value) => sum + value, 0) / Math.max(1, known.length)
  const weights = Float64Array.from(scales, scale => (values.get(scale) ?? mean) - mean)
  const variance = correlations.reduce((sum, row, k) => sum + (weights[k] as number) * dot(row, weights), 0)
  return variance > 1e-9 ? weights.map(weight => weight / Math.sqrt(variance)) : weights.fill(0)
}

/** Sum of products of two lists of equal length. */
export function dot(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let sum = 0
  for (let k = 0; k < a.length; k += 1) sum += (a[k] as number) * (b[k] as number)
  return sum
}

/** a' C b for a square matrix kept row by row: the covariance of two weighted sums. */
export function bilinear(a: ArrayLike<number>, matrix: ArrayLike<number>, b: ArrayLike<number>): number {
  const size = a.length
  let sum = 0
  for (let i = 0; i < size; i += 1) {
    let row = 0
    for (let j = 0; j < size; j += 1) row += (matrix[i * size + j] as number) * (b[j] as number)
    sum += (a[i] as number) * row
  }
  return sum
}
