import type { Instrument, Item } from './instrument.ts'

/** What asking on is expected to bring: worked out by whoever knows the scores, plain data here. */
export type Prospects = {
  /** The top of the order is clear enough to stop. */
  readonly settled: boolean
  /** Item id to how much its answer is expected to settle the order of the top; absent is 0. */
  readonly gains: ReadonlyMap<string, number>
}

/** Two in a row on one interest type is enough; a third feels like the same question again. */
function withoutThirdInARow(items: readonly Item[], asked: readonly Item[]): readonly Item[] {
  const last = asked.at(-1)?.scale
  if (last === undefined || last !== asked.at(-2)?.scale) return items
  const other = items.filter(item => item.scale !== last)
  return other.length > 0 ? other : items
}

/** The scale that still misses items of its minimum: the least asked one, first in the order of the instrument. */
function scaleToOpen(instrument: Instrument, asked: readonly Item[], open: readonly Item[]): string | null {
  let found: string | null = null
  let fewest = instrument.minimumPerScale
  for (const scale of instrument.scales) {
    const count = asked.filter(item => item.scale === scale).length
    if (count < fewest && open.some(item => item.scale === scale)) {
      found = scale
      fewest = count
    }
  }
  return found
}

/**
 * The item to ask next, or `null` when the questionnaire is done: at `instrument.maximum`, when all items were asked,
 * or when the top is settled after the minimum per scale.
 *
 * First `minimumPerScale` items of every scale, going round the scales in order, each scale in the order of its items
 * (the editor's order). Then the item with the largest gain, never a third in a row on one scale while there is another;
 * equal gains: the order of the instrument. `asked` holds every item that was shown, in order, skipped ones included;
 * ids the instrument does not know count for nothing. Two per scale, then where the top is unclear: the ranking-aware
 * design that needs 18-21 questions for what 48 fixed ones give.
 *
 * `prospects` is a function because the opening round does not need it, and it is the only part that costs time.
 */
export function chooseNextItem(
  instrument: Instrument,
  asked: readonly string[],
  prospects: () => Prospects,
): string | null {
  const shown = new Set(asked)
  const byId = new Map(instrument.items.map(item => [item.id, item]))
  const before = asked.flatMap(id => byId.get(id) ?? [])
  const open = instrument.items.filter(item => !shown.has(item.id))
  if (before.length >= instrument.maximum || open.length === 0) return null
  const scale = scaleToOpen(instrument, before, open)
  if (scale !== null) return open.find(item => item.scale === scale)?.id ?? null
  const { settled, gains } = prospects()
  if (settled) return null
  let best: Item | null = null
  for (const item of withoutThirdInARow(open, before)) {
    if (best === null || (gains.get(item.id) ?? 0) > (gains.get(best.id) ?? 0)) best = item
  }
  return best?.id ?? null
}
