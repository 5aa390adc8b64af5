import type { AdviceModel } from '#core/matching/advice-model.ts'
import { advise } from '#core/matching/advise.ts'
import { prepareModel } from '#core/matching/prepare.ts'
import { readSheet } from '#core/matching/sector-beliefs.ts'
import { byTrait, type TypeScoring } from '#core/matching/type-scores.ts'
import { certaintyOf } from '#core/matching/words.ts'
import type { Answers } from '#core/questionnaire/instrument.ts'
import { fullFormScores, trueFullFormScores } from '#core/scoring/full-form-score.ts'
import { type Beliefs, orderOf, probabilityFirst } from '#core/scoring/order.ts'
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

function believe(model: AdviceModel, interests: Answers, talents: Answers, scoring: TypeScoring) {
  const prepared = prepareModel(model)
  const { traits, sectors } = readSheet(prepared, { interests, talents, wishes: {} })
  return { scales: traits, types: scoring(prepared.instrument, traits).beliefs, sectors }
}

function wordFor(model: AdviceModel, beliefs: Beliefs): string {
  const [first = 0, ...others] = orderOf(beliefs.mean)
  return certaintyOf(probabilityFirst(beliefs, first, others), model.weights, 'clear')
}

/** What the types are put in order by: their traits, or the sum score of the whole form (as published forms are scored). */
export type TypeOrder = 'trait' | 'form'

/** The plain sum of each scale, lowest category 0: what the form gives when it is scored by hand. */
function plainSums({ instrument }: AdviceModel, answers: Answers): number[] {
  const sums = instrument.scales.map(() => 0)
  for (const { id, scale } of instrument.items) {
    const k = instrument.scales.indexOf(scale)
    sums[k] = (sums[k] ?? 0) + instrument.categories.indexOf(answers[id] ?? '')
  }
  return sums
}

/**
 * Replays people through the adaptive questionnaire and counts. `top1` and the rest are about the interest types,
 * `sectors` about the sectors when the model has any; the certainty table is about the sectors, or else the types.
 * Simulated people: against what is true about them; `fullForm` is what the same scoring reaches when every item is asked
 * (the ceiling), `plainSum` what adding up all answers reaches. Answer files: against the same scoring of the person's
 * own full form; `plainSum` is then the agreement with the plain sums of that form, equal sums in the order of the scales.
 */
export function runSimulation(
  model: AdviceModel,
  respondents: Iterable<Respondent>,
  order: TypeOrder = 'trait',
) {
  const scoring: TypeScoring = order === 'form' ? fullFormScores : byTrait
  const { instrument } = prepareModel(model)
  const hasSectors = model.sectors.length > 0
  const types = { short: new Agreement(), full: new Agreement(), sum: new Agreement() }
  const sectors = { short: new Agreement(), full: new Agreement() }
  const correlation = new Correlation()
  const certainty = new CertaintyTable(WORDS)
  let people = 0
  let questions = 0
  let knownTruth = false
  for (const person of respondents) {
    const { asked, given } = replay(model, person.interests, person.talents, scoring)
    const short = believe(model, given, person.talents, scoring)
    const full = believe(model, person.interests, person.talents, scoring)
    const sums = plainSums(model, person.interests)
    const trueTraits = person.scales ?? full.scales.mean
    const known =
      person.scales && (order === 'form' ? trueFullFormScores(instrument, person.scales) : person.scales)
    const trueTypes = known ?? full.types.mean
    const trueSectors = person.sectors ?? full.sectors.mean
    knownTruth = person.scales !== undefined
    people += 1
    questions += asked.length
    const typeRight = types.short.add(short.types.mean, trueTypes)
    types.full.add(full.types.mean, trueTypes)
    if (knownTruth) types.sum.add(sums, trueTypes)
    else types.sum.add(short.types.mean, sums)
    for (const [k, truth] of trueTraits.entries()) correlation.add(short.scales.mean[k] ?? 0, truth)
    if (hasSectors) {
      const right = sectors.short.add(short.sectors.mean, trueSectors)
      sectors.full.add(full.sectors.mean, trueSectors)
      const sheet = { talents: person.talents, interests: given, wishes: {} }
      certainty.add(advise(model, sheet).certainty, right)
    } else certainty.add(wordFor(model, short.types), typeRight)
  }
  return {
    instrument: model.instrument.id,
    against: knownTruth ? 'true scores' : 'own full form',
    order: order === 'form' ? 'full-form score' : 'trait',
    people,
    questionsAsked: Math.round((questions / Math.max(1, people)) * 100) / 100,
    ...types.short.figures(),
    correlation: correlation.value(),
    certainty: certainty.rows(),
    ...(hasSectors ? { sectors: sectors.short.figures() } : {}),
    ...(knownTruth
      ? { fullForm: { ...types.full.figures(), ...(hasSectors ? { sectors: sectors.full.figures() } : {}) } }
      : {}),
    ...(order === 'form' ? { plainSum: types.sum.figures() } : {}),
  }
}
