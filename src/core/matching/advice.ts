import type { ScaleScore } from '../scoring/score-scales.ts'
import type { Limit, WishId } from './wishes.ts'

/** Closeness in words; a percentage would look like a chance of success. `less` is never shown as advice. */
export type Strength = 'very-good' | 'good' | 'a-bit' | 'less'

/** How sure the order of the sectors is, in words. `too-little`: there is nothing to order on. */
export type Certainty = 'clear' | 'fairly-clear' | 'close' | 'too-little'

/** What the visitor ought to know about their own answer sheet. Said kindly, never accusingly. */
export type Notice =
  | 'nothing-answered'
  | 'few-answers'
  | 'all-the-same'
  | 'no-interests'
  | 'no-talents'
  | 'very-fast'

/** One answer of the visitor that moved a sector up (`contribution` > 0) or down (< 0). */
export type Reason = {
  readonly kind: 'interest' | 'talent'
  readonly question: string
  readonly answer: string
  readonly contribution: number
}

export type JobAdvice = {
  readonly id: string
  /** Higher is closer; only for ordering inside one sector. */
  readonly fit: number
  /** Wishes the job meets, to be shown as reasons. */
  readonly meets: readonly WishId[]
}

export type ClosedJob = { readonly id: string; readonly limits: readonly Limit[] }

export type SectorAdvice = {
  readonly id: string
  readonly strength: Strength
  /** Only for ordering and tests; never shown. */
  readonly score: number
  readonly standardError: number
  /** Largest contributions first. */
  readonly reasons: readonly Reason[]
  readonly against: readonly Reason[]
  readonly jobs: readonly JobAdvice[]
  /** Jobs that the visitor's own limits closed, with the limit. */
  readonly closed: readonly ClosedJob[]
}

export type Advice = {
  readonly scales: readonly ScaleScore[]
  /** Every sector of the pack, best first. */
  readonly sectors: readonly SectorAdvice[]
  readonly certainty: Certainty
  readonly notices: readonly Notice[]
}
