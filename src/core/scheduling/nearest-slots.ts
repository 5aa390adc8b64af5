import { epochOf } from './local-time.ts'
import type { Slot } from './opening-rules.ts'
import { spanOf } from './slot-span.ts'

/**
 * At most `count` of the slots, those that start nearest to the wanted instant first; of two as near, the earlier.
 * The wanted slot itself is left out: this is for somebody who cannot have it.
 */
export const nearestSlots = <Given extends Slot>(
  slots: readonly Given[],
  wanted: string,
  count: number,
): readonly Given[] => {
  const target = epochOf(wanted)
  return slots
    .map(slot => ({ slot, start: spanOf(slot).start }))
    .filter(({ start }) => start !== target)
    .sort(
      (one, other) =>
        Math.abs(one.start - target) - Math.abs(other.start - target) || one.start - other.start,
    )
    .slice(0, count)
    .map(({ slot }) => slot)
}
