import type { Answers } from '../questionnaire/instrument.ts'
import { at } from '../shared/at.ts'
import { GRID } from './grid.ts'
import type { PreparedInstrument } from './prepare.ts'

const TINY = 1e-100

/** Multiplies a likelihood by one answer's curve, in place, and scales it back up before it can underflow. */
export function multiplyIn(likelihood: Float64Array, curve: Float64Array): void {
  let highest = 0
  for (let point = 0; point < GRID.length; point += 1) {
    const value = at(likelihood, point) * at(curve, point)
    likelihood[point] = value
    if (value > highest) highest = value
  }
  if (highest < TINY)
    for (let point = 0; point < GRID.length; point += 1) likelihood[point] = at(likelihood, point) / highest
}

/**
 * Likelihood of the answers on each scale, on the grid, in the order of `instrument.scales`; `null` where nothing was
 * answered. Missing-answer policy `left-out`: an item that was skipped, never asked, or answered with something the
 * instrument does not know adds no factor at all. It is never scored as a zero. `leaveOut` names items to act as if
 * they were not asked. Items are taken in the order of the instrument, so the order of answering cannot matter.
 */
export function scaleLikelihoods(
  prepared: PreparedInstrument,
  answers: Answers,
  leaveOut: (item: string) => boolean = () => false,
): (Float64Array | null)[] {
  const likelihoods: (Float64Array | null)[] = prepared.instrument.scales.map(() => null)
  for (const { item, scale, curves } of prepared.items) {
    const answer = answers[item.id]
    if (answer === undefined) continue
    const curve = curves.get(answer)
    if (!curve || leaveOut(item.id)) continue
    const likelihood = likelihoods[scale]
    if (likelihood) multiplyIn(likelihood, curve)
    else likelihoods[scale] = Float64Array.from(curve)
  }
  return likelihoods
}
