import type { AdviceModel } from '#core/matching/advice-model.ts'
import { advise } from '#core/matching/advise.ts'
import { prepareModel } from '#core/matching/prepare.ts'
import { sectorBeliefs } from '#core/matching/sector-beliefs.ts'
import { certaintyOf } from '#core/matching/words.ts'
import type { Answers } from '#core/questionnaire/instrument.ts'
import { givenAnswers, scaleEvidence } from '#core/scoring/likelihood.ts'
import { type Beliefs, orderOf, probabilityFirst } from '#core/scoring/order.ts'
import { jointPosterior } from '#core/scoring/posterior.ts'
import { Agreement, CertaintyTable, Correlation } from './agreement.ts'
import { replay } from './replay.ts'

/** Answers to everything, and the truth when that is known; without it the person's own full form stands for it. */
export type Respondent = {
  readonly interests: Answers
  readonly talents: Answers
  readonly scales?: readonly number[]
  readonly sectors?: readonly number[]
}

const WORDS = ['clear', 'fairly-clear', 'close', 'too-little']

function believe(model: AdviceModel, interests: Answers, talents: Answers) {
  const prepared = prepareModel(model)
  const given = givenAnswers(prepared.instrument, interests)
  const says = scaleEvidence(prepared.instrument, given)
  const scales = jointPosterior(prepared.instrument.correlations, says)
  return { scales, sectors: sectorBeliefs(prepared, talents, given, says, scales) }
}

function wordFor(model: AdviceModel, beliefs: Beliefs): string {
  const [first = 0, ...others] = orderOf(beliefs.mean)
  return certaintyOf(probabilityFirst(beliefs, first, others), model.weights, 'clear')
}

/**
 * Replays people through the adaptive questionnaire and counts. `top1` and the rest are about the interest types,
 * `sectors` about the sectors when the model has any; the certainty table is about the sectors, or else the types.
 * `fullForm` is what the same scoring reaches when every item is asked: the ceiling (left out when it is the truth).
 */
export function runSimulation(model: AdviceModel, respondents: Iterable<Respondent>) {
  const hasSectors = model.sectors.length > 0
  const scales = { short: new Agreement(), full: new Agreement() }
  const sectors = { short: new Agreement(), full: new Agreement() }
  const correlation = new Correlation()
  const certainty = new CertaintyTable(WORDS)
  let people = 0
  let questions = 0
  let knownTruth = false
  for (const person of respondents) {
    const { asked, given } = replay(model, person.interests, person.talents)
    const short = believe(model, given, person.talents)
    const full = believe(model, person.interests, person.talents)
    const trueScales = person.scales ?? Array.from(full.scales.mean)
    const trueSectors = person.sectors ?? Array.from(full.sectors.mean)
    knownTruth = person.scales !== undefined
    people += 1
    questions += asked.length
    const typeRight = scales.short.add(short.scales.mean, trueScales)
    scales.full.add(full.scales.mean, trueScales)
    for (const [k, truth] of trueScales.entries()) correlation.add(short.scales.mean[k] ?? 0, truth)
    if (hasSectors) {
      const right = sectors.short.add(short.sectors.mean, trueSectors)
      sectors.full.add(full.sectors.mean, trueSectors)
      const sheet = { talents: person.talents, interests: given, wishes: {} }
      certainty.add(advise(model, sheet).certainty, right)
    } else certainty.add(wordFor(model, short.scales), typeRight)
  }
  return {
    instrument: model.instrument.id,
    against: knownTruth ? 'true scores' : 'own full form',
    people,
    questionsAsked: Math.round((questions / Math.max(1, people)) * 100) / 100,
    ...scales.short.figures(),
    correlation: correlation.value(),
    certainty: certainty.rows(),
    ...(hasSectors ? { sectors: sectors.short.figures() } : {}),
    ...(knownTruth
      ? { fullForm: { ...scales.full.figures(), ...(hasSectors ? { sectors: sectors.full.figures() } : {}) } }
      : {}),
  }
}
