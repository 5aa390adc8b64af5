const POINTS = 41
const LOWEST = -4
const HIGHEST = 4
const STEP = (HIGHEST - LOWEST) / (POINTS - 1)

/** The 41 values of a latent trait, -4 to 4 standard deviations, on which every posterior is summed. */
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
 * falls by a constant factor; so there is one exponential per posterior instead of one per point, and no underflow.
 * The likelihood may carry any positive factor. Variance of the prior > 0.
 */
export function tiltedMoments(prior: Moments, likelihood: OnGrid): Moments {
  const { mean, variance } = prior
  const start = Math.min(POINTS - 1, Math.max(0, Math.round((mean - LOWEST) / STEP)))
  const shrink = Math.exp((-STEP * STEP) / variance)
  const offset = (GRID[start] as number) - mean
  let total = likelihood[start] as number
  let first = total * (GRID[start] as number)
  let second = first * (GRID[start] as number)
  let density = 1
  let ratio = Math.exp((-STEP * (2 * offset + STEP)) / (2 * variance))
  for (let point = start + 1; point < POINTS; point += 1) {
    density *= ratio
    ratio *= shrink
    const weight = density * (likelihood[point] as number)
    const value = GRID[point] as number
    total += weight
    first += weight * value
    second += weight * value * value
  }
  density = 1
  ratio = Math.exp((-STEP * (STEP - 2 * offset)) / (2 * variance))
  for (let point = start - 1; point >= 0; point -= 1) {
    density *= ratio
    ratio *= shrink
    const weight = density * (likelihood[point] as number)
    const value = GRID[point] as number
    total += weight
    first += weight * value
    second += weight * value * value
  }
  const posteriorMean = first / total
  return {
    mean: posteriorMean,
    variance: Math.max(1e-6, second / total - posteriorMean * posteriorMean),
  }
}
