import { categoryProbabilities } from './graded-response.ts'
import { GRID, normalOnGrid } from './grid.ts'
import { inverse } from './inverse.ts'

/** One item of one scale: which category (0 up) each person chose; -1 where there is no answer. */
export type ItemAnswers = { readonly id: string; readonly chosen: readonly number[] }

export type ItemEstimate = {
  readonly id: string
  /** How many answers it rests on. */
  readonly answers: number
  readonly discrimination: number
  readonly thresholds: readonly number[]
  readonly standardErrors: { readonly discrimination: number; readonly thresholds: readonly number[] }
  /** Root mean squared difference of observed and modelled answer probabilities over the trait; 0 is perfect. */
  readonly fit: number
}

export type ScaleEstimate = {
  readonly items: readonly ItemEstimate[]
  readonly logLikelihood: number
  readonly rounds: number
  readonly converged: boolean
}

/** Slope and intercepts: P(at least c) = logistic(slope x trait + intercept c). Intercepts fall. */
type Line = { slope: number; intercepts: number[] }

const ROUNDS = 500
const STEADY = 1e-4
const LEAST_SLOPE = 0.05
const STANDARD = normalOnGrid({ mean: 0, variance: 1 })

const curveOf = ({ slope, intercepts }: Line) => ({
  discrimination: slope,
  thresholds: intercepts.map(intercept => -intercept / slope),
})

const logistic = (x: number): number => 1 / (1 + Math.exp(-x))

/** Derivatives of the probability of each category to slope and intercepts, at one trait level; row per category. */
function derivatives({ slope, intercepts }: Line, theta: number): number[][] {
  const steep = intercepts.map(intercept => {
    const p = logistic(slope * theta + intercept)
    return p * (1 - p)
  })
  return Array.from({ length: intercepts.length + 1 }, (_, c) => {
    const row = new Array<number>(intercepts.length + 1).fill(0)
    const upper = c === 0 ? 0 : (steep[c - 1] ?? 0)
    const lower = steep[c] ?? 0
    row[0] = (upper - lower) * theta
    if (c > 0) row[c] = upper
    if (c < intercepts.length) row[c + 1] = -lower
    return row
  })
}

const start = (chosen: readonly number[], categories: number): Line => {
  const known = chosen.filter(category => category >= 0)
  const intercepts = Array.from({ length: categories - 1 }, (_, c) => {
    const share = known.filter(category => category > c).length / known.length
    return 1.4 * Math.log(share / (1 - share))
  })
  return { slope: 1.3, intercepts }
}

const allowed = ({ slope, intercepts }: Line): boolean =>
  slope >= LEAST_SLOPE && intercepts.every((value, c) => c === 0 || value < (intercepts[c - 1] ?? 0))

/** One Fisher-scoring step of one item on expected counts by category and grid point; halved until it is allowed. */
function improve(line: Line, counts: readonly (readonly number[])[]): Line {
  const size = line.intercepts.length + 1
  const gradient = new Array<number>(size).fill(0)
  const information = Array.from({ length: size }, () => new Array<number>(size).fill(0))
  for (const [point, theta] of GRID.entries()) {
    const probabilities = categoryProbabilities(curveOf(line), theta)
    const slopes = derivatives(line, theta)
    const people = counts.reduce((sum, count) => sum + (count[point] ?? 0), 0)
    for (const [c, probability] of probabilities.entries()) {
      const row = slopes[c] ?? []
      for (let i = 0; i < size; i += 1) {
        gradient[i] = (gradient[i] ?? 0) + ((counts[c]?.[point] ?? 0) / probability) * (row[i] ?? 0)
        const target = information[i]
        if (!target) continue
        for (let j = 0; j < size; j += 1)
          target[j] = (target[j] ?? 0) + (people / probability) * (row[i] ?? 0) * (row[j] ?? 0)
      }
    }
  }
  const turned = inverse(information)
  if (!turned) return line
  const step = turned.map(row => row.reduce((sum, value, i) => sum + value * (gradient[i] ?? 0), 0))
  for (let part = 1; part > 1e-3; part /= 2) {
    const next = {
      slope: line.slope + part * (step[0] ?? 0),
      intercepts: line.intercepts.map((value, c) => value + part * (step[c + 1] ?? 0)),
    }
    if (allowed(next)) return next
  }
  return line
}

/** Posterior weights of each person on the grid under the present lines, and the log likelihood of all answers. */
function expectation(items: readonly ItemAnswers[], lines: readonly Line[], people: number) {
  const curves = lines.map(line => Array.from(GRID, theta => categoryProbabilities(curveOf(line), theta)))
  const posteriors: number[][] = []
  let logLikelihood = 0
  for (let person = 0; person < people; person += 1) {
    const weights = STANDARD.slice()
    for (const [n, item] of items.entries()) {
      const category = item.chosen[person] ?? -1
      if (category < 0) continue
      for (let point = 0; point < GRID.length; point += 1)
        weights[point] = (weights[point] ?? 0) * (curves[n]?.[point]?.[category] ?? 1)
    }
    const total = weights.reduce((sum, weight) => sum + weight, 0)
    logLikelihood += Math.log(total)
    posteriors.push(weights.map(weight => weight / total))
  }
  return { posteriors, logLikelihood }
}

