/** Fewer than this could point at somebody. */
export const FEWEST = 5

/**
 * A count as it may be shown to anybody: rounded down to a multiple of five, and `null` (few or none) below five. Two
 * counts shown, at two moments or of two groups, then differ by a multiple of five: subtracting them never tells of one
 * to four people. Refuses (throws) what is no count. The house rule of this product; no law prescribes these numbers.
 */
export const shownCount = (count: number): number | null => {
  if (!Number.isInteger(count) || count < 0) throw new RangeError(`not a count: ${count}`)
  return count < FEWEST ? null : count - (count % FEWEST)
}
