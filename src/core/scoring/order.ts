import { normalBelow } from './normal.ts'

/** Joint normal beliefs about a few things that are put in order: means and, row by row, covariances. */
export type Beliefs = { readonly mean: ArrayLike<number>; readonly covariance: ArrayLike<number> }

/** Indices from highest mean to lowest; equal means keep the order they came in. */
export const orderOf = (mean: ArrayLike<number>): number[] =>
  Array.from(mean, (_, index) => index).sort((a, b) => (mean[b] as number) - (mean[a] as number) || a - b)

const NEARLY_NOTHING = 1e-9
const NODES = Array.from({ length: 25 }, (_, n) => -3.6 + n * 0.3)
const DENSITIES = NODES.map(z => Math.exp((-z * z) / 2))
const TOTAL = DENSITIES.reduce((sum, density) => sum + density, 0)

/**
 * Probability, 0 to 1, that `leader` is truly higher than all `others`: the normal of the leader is cut in 25 slices,
 * and within a slice the others, given the leader, are taken as independent. Exact for one other; no chance involved.
 */
export function probabilityFirst(beliefs: Beliefs, leader: number, others: readonly number[]): number {
  const { mean, covariance } = beliefs
  const size = mean.length
  const variance = Math.max(NEARLY_NOTHING, covariance[leader * size + leader] as number)
  const spread = Math.sqrt(variance)
  const rivals = others.map(other => {
    const slope = (covariance[leader * size + other] as number) / variance
    const rest = (covariance[other * size + other] as number) - slope * slope * variance
    return { mean: mean[other] as number, slope, spread: Math.sqrt(Math.max(NEARLY_NOTHING, rest)) }
  })
  let sum = 0
  for (let n = 0; n < NODES.length; n += 1) {
    const above = (NODES[n] as number) * spread
    let product = DENSITIES[n] as number
    for (const rival of rivals) {
      const gap = (mean[leader] as number) + above - (rival.mean + rival.slope * above)
      product *= normalBelow(gap / rival.spread)
    }
    sum += product
  }
  return sum / TOTAL
}

/** Three-point Gauss-Hermite rule for a standard normal. */
const LOOKS = [-Math.sqrt(3), 0, Math.sqrt(3)]
const LOOK_WEIGHTS = [1 / 6, 2 / 3, 1 / 6]

const varianceBetween = (covariance: ArrayLike<number>, size: number, a: number, b: number): number =>
  Math.max(
    NEARLY_NOTHING,
    (covariance[a * size + a] as number) +
      (covariance[b * size + b] as number) -
      2 * (covariance[a * size + b] as number),
  )

/** Two whose order matters, and how far it is still open. */
export type OpenPair = {
  readonly high: number
  readonly low: number
  readonly gap: number
  readonly variance: number
  /** Probability, 0 to .5, that they stand the wrong way round. */
  readonly wrong: number
}

/** Pairs that are the wrong way round less often than this cannot make an observation worth much. */
const HARDLY = 5e-3

/** The pairs (first, each other) and (second, each lower) whose order is still open; `order` is `orderOf(beliefs.mean)`. */
export function openPairs({ mean, covariance }: Beliefs, order: readonly number[]): OpenPair[] {
  const size = mean.length
  const pairs: OpenPair[] = []
  for (let place = 0; place < Math.min(2, order.length); place += 1) {
    const high = order[place] as number
    for (let next = place + 1; next < order.length; next += 1) {
      const low = order[next] as number
      const gap = (mean[high] as number) - (mean[low] as number)
      const variance = varianceBetween(covariance, size, high, low)
      const wrong = normalBelow(-gap / Math.sqrt(variance))
      if (wrong > HARDLY) pairs.push({ high, low, gap, variance, wrong })
    }
  }
  return pairs
}

/**
 * How much one more observation is expected to settle the top of the order: the expected fall in the probability of
 * a wrong order, summed over the open pairs. `direction` is by how much each mean moves per standard deviation of
 * surprise in the observation. The one-step look-ahead of ranking and selection with correlated beliefs (Frazier, Powell
 * & Dayanik 2009), for order instead of value.
 */
export function topOrderGain(pairs: readonly OpenPair[], direction: ArrayLike<number>): number {
  let gain = 0
  for (const { high, low, gap, variance, wrong } of pairs) {
    const move = (direction[high] as number) - (direction[low] as number)
    if (Math.abs(move) < NEARLY_NOTHING) continue
    const spread = Math.sqrt(Math.max(NEARLY_NOTHING, variance - move * move))
    let after = 0
    for (let look = 0; look < LOOKS.length; look += 1)
      after +=
        (LOOK_WEIGHTS[look] as number) * normalBelow(-Math.abs(gap + move * (LOOKS[look] as number)) / spread)
    gain += wrong - after
  }
  return gain
}

/** Whether the first is first, and the second second, with at least these probabilities. Fewer than two: settled. */
export function topIsSettled(
  beliefs: Beliefs,
  order: readonly number[],
  first: number,
  second: number,
): boolean {
  const [one, two, ...rest] = order
  if (one === undefined || two === undefined) return true
  // being ahead of all is never likelier than being ahead of one: mostly this is enough to go on asking
  if (probabilityFirst(beliefs, one, [two]) < first) return false
  if (probabilityFirst(beliefs, one, [two, ...rest]) < first) return false
  return rest.length === 0 || probabilityFirst(beliefs, two, rest) >= second
}
