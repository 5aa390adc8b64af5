import type { Certainty, Strength } from './advice.ts'
import type { MatchingWeights } from './weights.ts'

/** The word a score (z units) earns. Words, because a percentage looks like a chance of success. */
export function strengthOf(score: number, weights: MatchingWeights): Strength {
  if (score >= weights.strength['very-good']) return 'very-good'
  if (score >= weights.strength.good) return 'good'
  return score >= weights.strength['a-bit'] ? 'a-bit' : 'less'
}

const RISING: readonly Certainty[] = ['too-little', 'close', 'fairly-clear', 'clear']

/** The word the posterior probability (0 to 1) of the first place earns, but never a surer one than `atMost`. */
export function certaintyOf(probability: number, weights: MatchingWeights, atMost: Certainty): Certainty {
  const { clear, 'fairly-clear': fairly } = weights.certainty
  const earned: Certainty = probability >= clear ? 'clear' : probability >= fairly ? 'fairly-clear' : 'close'
  return RISING[Math.min(RISING.indexOf(earned), RISING.indexOf(atMost))] ?? 'too-little'
}
