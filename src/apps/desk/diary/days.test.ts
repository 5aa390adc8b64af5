import { expect, test } from 'vitest'
import { addDays, byDay, dayInWords, dayOf } from './days.ts'

test('a week later is seven days on, also where the clock changes and the year ends', () => {
  expect(addDays('2026-10-19', 7)).toBe('2026-10-26')
  expect(addDays('2026-12-28', 7)).toBe('2027-01-04')
  expect(addDays('2026-11-23', -7)).toBe('2026-11-16')
})

test('the day is that of the Netherlands', () => {
  expect(dayOf('2026-11-22T23:30:00Z')).toBe('2026-11-23')
  expect(dayInWords('2026-11-23')).toBe('maandag 23 november')
})

test('what begins on one day stands together', () => {
  const all = ['2026-11-23T08:00:00Z', '2026-11-23T22:59:00Z', '2026-11-23T23:00:00Z'].map(begin => ({
    begin,
  }))
  expect([...byDay(all)].map(([day, of]) => [day, of.length])).toEqual([
    ['2026-11-23', 2],
    ['2026-11-24', 1],
  ])
})
