/** Fewer than this could point at somebody. */
export const FEWEST = 5

/**
 * A count as it may be shown to anybody: rounded down to a multiple of five, and `null` (few or none) below five. Two
 * counts shown then differ by a multiple of five. That alone does not hide one person: a count that is followed while it
 * grows tells who made it five, and who may add to it can find what it was. Refuses (throws) what is no count. The house
 * rule of this product; no law prescribes these numbers.
 */
export const shownCount = (count: number): number | null => {
  if (!Number.isInteger(count) || count < 0) throw new RangeError(`not a count: ${count}`)
  return count < FEWEST ? null : count - (count % FEWEST)
}
