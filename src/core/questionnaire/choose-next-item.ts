import type { Instrument, Item } from './instrument.ts'

/** What asking on is expected to bring: worked out by whoever knows the scores, plain data here. */
export type Prospects = {
  /** The top of the order is clear enough to stop. */
  readonly settled: boolean
  /** Item id to how much its answer is expected to settle the order of the top; absent is 0. */
  readonly gains: ReadonlyMap<string, number>
}

/** Two in a row on one interest type is enough; a third feels like the same question again. */
function withoutThirdInARow(open: readonly Item[], last: string | undefined, before: string | undefined) {
  if (last === undefined || last !== before) return open
  const other = open.filter(item => item.scale !== last)
  return other.length > 0 ? other : open
}

/** The scales of the last two known items that were shown, the last one first. */
function lastScales({ items }: Instrument, asked: readonly string[]): string[] {
  const found: string[] = []
  for (let n = asked.length - 1; n >= 0 && found.length < 2; n -= 1) {
    const item = items.find(({ id }) => id === asked[n])
    if (item) found.push(item.scale)
  }
  return found
}

type Overview = { readonly open: readonly Item[]; readonly opening: Item | null }

/** The open items, and the first one of the scale that misses most of its minimum (equals: the order of the scales). */
function overview({ scales, items, minimumPerScale }: Instrument, asked: readonly string[]): Overview {
  const shown = new Set(asked)
  const open: Item[] = []
  const counts = scales.map(() => 0)
  const firsts: (Item | null)[] = scales.map(() => null)
  for (const item of items) {
    const scale = scales.indexOf(item.scale)
    if (shown.has(item.id)) counts[scale] = (counts[scale] ?? 0) + 1
    else {
      firsts[scale] ??= item
      open.push(item)
    }
  }
  let fewest = minimumPerScale
  let opening: Item | null = null
  for (let scale = 0; scale < scales.length; scale += 1) {
    const first = firsts[scale] ?? null
    const count = counts[scale] ?? 0
    if (first === null || count >= fewest) continue
    opening = first
    fewest = count
  }
  return { open, opening }
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
 * `prospects`, given the items that were not shown, is a function because the opening round does not need it, and it is the only part that costs time.
 */
export function chooseNextItem(
  instrument: Instrument,
  asked: readonly string[],
  prospects: (open: readonly Item[]) => Prospects,
): string | null {
  const { open, opening } = overview(instrument, asked)
  const known = instrument.items.length - open.length
  if (known >= instrument.maximum || open.length === 0) return null
  if (opening !== null) return opening.id
  const { settled, gains } = prospects(open)
  if (settled) return null
  const [last, before] = lastScales(instrument, asked)
  let best: string | null = null
  let most = Number.NEGATIVE_INFINITY
  for (const { id } of withoutThirdInARow(open, last, before)) {
    const gain = gains.get(id) ?? 0
    if (gain > most) {
      best = id
      most = gain
    }
  }
  return best
}
