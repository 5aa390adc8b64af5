/** The six interest types of Holland (1997), in the order of his hexagon. */
export const INTEREST_TYPES = ['R', 'I', 'A', 'S', 'E', 'C'] as const
export type InterestType = (typeof INTEREST_TYPES)[number]

/** The answer that says nothing. It is never scored: a skipped item is left out of the likelihood. */
export const SKIP = 'skip'

/**
 * One item of a questionnaire that is scored with Samejima's (1969) graded response model.
 *
 * `discrimination` is the slope a (> 0); `thresholds` are the b's in units of the latent trait, strictly rising, one
 * fewer than the instrument has categories.
 */
export type Item = {
  readonly id: string
  readonly scale: string
  /** Sectors this activity is work in; it counts for those sectors directly. May be empty. */
  readonly sectors: readonly string[]
  readonly discrimination: number
  readonly thresholds: readonly number[]
}

/**
 * A set of items on one or more scales that share answer categories.
 *
 * `categories` run from least to most of the trait. `correlations` are those of the latent traits, in the order of
 * `scales`. `minimum` items per scale come first; `maximum` is the number after which the questionnaire stops by itself.
 */
export type Instrument = {
  readonly id: string
  readonly categories: readonly string[]
  readonly scales: readonly string[]
  readonly correlations: readonly (readonly number[])[]
  readonly minimumPerScale: number
  readonly maximum: number
  readonly items: readonly Item[]
}

/** Item id to category id or `skip`. Items that are absent were never asked. */
export type Answers = Readonly<Record<string, string>>

/** Answers to the three parts of a visit, by question id. */
export type AnswerSheet = {
  readonly talents: Answers
  readonly interests: Answers
  readonly wishes: Answers
}
