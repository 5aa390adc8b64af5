import { type OnGrid, tiltedMoments } from './grid.ts'

/** A joint normal posterior of the latent traits: means and, row by row, covariances. */
export type JointPosterior = { readonly mean: Float64Array; readonly covariance: Float64Array }

const SWEEPS = 6
const CLOSE_ENOUGH = 1e-3

/**
 * Joint posterior of correlated traits, given the likelihood of each trait on the grid (`null`: nothing was answered).
 *
 * `correlations` are the latent ones, row by row. The prior is multivariate normal with mean 0, variance 1 and the instrument's latent correlations, so answers on one
 * interest type also inform its neighbours on the hexagon. Every likelihood is replaced by the normal factor that gives
 * the same mean and variance on the grid under what the other scales say about this trait (its cavity), in turn, until
 * nothing moves: expectation propagation (Minka 2001) with one factor per scale. The means are expected a posteriori
 * (EAP) scores; with one scale, or without correlations, they equal the exact grid EAP.
 */
export function jointPosterior(
  correlations: Float64Array,
  likelihoods: readonly (OnGrid | null)[],
): JointPosterior {
  const size = likelihoods.length
  const mean = new Float64Array(size)
  const covariance = correlations.slice()
  const precision = new Float64Array(size)
  const shift = new Float64Array(size)
  const column = new Float64Array(size)
  for (let sweep = 0; sweep < SWEEPS; sweep += 1) {
    let moved = 0
    for (let k = 0; k < size; k += 1) {
      const likelihood = likelihoods[k]
      if (!likelihood) continue
      const marginalMean = mean[k] as number
      const marginalVariance = covariance[k * size + k] as number
      const cavityPrecision = 1 / marginalVariance - (precision[k] as number)
      const cavity = {
        mean: (marginalMean / marginalVariance - (shift[k] as number)) / cavityPrecision,
        variance: 1 / cavityPrecision,
      }
      const tilted = tiltedMoments(cavity, likelihood)
      const change = 1 / tilted.variance - 1 / marginalVariance
      precision[k] = 1 / tilted.variance - cavityPrecision
      shift[k] = tilted.mean / tilted.variance - cavity.mean * cavityPrecision
      for (let j = 0; j < size; j += 1) column[j] = covariance[j * size + k] as number
      const step = (tilted.mean - marginalMean) / marginalVariance
      const factor = change / (1 + change * marginalVariance)
      for (let j = 0; j < size; j += 1) {
        mean[j] = (mean[j] as number) + (column[j] as number) * step
        const scaled = factor * (column[j] as number)
        for (let i = 0; i < size; i += 1) {
          covariance[j * size + i] = (covariance[j * size + i] as number) - scaled * (column[i] as number)
        }
      }
      moved = Math.max(moved, Math.abs(tilted.mean - marginalMean), Math.abs(change))
    }
    if (moved < CLOSE_ENOUGH) break
  }
  return { mean, covariance }
}
