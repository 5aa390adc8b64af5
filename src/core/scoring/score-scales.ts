import type { Answers, Instrument } from '../questionnaire/instrument.ts'
import { at } from '../shared/at.ts'
import { scaleLikelihoods } from './likelihood.ts'
import { type JointPosterior, jointPosterior } from './posterior.ts'
import { type PreparedInstrument, prepareInstrument } from './prepare.ts'

export type ScaleScore = {
  readonly scale: string
  /** Expected a posteriori, in standard deviations of the latent trait. */
  readonly score: number
  readonly standardError: number
  readonly answered: number
}

/** Scores from a posterior that is already there, with how many answers each scale had. */
export function scaleScores(
  { instrument, items }: PreparedInstrument,
  answers: Answers,
  { mean, covariance }: JointPosterior,
): ScaleScore[] {
  const size = instrument.scales.length
  const answered = items.filter(({ item, curves }) => curves.has(answers[item.id] ?? ''))
  return instrument.scales.map((scale, k) => ({
    scale,
    score: at(mean, k),
    standardError: Math.sqrt(at(covariance, k * size + k)),
    answered: answered.filter(item => item.scale === k).length,
  }))
}

/**
 * EAP score and posterior standard error of every scale, in standard deviations of the latent trait (0 = average of the
 * people the parameters were estimated on), in the order of the instrument. A scale without answers still gets a score
 * when its neighbours have answers; without any answers it is 0 with standard error 1. Takes checked input
 * (`checkInstrument`, `checkAnswers`); answers it does not know are left out.
 */
export function scoreScales(instrument: Instrument, answers: Answers): ScaleScore[] {
  const prepared = prepareInstrument(instrument)
  const likelihoods = scaleLikelihoods(prepared, answers)
  return scaleScores(prepared, answers, jointPosterior(instrument.correlations, likelihoods))
}
