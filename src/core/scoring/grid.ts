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

const MIDDLE = (POINTS - 1) / 2

/** Keeps the 15 steps of the walk below from overflowing; no sheet comes near, it takes a mean of 33 at a variance of .2. */
const STEEPEST = 45

/**
 * Mean and variance of (normal prior) x (likelihood on `GRID`), summed over the grid.
 *
 * The prior is walked from the middle of the grid to both sides at once; each step multiplies by a ratio that itself falls
 * by a constant factor, so there are two exponentials per posterior instead of one per point. Moments are counted in
 * steps from the middle. The likelihood may carry any positive factor. Variance of the prior > 0.
 */
export function tiltedMoments({ mean, variance }: Moments, likelihood: OnGrid): Moments {
  const shrink = Math.exp((-STEP * STEP) / variance)
  const slope = Math.exp(Math.max(-STEEPEST, Math.min(STEEPEST, (STEP * mean) / variance)))
  const half = Math.sqrt(shrink)
  let above = half * slope
  let below = half / slope
  let up = 1
  let down = 1
  let total = likelihood[MIDDLE] as number
  let first = 0
  let second = 0
  for (let steps = 1; steps <= MIDDLE; steps += 1) {
    up *= above
    down *= below
    above *= shrink
    below *= shrink
    const high = up * (likelihood[MIDDLE + steps] as number)
    const low = down * (likelihood[MIDDLE - steps] as number)
    const both = high + low
    total += both
    first += steps * (high - low)
    second += steps * steps * both
  }
  const middle = first / total
  return {
    mean: STEP * middle,
    variance: Math.max(1e-6, STEP * STEP * (second / total - middle * middle)),
  }
}

/** Every second point of `GRID`: near enough for the mean of something smooth over a normal that is .4 wide or more. */
export const COARSE: Readonly<Float64Array> = GRID.filter((_, point) => point % 2 === 0)

/** Weights of a normal on a grid, summing to 1, for the mean of something over it. */
export function normalOnGrid({ mean, variance }: Moments, grid = GRID): OnGrid {
  const weights: OnGrid = []
  let total = 0
  for (let point = 0; point < grid.length; point += 1) {
    const distance = (grid[point] as number) - mean
    const weight = Math.exp((-distance * distance) / (2 * variance))
    weights.push(weight)
    total += weight
  }
  return weights.map(weight => weight / total)
}
