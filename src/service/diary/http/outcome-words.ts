import type { ApiOutcome } from '#contract/api/diary.schema.ts'
import type { Outcome } from '../../booking/store/tables.ts'

/** How a conversation went, from our own word to the API's. */
export const OUTCOME_WORDS: Readonly<Record<Outcome, ApiOutcome>> = {
  held: 'gehouden',
  'no-show': 'niet-gekomen',
}
