import { type Moments, type OnGrid, tiltedMoments } from '../scoring/grid.ts'
import { type Given, likelihoodOf } from '../scoring/likelihood.ts'
import {
  type Evidence,
  evidenceOf,
  firstGuess,
  fitFactors,
  type JointPosterior,
  jointPosterior,
  otherGuess,
} from '../scoring/posterior.ts'
import type { PreparedModel, PreparedSector } from './prepare.ts'
import { dot } from './shape.ts'

export type SectorInterest = {
  /** Interest in the sector's work, level included: what its own activities measure. */
  readonly level: Moments
  /** The same against the person's own level: what sectors are ordered on. */
  readonly score: Moments
  /** How far a change of `level` carries over to `score`, 0 to 1. */
  readonly carried: number
  /** How much of the uncertainty that the shape left is still there, 0 to 1. */
  readonly remaining: number
}

/** What is expected of a sector before its own activities are looked at. */
type Prediction = Pick<SectorInterest, 'level' | 'score' | 'carried'>

/**
 * What all answers except those to the sector's own activities say about it. Interest in a sector's work is taken as
 * level + likeness of shape + something of the sector's own (variance `specific`), in z units; the score leaves the
 * level out.
 */
function predict(sector: PreparedSector, { mean, covariance }: JointPosterior): Prediction {
  const size = mean.length
  let shape = sector.specific
  let both = sector.specific
  let all = sector.specific
  for (let i = 0; i < size; i += 1) {
    let withShape = 0
    let withExpected = 0
    for (let j = 0; j < size; j += 1) {
      const value = covariance[i * size + j] as number
      withShape += value * (sector.shape[j] as number)
      withExpected += value * (sector.expected[j] as number)
    }
    shape += (sector.shape[i] as number) * withShape
    both += (sector.shape[i] as number) * withExpected
    all += (sector.expected[i] as number) * withExpected
  }
  return {
    level: { mean: dot(sector.expected, mean), variance: all },
    score: { mean: dot(sector.shape, mean), variance: shape },
    carried: Math.max(0, both / all),
  }
}

/** Likelihood of the answers to the sector's own activities, weighted; `null` when there are none. */
function ownLikelihood(
  { weighted }: PreparedModel,
  { own }: PreparedSector,
  given: readonly Given[],
  leftOut: Given | null,
): OnGrid | null {
  const curves: OnGrid[] = []
  for (const answer of given) {
    const curve = answer !== leftOut && own[answer.place] ? weighted.get(answer.curve) : undefined
    if (curve) curves.push(curve)
  }
  return likelihoodOf(curves)
}

/** What the answers on one scale say about it, without those to the sector's own activities. */
function otherEvidence(
  { own }: PreparedSector,
  given: readonly Given[],
  scale: number,
  leftOut: Given | null,
): Evidence | null {
  const curves: OnGrid[] = []
  for (const answer of given)
    if (answer.scale === scale && answer !== leftOut && !own[answer.place]) curves.push(answer.curve)
  return evidenceOf(likelihoodOf(curves))
}

/** The same for every scale; a scale on which no answer is the sector's own keeps what it `says` in all. */
function otherEvidences(
  sector: PreparedSector,
  given: readonly Given[],
  says: readonly (Evidence | null)[],
): (Evidence | null)[] {
  const others = says.slice()
  for (const { place, scale } of given)
    if (sector.own[place] && others[scale] === says[scale])
      others[scale] = otherEvidence(sector, given, scale, null)
  return others
}

function confirm(prediction: Prediction, own: OnGrid | null): SectorInterest {
  if (!own) return { ...prediction, remaining: 1 }
  const { carried, score } = prediction
  const level = tiltedMoments(prediction.level, own)
  const settled = carried * carried * (prediction.level.variance - level.variance)
  const variance = Math.max(1e-6, score.variance - settled)
  return {
    level,
    score: { mean: score.mean + carried * (level.mean - prediction.level.mean), variance },
    carried,
    remaining: Math.min(1, variance / score.variance),
  }
}

/**
 * Interest in the work of one sector, as a trait of its own in z units. What all other answers predict is the prior; the
 * answers to the sector's own activities are the likelihood; the surprise between the two is carried over to the score
 * as far as it is about the sector and not about saying yes in general. `says` is `scaleEvidence` of the same answers.
 *
 * So every answer speaks about a sector once: directly when it is work in that sector, by its interest type when not.
 * That also makes a promise hold exactly: a higher category on one of the sector's own activities leaves the prior as it
 * was, a graded-response likelihood has a monotone ratio, and `carried` is never negative, so the score cannot fall.
 */
export function sectorInterest(
  prepared: PreparedModel,
  sector: PreparedSector,
  given: readonly Given[],
  says: readonly (Evidence | null)[],
): SectorInterest {
  const others = otherEvidences(sector, given, says)
  const prediction = predict(sector, jointPosterior(prepared.instrument.correlations, others))
  return confirm(prediction, ownLikelihood(prepared, sector, given, null))
}

/**
 * Score of a sector without each of the given answers in turn, in the order of `given`: exactly what `sectorInterest`
 * gives when that answer is absent. Only the part the answer touches is worked out again.
 */
export function scoresWithoutEach(
  prepared: PreparedModel,
  sector: PreparedSector,
  given: readonly Given[],
  says: readonly (Evidence | null)[],
): number[] {
  const { correlations } = prepared.instrument
  const others = otherEvidences(sector, given, says)
  const guess = firstGuess(correlations, others)
  const prediction = predict(sector, jointPosterior(correlations, others))
  const own = ownLikelihood(prepared, sector, given, null)
  return given.map(answer => {
    if (sector.own[answer.place])
      return confirm(prediction, ownLikelihood(prepared, sector, given, answer)).score.mean
    const fewer = others.slice()
    const before = others[answer.scale] ?? null
    const after = otherEvidence(sector, given, answer.scale, answer)
    fewer[answer.scale] = after
    return confirm(predict(sector, fitFactors(otherGuess(guess, answer.scale, before, after), fewer)), own)
      .score.mean
  })
}
