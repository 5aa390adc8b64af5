/**
 * How much each kind of evidence counts in the score of a sector, and where words begin. Data, with a source, in
 * `content/base/models/matching.yaml`; start values until a Dutch pilot.
 */
export type MatchingWeights = {
  /** Likeness of the interest shapes of person and sector. */
  readonly interests: number
  /** Answers to activities that are work in the sector. */
  readonly activities: number
  /** Likeness of the talent shapes. */
  readonly talents: number
  /** Lowest score, in z units, that earns each word. Falling. */
  readonly strength: { readonly 'very-good': number; readonly good: number; readonly 'a-bit': number }
  /** Lowest posterior probability that the first sector is the true first that earns each word. Falling. */
  readonly certainty: { readonly clear: number; readonly 'fairly-clear': number }
}
