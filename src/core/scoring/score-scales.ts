import { at } from '#core/shared/at.ts'
import type { Answers, Instrument } from '../questionnaire/instrument.ts'
import { type Given, givenAnswers, scaleEvidence } from './likelihood.ts'
import { type JointPosterior, jointPosterior } from './posterior.ts'
import { prepareInstrument } from './prepare.ts'

export type ScaleScore = {
  readonly scale: string
  /** Expected a posteriori, in standard deviations of the latent trait. */
  readonly score: number
  readonly standardError: number
  readonly answered: number
}

/** Scores from a posterior that is already there, with how many answers each scale had. */
export function scaleScores(
  { scales }: Instrument,
  given: readonly Given[],
  { mean, covariance }: JointPosterior,
): ScaleScore[] {
  return scales.map((scale, k) => ({
    scale,
    score: at(mean, k),
    standardError: Math.sqrt(at(covariance, k * scales.length + k)),
    answered: given.filter(answer => answer.scale === k).length,
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
  const given = givenAnswers(prepared, answers)
  const posterior = jointPosterior(prepared.correlations, scaleEvidence(prepared, given))
  return scaleScores(instrument, given, posterior)
}
