import type { Answers } from '../questionnaire/instrument.ts'
import { GRID, type Moments, tiltedMoments } from '../scoring/grid.ts'
import { multiplyIn, scaleLikelihoods } from '../scoring/likelihood.ts'
import { type JointPosterior, jointPosterior } from '../scoring/posterior.ts'
import { at } from '../shared/at.ts'
import type { PreparedModel, PreparedSector } from './prepare.ts'
import { bilinear, dot } from './shape.ts'

export type SectorInterest = {
  /** Interest in the sector's work as the other answers predict it. */
  readonly prior: Moments
  /** The same after the sector's own activities. */
  readonly posterior: Moments
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

/** What likeness of shape says about interest in a sector's work: mean and variance, z units. */
export function shapePrior(shape: Float64Array, traits: JointPosterior, correlation: number): Moments {
  return {
    mean: correlation * dot(shape, traits.mean),
    variance: 1 - correlation ** 2 + correlation ** 2 * bilinear(shape, traits.covariance, shape),
  }
}

const nothing = (): boolean => false

/**
 * Interest in the work of one sector, as a trait of its own in z units. Its prior is what the likeness of the interest
 * shapes predicts, from all answers except those to the sector's own activities; those are then its likelihood.
 *
 * So every answer speaks about a sector once: directly when it is work in that sector, by its interest type when not.
 * That also makes a promise hold exactly: a higher category on one of the sector's own activities leaves the prior as it
 * was, and a graded-response likelihood has a monotone ratio, so the score can never fall.
 *
 * `leaveOut` names answers to act as if they were not given.
 */
export function sectorInterest(
  prepared: PreparedModel,
  sector: PreparedSector,
  answers: Answers,
  leaveOut: (item: string) => boolean = nothing,
): SectorInterest {
  const { interests, activities } = prepared.model.weights
  const others = scaleLikelihoods(prepared.instrument, answers, item => sector.isOwn(item) || leaveOut(item))
  const traits = jointPosterior(prepared.model.instrument.correlations, others)
  const prior = shapePrior(sector.shape, traits, interests)
  const own = ownLikelihood(sector, answers, activities, leaveOut)
  return { prior, posterior: own ? tiltedMoments(prior, own) : prior }
}
