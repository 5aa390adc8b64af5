import { at } from '#core/shared/at.ts'
import type { AnswerSheet, Answers } from '../questionnaire/instrument.ts'
import { type Given, givenAnswers, scaleEvidence } from '../scoring/likelihood.ts'
import type { Beliefs } from '../scoring/order.ts'
import { type Evidence, type JointPosterior, jointPosterior } from '../scoring/posterior.ts'
import type { PreparedModel, PreparedSector } from './prepare.ts'
import { type SectorInterest, sectorInterest } from './sector-interest.ts'
import { bilinear } from './shape.ts'
import { talentError, talentLikeness, talentPoints } from './talent-shape.ts'

export type SectorBeliefs = Beliefs & {
  /** Score of each sector in the order of the model: interest in its work + weighted likeness of talents, z units. */
  readonly mean: readonly number[]
  readonly covariance: readonly number[]
  readonly interests: readonly SectorInterest[]
}

/**
 * Scores of all sectors with their joint uncertainty. Two sectors share the uncertainty of the interest shape (as far as
 * their own activities have not settled it) and of the talents; the rest of their variance is their own.
 */
function sectorBeliefs(
  prepared: PreparedModel,
  talentAnswers: Answers,
  given: readonly Given[],
  says: readonly (Evidence | null)[],
  traits: JointPosterior,
): SectorBeliefs {
  const { weights, talents } = prepared.model
  const points = talentPoints(talents, talentAnswers)
  const interests = prepared.sectors.map(sector => sectorInterest(prepared, sector, given, says))
  const size = prepared.sectors.length
  const covariance: number[] = new Array(size * size).fill(0)
  const mean = prepared.sectors.map(
    (sector, s) => (interests[s]?.score.mean ?? 0) + weights.talents * talentLikeness(points, sector.talents),
  )
  for (let s = 0; s < size; s += 1) {
    const one = prepared.sectors[s] as PreparedSector
    const a = interests[s] as SectorInterest
    for (let t = s; t < size; t += 1) {
      const other = prepared.sectors[t] as PreparedSector
      const shared =
        s === t
          ? a.score.variance
          : a.remaining *
            (interests[t] as SectorInterest).remaining *
            bilinear(one.shape, traits.covariance, other.shape)
      const value = shared + weights.talents ** 2 * talentError(points, one.talents, other.talents)
      covariance[s * size + t] = value
      covariance[t * size + s] = value
    }
  }
  return { mean, covariance, interests }
}

/** What an answer sheet says: the answers that count, what they say about each scale and all traits, and the sectors. */
type Reading = {
  readonly given: readonly Given[]
  readonly says: readonly (Evidence | null)[]
  readonly traits: JointPosterior
  readonly sectors: SectorBeliefs
}

/** Reads a sheet. Answers the model does not know count for nothing. */
export function readSheet(prepared: PreparedModel, { interests, talents }: AnswerSheet): Reading {
  const given = givenAnswers(prepared.instrument, interests)
  const says = scaleEvidence(prepared.instrument, given)
  const traits = jointPosterior(prepared.instrument.correlations, says)
  return { given, says, traits, sectors: sectorBeliefs(prepared, talents, given, says, traits) }
}

/** Standard error of one score. */
export const standardErrorOf = ({ mean, covariance }: Beliefs, index: number): number =>
  Math.sqrt(at(covariance, index * mean.length + index))
