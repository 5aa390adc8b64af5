import type { Answers } from '../questionnaire/instrument.ts'
import { GRID, type Moments, tiltedMoments } from '../scoring/grid.ts'
import { multiplyIn, scaleLikelihoods } from '../scoring/likelihood.ts'
import { type JointPosterior, jointPosterior } from '../scoring/posterior.ts'
import { at } from '../shared/at.ts'
import type { PreparedModel, PreparedSector } from './prepare.ts'
import { bilinear, dot } from './shape.ts'

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

/** Likelihood of the answers to the sector's own activities, on the grid; `null` when none was answered. */
export function ownLikelihood(
  sector: PreparedSector,
  answers: Answers,
  weight: number,
  leaveOut: (item: string) => boolean,
): Float64Array | null {
  let likelihood: Float64Array | null = null
  for (const { item, curves } of sector.items) {
    const curve = curves.get(answers[item.id] ?? '')
    if (!curve || leaveOut(item.id)) continue
    if (likelihood) multiplyIn(likelihood, curve)
    else likelihood = Float64Array.from(curve)
  }
  if (likelihood && weight !== 1) {
    for (let point = 0; point < GRID.length; point += 1) likelihood[point] = at(likelihood, point) ** weight
  }
  return likelihood
}

/**
 * What all answers except those to the sector's own activities say about it. Interest in a sector's work is taken as
 * level + likeness of shape + something of the sector's own (variance `specific`), in z units; the score leaves the
 * level out.
 */
function predict(sector: PreparedSector, { mean, covariance }: JointPosterior) {
  const shape = bilinear(sector.shape, covariance, sector.shape) + sector.specific
  const both = bilinear(sector.shape, covariance, sector.expected) + sector.specific
  const all = bilinear(sector.expected, covariance, sector.expected) + sector.specific
  return {
    level: { mean: dot(sector.expected, mean), variance: all },
    score: { mean: dot(sector.shape, mean), variance: shape },
    carried: Math.max(0, both / all),
  }
}

const nothing = (): boolean => false

/**
 * Interest in the work of one sector, as a trait of its own in z units. What all other answers predict is the prior; the
 * answers to the sector's own activities are the likelihood; the surprise between the two is carried over to the score
 * as far as it is about the sector and not about saying yes in general.
 *
 * So every answer speaks about a sector once: directly when it is work in that sector, by its interest type when not.
 * That also makes a promise hold exactly: a higher category on one of the sector's own activities leaves the prior as it
 * was, a graded-response likelihood has a monotone ratio, and `carried` is never negative, so the score cannot fall.
 *
 * `leaveOut` names answers to act as if they were not given.
 */
export function sectorInterest(
  prepared: PreparedModel,
  sector: PreparedSector,
  answers: Answers,
  leaveOut: (item: string) => boolean = nothing,
): SectorInterest {
  const { activities } = prepared.model.weights
  const others = scaleLikelihoods(prepared.instrument, answers, item => sector.isOwn(item) || leaveOut(item))
  const prior = predict(sector, jointPosterior(prepared.model.instrument.correlations, others))
  const own = ownLikelihood(sector, answers, activities, leaveOut)
  if (!own) return { ...prior, remaining: 1 }
  const level = tiltedMoments(prior.level, own)
  const { carried } = prior
  const variance = Math.max(
    1e-6,
    prior.score.variance - carried * carried * (prior.level.variance - level.variance),
  )
  return {
    level,
    score: { mean: prior.score.mean + carried * (level.mean - prior.level.mean), variance },
    carried,
    remaining: Math.min(1, variance / prior.score.variance),
  }
}
