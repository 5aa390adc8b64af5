import type { Answers, Instrument } from '../questionnaire/instrument.ts'
import { givenAnswers, scaleEvidence } from './likelihood.ts'
import { jointPosterior } from './posterior.ts'
import { prepareInstrument } from './prepare.ts'

const ROUNDS = 60
const STEADY = 1e-3

/**
 * Latent correlations of the scales, given the item parameters: expectation-maximisation on everybody's joint posterior,
 * rescaled to variances of 1 each round, until none moves more than .001. Starts from no correlation at all, so what the
 * instrument says about correlations does not count. Corrected for measurement error by construction.
 */
export function estimateCorrelations(instrument: Instrument, people: readonly Answers[]): number[][] {
  const prepared = prepareInstrument(instrument)
  const size = instrument.scales.length
  const evidence = people.map(answers => scaleEvidence(prepared, givenAnswers(prepared, answers)))
  let matrix: number[][] = instrument.scales.map((_, i) =>
    instrument.scales.map((_other, j) => (i === j ? 1 : 0)),
  )
  for (let round = 0; round < ROUNDS; round += 1) {
    const prior = matrix.flat()
    const sums: number[] = new Array(size * size).fill(0)
    for (const known of evidence) {
      const { mean, covariance } = jointPosterior(prior, known)
      for (let place = 0; place < sums.length; place += 1) {
        const product = (mean[Math.floor(place / size)] ?? 0) * (mean[place % size] ?? 0)
        sums[place] = (sums[place] ?? 0) + (covariance[place] ?? 0) + product
      }
    }
    const spread = (k: number): number => Math.sqrt(sums[k * size + k] ?? 1)
    const before = matrix
    matrix = before.map((row, i) =>
      row.map((_, j) => (i === j ? 1 : (sums[i * size + j] ?? 0) / (spread(i) * spread(j)))),
    )
    const moved = matrix.flatMap((row, i) => row.map((value, j) => Math.abs(value - (before[i]?.[j] ?? 0))))
    if (Math.max(...moved) < STEADY) break
  }
  return matrix
}
