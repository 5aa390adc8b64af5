import { describe, expect, test } from 'vitest'
import type { Instrument } from '../questionnaire/instrument.ts'
import { fullFormScores, trueFullFormScores } from './full-form-score.ts'
import { prepareInstrument } from './prepare.ts'

const instrument: Instrument = {
  id: 'two-questions',
  categories: ['no', 'yes'],
  scales: ['R', 'S'],
  correlations: [
    [1, 0],
    [0, 1],
  ],
  minimumPerScale: 0,
  maximum: 2,
  items: [
    { id: 'hard', scale: 'R', sectors: [], discrimination: 1, thresholds: [2] },
    { id: 'easy', scale: 'S', sectors: [], discrimination: 1, thresholds: [-2] },
  ],
}
const prepared = prepareInstrument(instrument)

describe('the score of the whole form', () => {
  test('of a known trait is the sum of the expected points', () => {
    // logistic(0 - 2) = .1192; logistic(0 + 2) = .8808
    const [r, s] = trueFullFormScores(prepared, [0, 0])
    expect(r).toBeCloseTo(0.1192, 2)
    expect(s).toBeCloseTo(0.8808, 2)
  })

  test('lets a type that most people like stand first where the traits are equal', () => {
    const { beliefs, slopes } = fullFormScores(prepared, { mean: [0, 0], covariance: [1, 0, 0, 1] })
    expect(beliefs.mean[1]).toBeGreaterThan(beliefs.mean[0] ?? 1)
    // both items are as far from the average person, so a step of the trait is worth the same on both
    expect(slopes[0]).toBeCloseTo(slopes[1] ?? 0, 9)
    expect(slopes[0]).toBeGreaterThan(0)
  })
})
