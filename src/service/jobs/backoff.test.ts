import { expect, test } from 'vitest'
import { backoff, MOST_ATTEMPTS } from './backoff.ts'

test('waiting doubles from fifteen seconds up to three hours', () => {
  expect([1, 2, 3, 10].map(attempts => backoff(attempts, 0))).toEqual([15_000, 30_000, 60_000, 7_680_000])
  expect(backoff(11, 0)).toBe(3 * 3_600_000)
  expect(backoff(MOST_ATTEMPTS, 0)).toBe(3 * 3_600_000)
})

test('chance takes at most half off', () => {
  expect(backoff(1, 0.5)).toBe(11_250)
  expect(backoff(1, 0.999999)).toBe(7_500)
})

test('all attempts together last more than a day', () => {
  const waits = Array.from({ length: MOST_ATTEMPTS - 1 }, (_, at) => backoff(at + 1, 0.5))
  const hours = waits.reduce((sum, wait) => sum + wait, 0) / 3_600_000
  // 15 s x (2^10 - 1) is 4.26 hours, and nine times three hours is 27: three quarters of 31.26.
  expect(hours).toBeCloseTo(23.45, 1)
})
