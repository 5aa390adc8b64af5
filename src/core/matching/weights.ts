import type { InterestType } from '../questionnaire/instrument.ts'

/**
 * How much each kind of evidence counts in the score of a sector, and where words begin. Data, with a source, in
 * `content/base/models/matching.yaml`; start values until a Dutch pilot.
 */
export type MatchingWeights = {
  /**
   * 0 up to 1: how far likeness of the interest shapes (z units) predicts interest in a sector's work, which its own
   * activities then confirm or correct.
   */
  readonly interests: number
  /** How fully answers to activities that are work in the sector count: 1 as the item parameters say, 0 not at all. */
  readonly activities: number
  /** Weight of the likeness of the talent shapes (z units) beside the interest in the sector (z units). */
  readonly talents: number
  /** Lowest score, in z units, that earns each word. Falling. */
  readonly strength: { readonly 'very-good': number; readonly good: number; readonly 'a-bit': number }
  /** Lowest posterior probability that the first sector is the true first that earns each word. Falling. */
  readonly certainty: { readonly clear: number; readonly 'fairly-clear': number }
  /** Mean and standard deviation of the O*NET interest ratings (1 to 7) over all occupations, to z-score a job. */
  readonly occupations: Readonly<Record<InterestType, { readonly mean: number; readonly deviation: number }>>
}
