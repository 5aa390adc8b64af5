import { chooseNextItem, type Prospects } from '../questionnaire/choose-next-item.ts'
import type { AnswerSheet, Item } from '../questionnaire/instrument.ts'
import { type Beliefs, orderOf, topIsSettled } from '../scoring/order.ts'
import type { PreparedItem } from '../scoring/prepare.ts'
import type { AdviceModel } from './advice-model.ts'
import { itemGains } from './item-gains.ts'
import { type PreparedModel, prepareModel } from './prepare.ts'
import { readSheet } from './sector-beliefs.ts'
import { byTrait, type TypeScoring } from './type-scores.ts'

/** Sure enough to stop asking before the maximum: the first is first, the second second. */
const FIRST_SETTLED = 0.95
const SECOND_SETTLED = 0.9

function prospectsOf(
  prepared: PreparedModel,
  sheet: AnswerSheet,
  open: readonly Item[],
  scoring: TypeScoring,
  stopWhenSettled = true,
): Prospects {
  const { traits, sectors } = readSheet(prepared, sheet)
  const types = scoring(prepared.instrument, traits)
  const settled = (beliefs: Beliefs) =>
    topIsSettled(beliefs, orderOf(beliefs.mean), FIRST_SETTLED, SECOND_SETTLED)
  if (stopWhenSettled && settled(types.beliefs) && settled(sectors))
    return { settled: true, gains: new Map() }
  const candidates: PreparedItem[] = []
  for (const { id } of open) {
    const item = prepared.instrument.byId.get(id)
    if (item) candidates.push(item)
  }
  return { settled: false, gains: itemGains(prepared, traits, types, sectors, candidates) }
}

/**
 * The interest item to ask next, or `null` when enough is known (`chooseNextItem`). The gain of an item is how far its
 * answer is expected to settle the top of the order, of the interest types and of the sectors together. Talents count,
 * because they move sectors. Deterministic: same answers and same items shown before, same next item.
 *
 * `scoring`: what the types are put in order by; the traits, unless another instrument's published scores are wanted.
 */
export function nextInterest(
  model: AdviceModel,
  sheet: AnswerSheet,
  asked: readonly string[],
  scoring: TypeScoring = byTrait,
): string | null {
  return chooseNextItem(model.instrument, asked, open =>
    prospectsOf(prepareModel(model), sheet, open, scoring),
  )
}

/**
 * The same for somebody who wants to be surer than the questionnaire needs: the next item until `maximum` items were
 * shown in all, clear or not, and `null` from then on or when no item is left. The order of the items is that of
 * `nextInterest`, so going on after it begins where it stopped. For six more: `maximum` is the number shown at that moment
 * plus 6, kept as it is from then on. Deterministic; a maximum already passed gives `null`.
 */
export const nextInterestUpTo = (
  model: AdviceModel,
  sheet: AnswerSheet,
  asked: readonly string[],
  maximum: number,
): string | null =>
  chooseNextItem({ ...model.instrument, maximum }, asked, open =>
    prospectsOf(prepareModel(model), sheet, open, byTrait, false),
  )
