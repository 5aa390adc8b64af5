import type { AnswerSheet } from '../questionnaire/instrument.ts'
import type { Given } from '../scoring/likelihood.ts'
import type { Evidence } from '../scoring/posterior.ts'
import type { Reason } from './advice.ts'
import type { PreparedModel, PreparedSector } from './prepare.ts'
import { scoresWithoutEach } from './sector-interest.ts'
import { talentLikeness, talentPoints } from './talent-shape.ts'

/** More than this would be a list instead of a reason. */
const AT_MOST = 5

/** Contributions below this are rounding, z units. */
const NOTICEABLE = 1e-6

/**
 * What each answer did to the score of one sector: the score minus the score the same sheet has without that answer, in
 * z units. Nothing is approximated: the sector is scored again without it.
 */
export function contributions(
  prepared: PreparedModel,
  sector: PreparedSector,
  sheet: AnswerSheet,
  given: readonly Given[],
  says: readonly (Evidence | null)[],
  interest: number,
): Reason[] {
  const { talents, weights } = prepared.model
  const without = scoresWithoutEach(prepared, sector, given, says)
  const found = given.map(({ id }, n): Reason => {
    const contribution = interest - (without[n] ?? interest)
    return { kind: 'interest', question: id, answer: sheet.interests[id] ?? '', contribution }
  })
  const points = talentPoints(talents, sheet.talents)
  const likeness = talentLikeness(points, sector.talents)
  for (const [t, { id }] of talents.entries()) {
    const answer = sheet.talents[id]
    if (answer === undefined || Number.isNaN(points[t])) continue
    const contribution = weights.talents * (likeness - talentLikeness(points, sector.talents, t))
    found.push({ kind: 'talent', question: id, answer, contribution })
  }
  return found
}

/** Contributions that differ by less are the same; without this, rounding would decide between two equal answers. */
const SAME = 1e-9

/**
 * The answers that moved a sector up most, and down most: largest first, equal ones in the order of the questionnaire,
 * five of each at most.
 */
export function reasonsFrom(all: readonly Reason[]): { reasons: Reason[]; against: Reason[] } {
  const size = ({ contribution }: Reason) => Math.round(contribution / SAME)
  return {
    reasons: all
      .filter(({ contribution }) => contribution > NOTICEABLE)
      .sort((a, b) => size(b) - size(a))
      .slice(0, AT_MOST),
    against: all
      .filter(({ contribution }) => contribution < -NOTICEABLE)
      .sort((a, b) => size(a) - size(b))
      .slice(0, AT_MOST),
  }
}
