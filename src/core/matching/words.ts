import type { Certainty, Strength } from './advice.ts'
import type { MatchingWeights } from './weights.ts'

/**
 * The word a score (z units) earns. Words, because a percentage looks like a chance of success. When the sheet has too
 * little to order on, a high score is only a guess and the word stays `a-bit`.
 */
export function strengthOf(score: number, weights: MatchingWeights, atMost: Certainty): Strength {
  if (score < weights.strength['a-bit']) return atMost === 'too-little' ? 'a-bit' : 'less'
  if (score < weights.strength.good || atMost === 'too-little') return 'a-bit'
  return score < weights.strength['very-good'] ? 'good' : 'very-good'
}

const RISING: readonly Certainty[] = ['too-little', 'close', 'fairly-clear', 'clear']

/** The word the posterior probability (0 to 1) of the first place earns, but never a surer one than `atMost`. */
export function certaintyOf(probability: number, weights: MatchingWeights, atMost: Certainty): Certainty {
  const { clear, 'fairly-clear': fairly } = weights.certainty
  const earned: Certainty = probability >= clear ? 'clear' : probability >= fairly ? 'fairly-clear' : 'close'
  return RISING[Math.min(RISING.indexOf(earned), RISING.indexOf(atMost))] ?? 'too-little'
}
