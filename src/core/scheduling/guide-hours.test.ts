import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { findFreeSlots, guidesFreeFor } from './find-free-slots.ts'
import { guideAbsence } from './guide-absence.ts'
import type { OpeningRules } from './opening-rules.ts'
import { openingSlots } from './opening-slots.ts'
import { isPublicHoliday } from './public-holidays.ts'

const timeZone = 'Europe/Amsterdam'
const morning = [{ from: '09:00', to: '12:00' }]
const rules: OpeningRules = {
  weekly: { monday: morning, tuesday: morning },
  exceptions: [],
  minutes: 60,
  noticeHours: 0,
  horizonDays: 6,
  guides: ['anna', 'bert'],
}
// Monday 23 November 2026, 00:00 in Amsterdam; winter time, UTC+1.
const now = '2026-11-22T23:00:00Z'
const today = Temporal.PlainDate.from('2026-11-23')
const free = (given: OpeningRules) => {
  const busy = guideAbsence(given, timeZone, today)
  return findFreeSlots({ rules: given, timeZone, busy, now }).map(slot => slot.start)
}

describe('a guide with hours of their own', () => {
  const onMonday = { weekly: { monday: [{ from: '10:00', to: '12:00' }] }, exceptions: [] }

  test('is offered only in those hours, and the others as before', () => {
    expect(free({ ...rules, guides: ['anna'], guideHours: { anna: onMonday } })).toEqual([
      '2026-11-23T09:00:00Z',
      '2026-11-23T10:00:00Z',
    ])
    expect(free({ ...rules, guideHours: { anna: onMonday } })).toEqual(free(rules))
  })

  test('has days off and extra days, but never outside the hours of the location', () => {
    const given = (exceptions: { date: string; windows: { from: string; to: string }[] }[]) =>
      free({ ...rules, guides: ['anna'], guideHours: { anna: { ...onMonday, exceptions } } })
    expect(given([{ date: '2026-11-23', windows: [] }])).toEqual([])
    expect(given([{ date: '2026-11-24', windows: [{ from: '08:00', to: '18:00' }] }])).toHaveLength(2 + 3)
    expect(given([{ date: '2026-11-25', windows: morning }])).toHaveLength(2)
  })

  test('is the one who is left out of a slot the others can take', () => {
    const given = { ...rules, guideHours: { anna: onMonday } }
    const absent = guideAbsence(given, timeZone, today)
    const slot = (start: string, end: string) => ({ start, end })
    const nine = slot('2026-11-23T08:00:00Z', '2026-11-23T09:00:00Z')
    const ten = slot('2026-11-23T09:00:00Z', '2026-11-23T10:00:00Z')
    expect(guidesFreeFor(nine, rules.guides, absent)).toEqual(['bert'])
    expect(guidesFreeFor(ten, rules.guides, absent)).toEqual(['anna', 'bert'])
    const halfPast = slot('2026-11-23T08:30:00Z', '2026-11-23T09:30:00Z')
    expect(guidesFreeFor(halfPast, rules.guides, absent)).toEqual(['bert'])
  })

  test('who has none is absent never; with no hours at all, always', () => {
    expect(guideAbsence(rules, timeZone, today)).toEqual([])
    expect(
      free({ ...rules, guides: ['anna'], guideHours: { anna: { weekly: {}, exceptions: [] } } }),
    ).toEqual([])
  })

  test('keeps their hours on the wall clock over a clock change', () => {
    // Nine to ten in Amsterdam: seven in Greenwich on 19 October, eight on 26 October.
    const monday = { weekly: { monday: [{ from: '09:00', to: '10:00' }] }, exceptions: [] }
    const given = { ...rules, guides: ['anna'], horizonDays: 8, guideHours: { anna: monday } }
    const from = Temporal.PlainDate.from('2026-10-19')
    const busy = guideAbsence(given, timeZone, from)
    const slots = findFreeSlots({ rules: given, timeZone, busy, now: '2026-10-18T22:00:00Z' })
    expect(slots.map(slot => slot.start)).toEqual(['2026-10-19T07:00:00Z', '2026-10-26T08:00:00Z'])
  })
})

describe('public holidays', () => {
  const holidaysIn = (year: number): string[] => {
    const first = Temporal.PlainDate.from({ year, month: 1, day: 1 })
    return Array.from({ length: first.daysInYear }, (_, days) => first.add({ days }))
      .filter(isPublicHoliday)
      .map(date => date.toString().slice(5))
  }

  test.each([
    [2026, ['01-01', '04-05', '04-06', '04-27', '05-14', '05-24', '05-25', '12-25', '12-26']],
    [2027, ['01-01', '03-28', '03-29', '04-27', '05-06', '05-16', '05-17', '12-25', '12-26']],
    [2028, ['01-01', '04-16', '04-17', '04-27', '05-25', '06-04', '06-05', '12-25', '12-26']],
    // 27 April 2031 is a Sunday: King's Day is the day before.
    [2031, ['01-01', '04-13', '04-14', '04-26', '05-22', '06-01', '06-02', '12-25', '12-26']],
  ])('of %i are on these days', (year, days) => {
    expect(holidaysIn(year)).toEqual(days)
  })

  test('Easter is right in the years in which simpler sums go wrong', () => {
    for (const easter of ['1954-04-18', '1981-04-19', '2038-04-25', '2076-04-19', '2285-03-22']) {
      const date = Temporal.PlainDate.from(easter)
      expect(isPublicHoliday(date)).toBe(true)
      expect(isPublicHoliday(date.add({ days: 39 }))).toBe(true)
      expect(isPublicHoliday(date.add({ days: 7 }))).toBe(false)
    }
  })

  test('close a location that says so, unless an exception names the day', () => {
    const from = Temporal.PlainDate.from('2026-12-21')
    const weekly = { friday: morning, saturday: morning }
    const given = { ...rules, weekly, closedOnHolidays: true }
    expect(openingSlots({ ...given, closedOnHolidays: false }, timeZone, from)).toHaveLength(6)
    expect(openingSlots(given, timeZone, from)).toEqual([])
    const opened = { ...given, exceptions: [{ date: '2026-12-26', windows: morning }] }
    expect(openingSlots(opened, timeZone, from)).toHaveLength(3)
  })
})
