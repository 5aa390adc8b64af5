import { expect, test } from 'vitest'
import { firstDayOf, lastDayOf, sourceDate } from './source-date.ts'

test.each([
  ['2025', '2025-01-01', '2025-12-31'],
  ['2024-02', '2024-02-01', '2024-02-29'],
  ['2025-02', '2025-02-01', '2025-02-28'],
  ['2025-12', '2025-12-01', '2025-12-31'],
  ['2025-07-04', '2025-07-04', '2025-07-04'],
])('a source of %s is from %s to %s', (date, first, last) => {
  expect(sourceDate.safeParse(date).success).toBe(true)
  expect([firstDayOf(date), lastDayOf(date)]).toEqual([first, last])
})

test.each([
  '',
  '25',
  '2025-1',
  '2025-00',
  '2025-13',
  '2025-02-29',
  '2025-06-31',
  '2025-7-4',
  '4 juli 2025',
  '2025-07-04T00:00',
])('“%s” is no date of a source', date => {
  expect(sourceDate.safeParse(date).success).toBe(false)
})
