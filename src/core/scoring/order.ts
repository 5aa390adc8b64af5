import { normalBelow, tailPerDensity } from './normal.ts'

/** Joint normal beliefs about a few things that are put in order: means and, row by row, covariances. */
export type Beliefs = { readonly mean: ArrayLike<number>; readonly covariance: ArrayLike<number> }

/** Indices from highest mean to lowest; equal means keep the order they came in. Inserting, because these are few. */
export function orderOf(mean: ArrayLike<number>): number[] {
  const order: number[] = []
  for (let index = 0; index < mean.length; index += 1) {
    let place = index
    while (place > 0 && (mean[order[place - 1] as number] as number) < (mean[index] as number)) {
      order[place] = order[place - 1] as number
      place -= 1
    }
    order[place] = index
  }
  return order
}

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

const varianceBetween = (covariance: ArrayLike<number>, size: number, a: number, b: number): number =>
  Math.max(
    NEARLY_NOTHING,
    (covariance[a * size + a] as number) +
      (covariance[b * size + b] as number) -
      2 * (covariance[a * size + b] as number),
  )

/** Two whose order matters: which, the gap between them in standard deviations of their difference, and that deviation. */
export type OpenPair = {
  readonly high: number
  readonly low: number
  readonly gap: number
  readonly deviation: number
}

/** A gap this many deviations wide is the wrong way round for 1 in 200: no observation about it can be worth much. */
const WIDE = 2.576

/** The pairs (first, each other) and (second, each lower) whose order is still open; `order` is `orderOf(beliefs.mean)`. */
export function openPairs({ mean, covariance }: Beliefs, order: readonly number[]): OpenPair[] {
  const size = mean.length
  const pairs: OpenPair[] = []
  for (let place = 0; place < Math.min(2, order.length); place += 1) {
    const high = order[place] as number
    for (let next = place + 1; next < order.length; next += 1) {
      const low = order[next] as number
      const deviation = Math.sqrt(varianceBetween(covariance, size, high, low))
      const gap = ((mean[high] as number) - (mean[low] as number)) / deviation
      if (gap < WIDE) pairs.push({ high, low, gap, deviation })
    }
  }
  return pairs
}

/** Beyond this the exponential below is under 4e-6. */
const FAR = 5

/**
 * By how much the probability that a pair stands the wrong way round is expected to fall when an observation is made
 * whose correlation with their difference is `share` (0 to 1): 1/pi times the integral of exp(-gap^2 / 2u^2) / sqrt(1 - u^2)
 * for u from 0 to `share` (the bivariate normal in Craig's form, 1991). Worked out term by term with 1 + u^2/2 + 3u^4/8 for
 * the root, which is right to a few thousandths of itself up to a share of .6 and to 2% up to .8.
 */
function expectedFall(gap: number, share: number): number {
  const ratio = gap / share
  if (!(ratio < FAR)) return 0
  const density = Math.exp((-ratio * ratio) / 2)
  const squared = share * share
  const distance = gap * gap
  const zeroth = density * (share - gap * tailPerDensity(ratio))
  const second = (share * squared * density - distance * zeroth) / 3
  const fourth = (share * squared * squared * density - distance * second) / 5
  return (zeroth + second / 2 + 0.375 * fourth) / Math.PI
}

/**
 * How much one more observation is expected to settle the top of the order: the expected fall in the probability of
 * a wrong order, summed over the open pairs. `direction` is by how much each mean moves per standard deviation of
 * surprise in the observation. The one-step look-ahead of ranking and selection with correlated beliefs (Frazier, Powell
 * & Dayanik 2009), for order instead of value.
 */
export function topOrderGain(pairs: readonly OpenPair[], direction: ArrayLike<number>): number {
  let gain = 0
  for (const { high, low, gap, deviation } of pairs) {
    const move = Math.abs((direction[high] as number) - (direction[low] as number))
    if (move > NEARLY_NOTHING) gain += expectedFall(gap, Math.min(1, move / deviation))
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
  const { mean, covariance } = beliefs
  const deviation = Math.sqrt(varianceBetween(covariance, mean.length, one, two))
  if (normalBelow(((mean[one] as number) - (mean[two] as number)) / deviation) < first) return false
  if (probabilityFirst(beliefs, one, [two, ...rest]) < first) return false
  return rest.length === 0 || probabilityFirst(beliefs, two, rest) >= second
}
