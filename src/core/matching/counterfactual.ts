import { type AnswerSheet, SKIP } from '../questionnaire/instrument.ts'
import { orderOf } from '../scoring/order.ts'
import type { Advice } from './advice.ts'
import type { AdviceModel } from './advice-model.ts'
import { prepareModel } from './prepare.ts'
import { readSheet } from './sector-beliefs.ts'

/** Gains that differ by less are the same; without this, rounding would decide between two equal answers. */
const SAME = 1e-9

/** "If you also liked this, that sector would come first" (or would join the three that are shown). */
export type Counterfactual = {
  readonly item: string
  readonly sector: string
  readonly effect: 'first' | 'joins'
}

const THREE = 3

/** A sector further behind than this (z units) is not close, whatever one answer could do. */
const CLOSE = 0.5

/**
 * One plain statement about what one other answer would have changed, or `null`. Only when the order is said to be
 * `close`; a sheet with too little, or a clear order, never gets one. Looks at the second sector (would it come first?)
 * and then the fourth (would it join the three?), if they are less than .5 z behind the first or third. The answer is one
 * the visitor really gave: an activity that is work in that sector, answered below the highest category. The sectors are
 * scored again with the highest category, so the statement is true of this sheet. Of several, the item whose answer is
 * nearest to the highest, then the one that helps most; equals in the order of the instrument.
 *
 * `item` and `sector` are ids of the pack, so their texts are `interest.<item>.title` and `sector.<sector>.title`. Costs
 * a few times the scoring of a sheet (under .2 ms in Node); call it once, with the advice of the same sheet.
 */
export function counterfactual(
  model: AdviceModel,
  sheet: AnswerSheet,
  advice: Advice,
): Counterfactual | null {
  if (advice.certainty !== 'close') return null
  const { categories, items } = model.instrument
  const highest = categories.length - 1
  const top = categories[highest]
  if (top === undefined) return null
  const prepared = prepareModel(model)
  const attempts = [
    { place: 1, above: 0, effect: 'first' as const },
    { place: THREE, above: THREE - 1, effect: 'joins' as const },
  ]
  for (const { place, above, effect } of attempts) {
    const rival = advice.sectors[place]
    const ahead = advice.sectors[above]
    if (!rival || !ahead || ahead.score - rival.score > CLOSE) continue
    const rivalIndex = prepared.sectors.findIndex(({ id }) => id === rival.id)
    let best: { item: string; given: number; gain: number } | null = null
    for (const { id, sectors } of items) {
      const answer = sheet.interests[id]
      if (!sectors.includes(rival.id) || answer === undefined || answer === SKIP) continue
      const given = categories.indexOf(answer)
      if (given < 0 || given === highest) continue
      const { mean } = readSheet(prepared, { ...sheet, interests: { ...sheet.interests, [id]: top } }).sectors
      if (orderOf(mean).indexOf(rivalIndex) > above) continue
      const gain = (mean[rivalIndex] ?? 0) - rival.score
      if (!best || given > best.given || (given === best.given && gain > best.gain + SAME))
        best = { item: id, given, gain }
    }
    if (best) return { item: best.item, sector: rival.id, effect }
  }
  return null
}
