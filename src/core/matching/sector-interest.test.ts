import { describe, expect, test } from 'vitest'
import type { Instrument } from '../questionnaire/instrument.ts'
import { givenAnswers, scaleEvidence } from '../scoring/likelihood.ts'
import { scoreScales } from '../scoring/score-scales.ts'
import type { AdviceModel } from './advice-model.ts'
import { prepareModel } from './prepare.ts'
import { scoresWithoutEach, sectorInterest } from './sector-interest.ts'

const item = (id: string, scale: string, sectors: string[]) => ({
  id,
  scale,
  sectors,
  discrimination: 1.5,
  thresholds: [-0.5, 0.5],
})
const instrument: Instrument = {
  id: 'two',
  categories: ['dislike', 'unsure', 'like'],
  scales: ['R', 'I'],
  correlations: [
    [1, 0],
    [0, 1],
  ],
  minimumPerScale: 0,
  maximum: 3,
  items: [item('weld', 'R', ['techniek']), item('garden', 'R', []), item('read', 'I', [])],
}
const usual = { mean: 4, deviation: 1.5 }
const model: AdviceModel = {
  instrument,
  talents: [],
  sectors: [{ id: 'techniek', interests: { R: 1, I: -1, A: 0, S: 0, E: 0, C: 0 }, talents: {}, jobs: [] }],
  weights: {
    interests: 0.5,
    activities: 1,
    talents: 0.5,
    strength: { 'very-good': 0.8, good: 0.3, 'a-bit': -0.3 },
    certainty: { clear: 0.87, 'fairly-clear': 0.65 },
    occupations: { R: usual, I: usual, A: usual, S: usual, E: usual, C: usual },
  },
}
const prepared = prepareModel(model)
const [techniek] = prepared.sectors
if (!techniek) throw new Error('the model above has a sector')
const of = (answers: Record<string, string>) => {
  const given = givenAnswers(prepared.instrument, answers)
  return sectorInterest(prepared, techniek, given, scaleEvidence(prepared.instrument, given))
}

describe('interest in the work of a sector', () => {
  // shape: (1, -1) / sqrt(2) x .5 = (.3536, -.3536); with the level 1/2 each: expected (.8536, .1464)
  // explained: .8536^2 + .1464^2 = .75, so .25 is the sector's own
  test('starts at the average with the spread of a worked example', () => {
    const { level, score, carried } = of({})
    // level: .75 + .25 = 1; score: .125 + .125 + .25 = .5; together .3018 - .0518 + .25 = .5
    expect(level).toEqual({ mean: 0, variance: expect.closeTo(1, 9) })
    expect(score).toEqual({ mean: 0, variance: expect.closeTo(0.5, 9) })
    expect(carried).toBeCloseTo(0.5, 9)
  })

  test('follows the shape for an answer that is not work in the sector', () => {
    // trait R rises to its EAP score; the score of the sector by .3536 of it
    const [scale] = scoreScales(instrument, { garden: 'like' })
    expect(of({ garden: 'like' }).score.mean).toBeCloseTo(0.353553 * (scale?.score ?? 0), 5)
    expect(of({ read: 'like' }).score.mean).toBeLessThan(0)
  })

  test('takes half of an answer to its own work as being about the sector, half as liking things', () => {
    const { level, score } = of({ weld: 'like' })
    expect(level.mean).toBeGreaterThan(0.5)
    expect(score.mean).toBeCloseTo(0.5 * level.mean, 9)
    expect(score.variance).toBeCloseTo(0.5 - 0.25 * (1 - level.variance), 9)
  })

  test('without each answer in turn is what it is when that answer is absent', () => {
    const answers = { weld: 'like', garden: 'like', read: 'dislike' }
    const given = givenAnswers(prepared.instrument, answers)
    const without = scoresWithoutEach(prepared, techniek, given, scaleEvidence(prepared.instrument, given))
    expect(without).toEqual([
      expect.closeTo(of({ garden: 'like', read: 'dislike' }).score.mean, 12),
      expect.closeTo(of({ weld: 'like', read: 'dislike' }).score.mean, 12),
      expect.closeTo(of({ weld: 'like', garden: 'like' }).score.mean, 12),
    ])
  })
})
