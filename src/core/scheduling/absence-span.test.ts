import fc from 'fast-check'
import { expect, test } from 'vitest'
import { absenceSpan } from './absence-span.ts'
import { isoInstant, localDate } from './local-time.ts'

const timeZone = 'Europe/Amsterdam'
const spanOf = (firstDay: string, lastDay: string, from?: string, to?: string): readonly string[] => {
  const { start, end } = absenceSpan({ firstDay, lastDay, from, to }, timeZone)
  return [isoInstant(start), isoInstant(end)]
}

test.each([
  ['a day', ['2026-11-23', '2026-11-23'], ['2026-11-22T23:00:00Z', '2026-11-23T23:00:00Z']],
  ['a week', ['2026-11-23', '2026-11-29'], ['2026-11-22T23:00:00Z', '2026-11-29T23:00:00Z']],
  [
    'a morning',
    ['2026-11-23', '2026-11-23', '09:00', '12:30'],
    ['2026-11-23T08:00:00Z', '2026-11-23T11:30:00Z'],
  ],
  [
    'from an afternoon until a day later',
    ['2026-11-23', '2026-11-24', '13:00'],
    ['2026-11-23T12:00:00Z', '2026-11-24T23:00:00Z'],
  ],
  // Clocks go back on 25 October and forward on 29 March.
  ['a day of 25 hours', ['2026-10-25', '2026-10-25'], ['2026-10-24T22:00:00Z', '2026-10-25T23:00:00Z']],
  ['a day of 23 hours', ['2026-03-29', '2026-03-29'], ['2026-03-28T23:00:00Z', '2026-03-29T22:00:00Z']],
  [
    'a time that comes twice is away both times',
    ['2026-10-25', '2026-10-25', '02:15', '02:45'],
    ['2026-10-25T00:15:00Z', '2026-10-25T01:45:00Z'],
  ],
  [
    'a time that is skipped is away around it',
    ['2026-03-29', '2026-03-29', '02:15', '02:45'],
    ['2026-03-29T00:15:00Z', '2026-03-29T01:45:00Z'],
  ],
] as const)('%s', (_, [firstDay, lastDay, from, to]: readonly string[], expected) => {
  expect(spanOf(firstDay ?? '', lastDay ?? '', from, to)).toEqual(expected)
})

test('whole days begin and end at midnight on the wall, whatever the clocks do in between', () => {
  const day = fc.date({ min: new Date('2025-01-01'), max: new Date('2035-01-01'), noInvalidDate: true })
  fc.assert(
    fc.property(day, fc.integer({ min: 0, max: 60 }), (date, days) => {
      const firstDay = date.toISOString().slice(0, 10)
      const lastDay = new Date(Date.parse(firstDay) + days * 86_400_000).toISOString().slice(0, 10)
      const { start, end } = absenceSpan({ firstDay, lastDay }, timeZone)
      const dayAt = (at: number): string => localDate(new Date(at).toISOString(), timeZone).toString()
      expect([dayAt(start - 1) < firstDay, dayAt(start)]).toEqual([true, firstDay])
      expect([dayAt(end - 1), dayAt(end) > lastDay]).toEqual([lastDay, true])
    }),
  )
})
