import { expect, test } from 'vitest'
import { isReportable, lastClosedMonth, lastClosedQuarter, monthAfter, monthOf } from './counting-days.ts'

test.each([
  ['2027-01-14', '2026-11'],
  ['2027-01-15', '2026-12'],
  ['2027-03-31', '2027-02'],
  ['2027-02-01', '2026-12'],
])('on %s the last month that is closed is %s', (today, month) => {
  expect(lastClosedMonth(today)).toBe(month)
})

test.each([
  ['2027-01-15', 1, '2027-02'],
  ['2026-12-31', 1, '2027-01'],
  ['2027-01-01', -1, '2026-12'],
  ['2027-06-01', -18, '2025-12'],
])('from %s, %i months on is %s', (day, later, month) => {
  expect(monthAfter(monthOf(day), later)).toBe(month)
})

test('a visit can be reported for 45 days, and from the day before on the clock here', () => {
  const days = ['2026-11-30', '2026-12-01', '2027-01-15', '2027-01-16', '2027-01-17']
  expect(days.map(day => isReportable(day, '2027-01-15'))).toEqual([false, true, true, true, false])
  expect(() => isReportable('vandaag', '2027-01-15')).toThrow(RangeError)
})

test.each([
  ['2027-04-14', '2026-10', '2026-12'],
  ['2027-04-15', '2027-01', '2027-03'],
  ['2027-07-14', '2027-01', '2027-03'],
  ['2027-01-20', '2026-10', '2026-12'],
])('on %s the last quarter that is closed is %s to %s', (today, from, to) => {
  expect(lastClosedQuarter(today)).toEqual({ from, to })
})
