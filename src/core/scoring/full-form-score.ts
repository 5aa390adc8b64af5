import { GRID, normalOnGrid } from './grid.ts'
import type { Beliefs } from './order.ts'
import type { JointPosterior } from './posterior.ts'
import type { PreparedInstrument } from './prepare.ts'

const curves = new WeakMap<PreparedInstrument, readonly (readonly number[])[]>()

/** For each scale the score somebody with that trait gets on the whole form on average, at each grid point. */
function testCurves(prepared: PreparedInstrument): readonly (readonly number[])[] {
  const known = curves.get(prepared)
  if (known) return known
  const made = prepared.instrument.scales.map((_, k) => {
    const items = prepared.items.filter(({ scale }) => scale === k)
    return Array.from(GRID, (_theta, point) => {
      let sum = 0
      for (const { curves } of items) {
        let points = 0
        for (const curve of curves.values()) {
          sum += points * (curve[point] as number)
          points += 1
        }
      }
      return sum
    })
  })
  curves.set(prepared, made)
  return made
}

/**
 * The sum score every scale would have on average if the whole form were asked again and again (the true score of
 * classical test theory; lowest category 0 points, next 1, and so on): means and covariances over the posterior of the
 * traits, and by how much each moves per unit of its trait. This is the metric of a form that is published with plain
 * sums: in it, a type that most people like has a head start. The covariances are those of the straight line through each
 * curve that fits best under the posterior.
 */
export function fullFormScores(
  prepared: PreparedInstrument,
  { mean, covariance }: JointPosterior,
): { beliefs: Beliefs; slopes: number[] } {
  const size = mean.length
  const scores: number[] = []
  const slopes: number[] = []
  for (const [k, curve] of testCurves(prepared).entries()) {
    const trait = { mean: mean[k] as number, variance: covariance[k * size + k] as number }
    const weights = normalOnGrid(trait)
    let score = 0
    let together = 0
    for (let point = 0; point < GRID.length; point += 1) {
      const weighted = (weights[point] as number) * (curve[point] as number)
      score += weighted
      together += weighted * ((GRID[point] as number) - trait.mean)
    }
    scores.push(score)
    slopes.push(together / trait.variance)
  }
  const spread = covariance.map(
    (value, place) => value * (slopes[Math.floor(place / size)] as number) * (slopes[place % size] as number),
  )
  return { beliefs: { mean: scores, covariance: spread }, slopes }
}

/** The same score for known traits, without uncertainty: between grid points in a straight line. */
export function trueFullFormScores(prepared: PreparedInstrument, traits: readonly number[]): number[] {
  const first = GRID[0] as number
  const step = (GRID[1] as number) - first
  return testCurves(prepared).map((curve, k) => {
    const place = Math.min(GRID.length - 1, Math.max(0, ((traits[k] ?? 0) - first) / step))
    const below = Math.min(GRID.length - 2, Math.floor(place))
    const part = place - below
    return (curve[below] as number) * (1 - part) + (curve[below + 1] as number) * part
  })
}
