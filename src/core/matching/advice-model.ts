import type { Instrument } from '../questionnaire/instrument.ts'
import type { Sector } from './sector.ts'
import type { MatchingWeights } from './weights.ts'

/** Everything advice is made from, besides the answers. A compiled pack is one. */
export type AdviceModel = {
  readonly instrument: Instrument
  readonly talents: readonly { readonly id: string }[]
  readonly sectors: readonly Sector[]
  readonly weights: MatchingWeights
}
