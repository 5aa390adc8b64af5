/** After this many attempts, spread over about a day and a half, work is given up on and shown at the desk. */
export const MOST_ATTEMPTS = 20

const FIRST = 15_000
const LONGEST = 3 * 3_600_000

/**
 * Milliseconds until the next attempt: doubling from 15 seconds up to three hours, minus at most half of it by chance,
 * so that what failed together does not come back together. `attempts` counts from 1; `random` is from 0 up to 1.
 */
export const backoff = (attempts: number, random: number): number => {
  const full = Math.min(LONGEST, FIRST * 2 ** (attempts - 1))
  return Math.round(full * (1 - random / 2))
}
