import { epochOf } from './local-time.ts'
import type { Slot } from './opening-rules.ts'

export type Span = { readonly start: number; readonly end: number }

const known = new WeakMap<Slot, Span>()

/**
 * A slot in milliseconds since 1970. Slots do not change, and the same few thousand are looked at with every question, so
 * each is read once. Refuses (throws) instants that do not exist.
 */
export const spanOf = (slot: Slot): Span => {
  const read = known.get(slot)
  if (read) return read
  const span = { start: epochOf(slot.start), end: epochOf(slot.end) }
  known.set(slot, span)
  return span
}
