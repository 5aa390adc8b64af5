import type { AnswerSheet } from '../questionnaire/instrument.ts'
import { orderOf, probabilityFirst } from '../scoring/order.ts'
import { scaleScores } from '../scoring/score-scales.ts'
import type { Advice, SectorAdvice } from './advice.ts'
import type { AdviceModel } from './advice-model.ts'
import { adviseJobs, shapedJobs } from './jobs.ts'
import { judgeSheet } from './notices.ts'
import { prepareModel } from './prepare.ts'
import { contributions, reasonsFrom } from './reasons.ts'
import { readSheet, standardErrorOf } from './sector-beliefs.ts'
import { certaintyOf, strengthOf } from './words.ts'

/**
 * Advice from an answer sheet: every sector of the model, best first (equal scores: the order of the pack), each with
 * word, real reasons and jobs; how sure the first place is, in a word; and what the visitor ought to know about the
 * sheet. Never empty: an empty sheet gives all sectors in the order of the pack, score 0, `too-little`.
 *
 * Score in z units: interest in the sector's work (`sectorInterest`) + weight x likeness of talent shapes
 * (`talentLikeness`). Refuses nothing: answers the model does not know count for nothing (`checkSheet` names them).
 *
 * `secondsPerAnswer`: the mean number of seconds between a question being shown and its answer, over every answer of this
 * sheet's talents and interests that was timed (a skip is an answer; wishes are not counted). `null` when nobody measured.
 * Below 1.2 it adds the notice `very-fast`, if the sheet has 6 talents and interests or more; it never changes a score, a
 * word or the order. A mean, so one long pause hides fast answers: whoever measures leaves out pauses above a minute.
 */
export function advise(
  model: AdviceModel,
  sheet: AnswerSheet,
  secondsPerAnswer: number | null = null,
): Advice {
  const prepared = prepareModel(model)
  const { given, says, traits, sectors: beliefs } = readSheet(prepared, sheet)
  const order = orderOf(beliefs.mean)
  const jobs = shapedJobs(model)
  const { notices, atMost } = judgeSheet(model, sheet, secondsPerAnswer)
  const sectors = order.flatMap((s): SectorAdvice[] => {
    const sector = prepared.sectors[s]
    const score = beliefs.mean[s]
    if (!sector || score === undefined) return []
    const interest = beliefs.interests[s]?.score.mean ?? 0
    return [
      {
        id: sector.id,
        strength: strengthOf(score, model.weights, atMost),
        score,
        standardError: standardErrorOf(beliefs, s),
        ...reasonsFrom(contributions(prepared, sector, sheet, given, says, interest)),
        ...adviseJobs(jobs[s] ?? [], traits.mean, sheet.wishes),
      },
    ]
  })
  const [first = 0, ...others] = order
  return {
    scales: scaleScores(model.instrument, given, traits),
    sectors,
    certainty: certaintyOf(probabilityFirst(beliefs, first, others), model.weights, atMost),
    notices,
  }
}
