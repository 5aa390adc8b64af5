import type { Beliefs } from '../scoring/order.ts'
import type { JointPosterior } from '../scoring/posterior.ts'
import type { PreparedInstrument } from '../scoring/prepare.ts'

/**
 * The scores the interest types are put in order by: beliefs about them, and by how much each moves per unit of its own
 * trait.
 */
export type TypeScores = { readonly beliefs: Beliefs; readonly slopes: readonly number[] }

/** Makes those scores from the posterior of the traits. */
export type TypeScoring = (prepared: PreparedInstrument, traits: JointPosterior) => TypeScores

/** Types in order of their traits: standard deviations from the average, so that no type is first because most like it. */
export const byTrait: TypeScoring = (_prepared, traits) => ({
  beliefs: traits,
  slopes: traits.mean.map(() => 1),
})
