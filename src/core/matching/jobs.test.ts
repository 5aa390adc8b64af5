import { describe, expect, test } from 'vitest'
import type { Instrument } from '../questionnaire/instrument.ts'
import type { AdviceModel } from './advice-model.ts'
import { adviseJobs, shapeJob } from './jobs.ts'
import type { Job } from './sector.ts'

const scales = ['R', 'I', 'A', 'S', 'E', 'C'] as const
const usual = { mean: 4, deviation: 1.5 }
const instrument: Instrument = {
  id: 'none',
  categories: ['dislike', 'like'],
  scales,
  correlations: scales.map((_, i) => scales.map((__, j) => (i === j ? 1 : 0))),
  minimumPerScale: 0,
  maximum: 1,
  items: [],
}
const model: AdviceModel = {
  instrument,
  talents: [],
  sectors: [],
  weights: {
    interests: 0.5,
    activities: 1,
    talents: 0.5,
    strength: { 'very-good': 0.8, good: 0.3, 'a-bit': -0.3 },
    certainty: { clear: 0.85, 'fairly-clear': 0.65 },
    occupations: { R: usual, I: usual, A: usual, S: usual, E: usual, C: usual },
  },
}
const job = (id: string, change: Partial<Job>): Job => ({
  id,
  level: 'entry',
  interests: { R: 4, I: 4, A: 4, S: 4, E: 4, C: 4 },
  demands: [],
  people: 'some',
  dutch: 'some',
  hours: 'half',
  start: ['work'],
  ...change,
})
const social = { R: 1, I: 4, A: 4, S: 7, E: 4, C: 4 }
const handy = { R: 7, I: 4, A: 4, S: 1, E: 4, C: 4 }
const nurse = job('nurse', { level: 'mbo-3-4', interests: social, demands: ['nights', 'lifting'] })
const helper = job('helper', { interests: social, dutch: 'much' })
const mover = job('mover', { interests: handy, demands: ['lifting'], people: 'little', dutch: 'little' })

const shaped = (jobs: Job[]) => jobs.map(one => shapeJob(model, one))

describe('the jobs of a sector', () => {
  test('begin with the entry job that fits best; the others come as they fit, less half a point a level', () => {
    // somebody with S +1 and R -1: helper's shape is (-3, +3) / sqrt(18) on R and S, so fit 1.41; mover the reverse
    // nurse fits as well as helper but is two levels up: 1.41 - 2 * 0.5 = 0.41, still above mover's -1.41
    const { jobs, closed } = adviseJobs(shaped([nurse, mover, helper]), [-1, 0, 0, 1, 0, 0], {})
    expect(jobs.map(({ id, fit }) => [id, Math.round(fit * 100) / 100])).toEqual([
      ['helper', 1.41],
      ['nurse', 1.41],
      ['mover', -1.41],
    ])
    expect(closed).toEqual([])
  })

  test('are not the same three for everybody', () => {
    const sector = [
      nurse,
      helper,
      mover,
      job('porter', { interests: handy }),
      job('driver', { interests: handy }),
    ]
    const three = (traits: number[]) =>
      adviseJobs(shaped(sector), traits, {})
        .jobs.slice(0, 3)
        .map(({ id }) => id)
    // S +1, R -1: helper, then nurse at 0.41; R +1, S -1: the three that ask for hands
    expect(three([-1, 0, 0, 1, 0, 0])).toEqual(['helper', 'nurse', 'mover'])
    expect(three([1, 0, 0, -1, 0, 0])).toEqual(['mover', 'porter', 'driver'])
  })

  test('begin with an entry job even when another fits far better', () => {
    const { jobs } = adviseJobs(shaped([nurse, mover]), [-1, 0, 0, 1, 0, 0], {})
    expect(jobs.map(({ id }) => id)).toEqual(['mover', 'nurse'])
  })

  test('move half a point up for a wish they meet, and down for one they do not', () => {
    // mover meets people and dutch: +1; helper neither: -1
    const wishes = { people: 'little', dutch: 'some' }
    const { jobs } = adviseJobs(shaped([helper, mover]), [0, 0, 0, 0, 0, 0], wishes)
    expect(jobs).toEqual([
      { id: 'mover', fit: 1, meets: ['people', 'dutch'] },
      { id: 'helper', fit: -1, meets: [] },
    ])
  })

  test('are closed by a limit only when the answer is no, and say by which', () => {
    const { jobs, closed } = adviseJobs(shaped([nurse, helper, mover]), [0, 0, 0, 0, 0, 0], {
      lifting: 'no',
      nights: 'no',
      outdoors: 'sometimes',
    })
    expect(jobs.map(({ id }) => id)).toEqual(['helper'])
    expect(closed).toEqual([
      { id: 'nurse', limits: ['lifting', 'nights'] },
      { id: 'mover', limits: ['lifting'] },
    ])
    expect(adviseJobs(shaped([mover]), [0, 0, 0, 0, 0, 0], { lifting: 'sometimes' }).closed).toEqual([])
  })

  test('with changing hours are closed by the same limit as evenings and nights; other awkward things close nothing', () => {
    const cook = job('cook', { demands: ['shifts', 'standing'] })
    const cleaner = job('cleaner', { demands: ['standing', 'dirt', 'noise'] })
    const { jobs, closed } = adviseJobs(shaped([cook, cleaner]), [0, 0, 0, 0, 0, 0], {
      nights: 'no',
      standing: 'no',
    })
    expect(jobs.map(({ id }) => id)).toEqual(['cleaner'])
    expect(closed).toEqual([{ id: 'cook', limits: ['nights'] }])
  })

  test('are not moved by a skipped wish', () => {
    const skipped = adviseJobs(shaped([helper, mover]), [0, 0, 0, 0, 0, 0], { people: 'skip' })
    expect(skipped.jobs).toEqual([
      { id: 'helper', fit: 0, meets: [] },
      { id: 'mover', fit: 0, meets: [] },
    ])
  })
})
