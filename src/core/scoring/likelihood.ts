import type { Answers } from '../questionnaire/instrument.ts'
import { GRID, type OnGrid } from './grid.ts'
import type { PreparedInstrument } from './prepare.ts'

const TINY = 1e-100

/** Multiplies a likelihood by one answer's curve, in place, and scales it back up before it can underflow. */
function multiplyIn(likelihood: OnGrid, curve: OnGrid): void {
  let highest = 0
  for (let point = 0; point < GRID.length; point += 1) {
    const value = (likelihood[point] as number) * (curve[point] as number)
    likelihood[point] = value
    if (value > highest) highest = value
  }
  if (highest < TINY)
    for (let point = 0; point < GRID.length; point += 1)
      likelihood[point] = (likelihood[point] as number) / highest
}

/** One answer that counts, with the probability of that answer at each grid point. */
export type Given = { readonly id: string; readonly scale: number; readonly curve: OnGrid }

/**
 * The answers that count, in the order of the instrument, so that the order of answering cannot matter. Missing-answer
 * policy `left-out`: an item that was skipped, never asked, or answered with something the instrument does not know is
 * not among them and adds no factor to any likelihood. It is never scored as a zero.
 */
export function givenAnswers({ items }: PreparedInstrument, answers: Answers): Given[] {
  const given: Given[] = []
  for (const { item, scale, curves } of items) {
    const answer = answers[item.id]
    const curve = answer === undefined ? undefined : curves.get(answer)
    if (curve) given.push({ id: item.id, scale, curve })
  }
  return given
}

/** Likelihood of the given answers that are counted in, on the grid; `null` when there are none. */
export function likelihoodOf(given: readonly Given[], counts: (answer: Given) => boolean): OnGrid | null {
  let likelihood: OnGrid | null = null
  for (const answer of given) {
    if (!counts(answer)) continue
    if (likelihood) multiplyIn(likelihood, answer.curve)
    else likelihood = answer.curve.slice()
  }
  return likelihood
}

const everything = (): boolean => true

/**
 * Likelihood of the given answers on each scale, on the grid, in the order of `instrument.scales`; `null` where there is
 * none. `counts` leaves answers out as if they were not given.
 */
export function scaleLikelihoods(
  { instrument }: PreparedInstrument,
  given: readonly Given[],
  counts: (answer: Given) => boolean = everything,
): (OnGrid | null)[] {
  const likelihoods: (OnGrid | null)[] = instrument.scales.map(() => null)
  for (const answer of given) {
    if (!counts(answer)) continue
    const likelihood = likelihoods[answer.scale]
    if (likelihood) multiplyIn(likelihood, answer.curve)
    else likelihoods[answer.scale] = answer.curve.slice()
  }
  return likelihoods
}
