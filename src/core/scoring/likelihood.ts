import type { Answers } from '../questionnaire/instrument.ts'
import { GRID, type OnGrid } from './grid.ts'
import { type Evidence, evidenceOf } from './posterior.ts'
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

/** One answer that counts: the place of its item in the instrument, and its probability at each grid point. */
export type Given = {
  readonly id: string
  readonly place: number
  readonly scale: number
  readonly curve: OnGrid
}

/**
 * The answers that count, in the order of the instrument, so that the order of answering cannot matter. Missing-answer
 * policy `left-out`: an item that was skipped, never asked, or answered with something the instrument does not know is
 * not among them and adds no factor to any likelihood. It is never scored as a zero.
 */
export function givenAnswers({ byId }: PreparedInstrument, answers: Answers): Given[] {
  const given: Given[] = []
  for (const id of Object.keys(answers)) {
    const known = byId.get(id)
    const curve = known?.curves.get(answers[id] ?? '')
    if (known && curve) given.push({ id, place: known.place, scale: known.scale, curve })
  }
  return given.sort((a, b) => a.place - b.place)
}

/** Likelihood of answers to which these curves belong, on the grid; `null` when there are none. */
export function likelihoodOf(curves: readonly OnGrid[]): OnGrid | null {
  const [first] = curves
  if (!first) return null
  const likelihood = first.slice()
  for (let n = 1; n < curves.length; n += 1) multiplyIn(likelihood, curves[n] as OnGrid)
  return likelihood
}

/** What the given answers say about each scale by itself, in the order of `instrument.scales`; `null`: nothing. */
export function scaleEvidence(
  { instrument }: PreparedInstrument,
  given: readonly Given[],
): (Evidence | null)[] {
  const curves: OnGrid[][] = instrument.scales.map(() => [])
  for (const { scale, curve } of given) curves[scale]?.push(curve)
  return curves.map(ofScale => evidenceOf(likelihoodOf(ofScale)))
}