function countsOf({ chosen }: ItemAnswers, posteriors: readonly (readonly number[])[], categories: number) {
  const counts = Array.from({ length: categories }, () => new Array<number>(GRID.length).fill(0))
  for (const [person, posterior] of posteriors.entries()) {
    const count = counts[chosen[person] ?? -1]
    if (!count) continue
    for (let point = 0; point < GRID.length; point += 1)
      count[point] = (count[point] ?? 0) + (posterior[point] ?? 0)
  }
  return counts
}

/** Standard errors of slopes and thresholds from the cross-products of everybody's own gradient (Louis 1982). */
function errorsOf(
  items: readonly ItemAnswers[],
  lines: readonly Line[],
  posteriors: readonly (readonly number[])[],
) {
  const size = (lines[0]?.intercepts.length ?? 0) + 1
  const all = size * items.length
  const information = Array.from({ length: all }, () => new Array<number>(all).fill(0))
  const relative = lines.map(line =>
    Array.from(GRID, theta => {
      const probabilities = categoryProbabilities(curveOf(line), theta)
      return derivatives(line, theta).map((row, c) => row.map(value => value / (probabilities[c] ?? 1)))
    }),
  )
  for (const [person, posterior] of posteriors.entries()) {
    const gradient = new Array<number>(all).fill(0)
    for (const [n, item] of items.entries()) {
      const category = item.chosen[person] ?? -1
      if (category < 0) continue
      for (let point = 0; point < GRID.length; point += 1) {
        const row = relative[n]?.[point]?.[category] ?? []
        for (let i = 0; i < size; i += 1)
          gradient[n * size + i] = (gradient[n * size + i] ?? 0) + (posterior[point] ?? 0) * (row[i] ?? 0)
      }
    }
    for (let i = 0; i < all; i += 1) {
      const row = information[i]
      const value = gradient[i] ?? 0
      if (!row || value === 0) continue
      for (let j = 0; j < all; j += 1) row[j] = (row[j] ?? 0) + value * (gradient[j] ?? 0)
    }
  }
  const covariance = inverse(information)
  return lines.map(({ slope, intercepts }, n) => {
    const of = (i: number, j: number): number => covariance?.[n * size + i]?.[n * size + j] ?? Number.NaN
    return {
      discrimination: Math.sqrt(of(0, 0)),
      // threshold = -intercept / slope: by the delta method
      thresholds: intercepts.map((intercept, c) => {
        const bySlope = intercept / slope ** 2
        const byIntercept = -1 / slope
        const variance =
          bySlope ** 2 * of(0, 0) +
          byIntercept ** 2 * of(c + 1, c + 1) +
          2 * bySlope * byIntercept * of(0, c + 1)
        return Math.sqrt(variance)
      }),
    }
  })
}

function fitOf(line: Line, counts: readonly (readonly number[])[]): number {
  let sum = 0
  let people = 0
  for (const [point, theta] of GRID.entries()) {
    const here = counts.reduce((total, count) => total + (count[point] ?? 0), 0)
    if (here === 0) continue
    for (const [c, probability] of categoryProbabilities(curveOf(line), theta).entries())
      sum += (here * ((counts[c]?.[point] ?? 0) / here - probability) ** 2) / counts.length
    people += here
  }
  return Math.sqrt(sum / Math.max(1, people))
}

/**
 * Graded-response parameters of the items of one scale, in units of a trait with mean 0 and standard deviation 1 among
 * these people: marginal maximum likelihood by expectation-maximisation (Bock & Aitkin 1981) on `GRID`, Fisher scoring in
 * the M-step, until no parameter moves more than 1e-4. An answer that is not there is left out. Takes items in which every
 * category (0 up to `categories` - 1) was chosen by somebody, and as many entries of `chosen` as people in each.
 */
export function estimateScale(items: readonly ItemAnswers[], categories: number): ScaleEstimate {
  const people = items[0]?.chosen.length ?? 0
  let lines = items.map(({ chosen }) => start(chosen, categories))
  let expected = expectation(items, lines, people)
  let rounds = 0
  let moved = Number.POSITIVE_INFINITY
  while (rounds < ROUNDS && moved > STEADY) {
    const before = lines
    const { posteriors } = expected
    lines = lines.map((line, n) => {
      const item = items[n]
      if (!item) return line
      const counts = countsOf(item, posteriors, categories)
      return improve(improve(line, counts), counts)
    })
    moved = Math.max(
      ...lines.flatMap(({ slope, intercepts }, n) => [
        Math.abs(slope - (before[n]?.slope ?? 0)),
        ...intercepts.map((value, c) => Math.abs(value - (before[n]?.intercepts[c] ?? 0))),
      ]),
    )
    expected = expectation(items, lines, people)
    rounds += 1
  }
  const errors = errorsOf(items, lines, expected.posteriors)
  return {
    items: items.map((item, n): ItemEstimate => {
      const line = lines[n] ?? start(item.chosen, categories)
      return {
        id: item.id,
        answers: item.chosen.filter(category => category >= 0).length,
        ...curveOf(line),
        standardErrors: errors[n] ?? { discrimination: Number.NaN, thresholds: [] },
        fit: fitOf(line, countsOf(item, expected.posteriors, categories)),
      }
    }),
    logLikelihood: expected.logLikelihood,
    rounds,
    converged: moved <= STEADY,
  }
}
