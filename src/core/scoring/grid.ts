const POINTS = 31
const LOWEST = -4
const HIGHEST = 4
const STEP = (HIGHEST - LOWEST) / (POINTS - 1)

/**
 * The 31 values of a latent trait, -4 to 4 standard deviations, on which every posterior is summed. Sums over even steps of
 * something near normal are exact to 1e-5 while its standard deviation is above .2, less than any sheet reaches.
 */
export const GRID: Readonly<Float64Array> = Float64Array.from(
  { length: POINTS },
  (_, point) => LOWEST + point * STEP,
)

/** A value for each point of `GRID`. A plain array: small typed arrays are several times slower to make. */
export type OnGrid = number[]

/** Mean and variance of a trait, in standard deviations of the population and their square. */
export type Moments = { readonly mean: number; readonly variance: number }

/**
 * Mean and variance of (normal prior) x (likelihood on `GRID`), summed over the grid.
 *
 * The prior is walked outwards from the grid point nearest its mean, where each step multiplies by a ratio that itself
 * falls by a constant factor; so there are three exponentials per posterior instead of one per point, and no underflow.
 * Moments are counted in steps from that point. The likelihood may carry any positive factor. Variance of the prior > 0.
 */
export function tiltedMoments(prior: Moments, likelihood: OnGrid): Moments {
  const { mean, variance } = prior
  const start = Math.min(POINTS - 1, Math.max(0, Math.round((mean - LOWEST) / STEP)))
  const origin = LOWEST + start * STEP
  const offset = origin - mean
  const shrink = Math.exp((-STEP * STEP) / variance)
  let total = likelihood[start] as number
  let first = 0
  let second = 0
  let density = 1
  let ratio = Math.exp((-STEP * (2 * offset + STEP)) / (2 * variance))
  for (let point = start + 1, steps = 1; point < POINTS; point += 1, steps += 1) {
    density *= ratio
    ratio *= shrink
    const weight = density * (likelihood[point] as number)
    const moment = weight * steps
    total += weight
    first += moment
    second += moment * steps
  }
  density = 1
  ratio = Math.exp((-STEP * (STEP - 2 * offset)) / (2 * variance))
  for (let point = start - 1, steps = 1; point >= 0; point -= 1, steps += 1) {
    density *= ratio
    ratio *= shrink
    const weight = density * (likelihood[point] as number)
    const moment = weight * steps
    total += weight
    first -= moment
    second += moment * steps
  }
  const middle = first / total
  return {
    mean: origin + STEP * middle,
    variance: Math.max(1e-6, STEP * STEP * (second / total - middle * middle)),
  }
}

/** Weights of a normal on the grid, summing to 1, for the mean of something over it. */
export function normalOnGrid({ mean, variance }: Moments): OnGrid {
  const weights: OnGrid = []
  let total = 0
  for (let point = 0; point < POINTS; point += 1) {
    const distance = (GRID[point] as number) - mean
    const weight = Math.exp((-distance * distance) / (2 * variance))
    weights.push(weight)
    total += weight
  }
  return weights.map(weight => weight / total)
}
