import { describe, expect, test } from 'vitest'
import { busyTimes } from '#service/booking/calendars/caldav/busy-times.ts'
import { calendarText, local } from './events.ts'

const HOME = 'Europe/Amsterdam'
const window = (from: string, to: string) => ({ from: Date.parse(from), to: Date.parse(to) })
/** Two weeks from Monday 23 November 2026, winter time. */
const WINTER = window('2026-11-23T00:00:00Z', '2026-12-07T00:00:00Z')

const read = (text: string, range = WINTER): string[] => {
  const busy = busyTimes(text, range, HOME)
  if (!busy.ok) return [busy.problem]
  return busy.value
    .map(({ start, end }) => `${new Date(start).toISOString().slice(0, 16)} ${(end - start) / 60_000}`)
    .sort()
}

describe('when somebody is taken', () => {
  test('an event in UTC, with an end or a length', () => {
    expect(read(calendarText('a', ['DTSTART:20261124T080000Z', 'DTEND:20261124T093000Z']))).toEqual([
      '2026-11-24T08:00 90',
    ])
    expect(read(calendarText('a', ['DTSTART:20261124T080000Z', 'DURATION:PT45M']))).toEqual([
      '2026-11-24T08:00 45',
    ])
  })

  test('an event on the Amsterdam clock is an hour earlier in winter and two in summer', () => {
    const at = (day: string) =>
      calendarText('a', [local('DTSTART', `${day}T090000`), local('DTEND', `${day}T100000`)])
    expect(read(at('20261124'))).toEqual(['2026-11-24T08:00 60'])
    expect(read(at('20260624'), window('2026-06-23T00:00:00Z', '2026-06-30T00:00:00Z'))).toEqual([
      '2026-06-24T07:00 60',
    ])
  })

  test('a zone we know by name needs no rules in the file; one made up is read by its rules', () => {
    const lines = [local('DTSTART', '20261124T090000'), local('DTEND', '20261124T100000')]
    const named = lines.map(line => line.replace('Europe/Amsterdam', 'Europe/Lisbon'))
    expect(read(calendarText('a', named, [], []))).toEqual(['2026-11-24T08:00 60'])
    const rules = ['BEGIN:VTIMEZONE', 'TZID:Perron', 'BEGIN:STANDARD', 'TZOFFSETFROM:+0500']
    const zone = [...rules, 'TZOFFSETTO:+0500', 'DTSTART:19700101T000000', 'END:STANDARD', 'END:VTIMEZONE']
    const own = lines.map(line => line.replace('Europe/Amsterdam', 'Perron'))
    expect(read(calendarText('a', own, [], zone))).toEqual(['2026-11-24T04:00 60'])
  })

  test('a whole day, and a time without a zone, are on the clock of the location', () => {
    expect(read(calendarText('a', ['DTSTART;VALUE=DATE:20261124', 'DTEND;VALUE=DATE:20261126']))).toEqual([
      '2026-11-23T23:00 2880',
    ])
    expect(read(calendarText('a', ['DTSTART;VALUE=DATE:20261124']))).toEqual(['2026-11-23T23:00 1440'])
    expect(read(calendarText('a', ['DTSTART:20261124T090000', 'DTEND:20261124T100000']))).toEqual([
      '2026-11-24T08:00 60',
    ])
  })

  test('what is free, cancelled or elsewhere in time takes nothing; a doubtful event does', () => {
    const lines = ['DTSTART:20261124T080000Z', 'DTEND:20261124T093000Z']
    expect(read(calendarText('a', [...lines, 'TRANSP:TRANSPARENT']))).toEqual([])
    expect(read(calendarText('a', [...lines, 'STATUS:CANCELLED']))).toEqual([])
    expect(read(calendarText('a', [...lines, 'STATUS:TENTATIVE']))).toHaveLength(1)
    expect(read(calendarText('a', ['DTSTART:20261207T000000Z', 'DURATION:PT1H']))).toEqual([])
    expect(read(calendarText('a', ['DTSTART:20261122T230000Z', 'DURATION:PT1H']))).toEqual([])
  })
})

describe('what repeats', () => {
  const weekly = [local('DTSTART', '20260105T090000'), local('DTEND', '20260105T100000'), 'RRULE:FREQ=WEEKLY']

  test('comes back at the same time on the clock, over both clock changes', () => {
    expect(read(calendarText('a', weekly))).toEqual(['2026-11-23T08:00 60', '2026-11-30T08:00 60'])
    expect(read(calendarText('a', weekly), window('2026-03-22T00:00:00Z', '2026-04-05T00:00:00Z'))).toEqual([
      '2026-03-23T08:00 60',
      '2026-03-30T07:00 60',
    ])
    expect(read(calendarText('a', weekly), window('2026-10-18T00:00:00Z', '2026-11-01T00:00:00Z'))).toEqual([
      '2026-10-19T07:00 60',
      '2026-10-26T08:00 60',
    ])
  })

  test('ends where it says, the last time included', () => {
    const until = weekly.map(line => line.replace('WEEKLY', 'WEEKLY;UNTIL=20261123T080000Z'))
    expect(read(calendarText('a', until))).toEqual(['2026-11-23T08:00 60'])
    // The 47th Monday from 5 January is 23 November.
    const count = weekly.map(line => line.replace('WEEKLY', 'WEEKLY;COUNT=47'))
    expect(read(calendarText('a', count))).toEqual(['2026-11-23T08:00 60'])
  })

  test('skips what was taken out, and adds dates of its own', () => {
    const lines = [...weekly, local('EXDATE', '20261123T090000'), local('RDATE', '20261126T090000')]
    expect(read(calendarText('a', lines))).toEqual(['2026-11-26T08:00 60', '2026-11-30T08:00 60'])
  })

  test('follows one occurrence that moved, also into our weeks from outside them, or was called off', () => {
    const moved = [
      local('RECURRENCE-ID', '20261123T090000'),
      local('DTSTART', '20261123T140000'),
      local('DTEND', '20261123T150000'),
    ]
    const off = [
      local('RECURRENCE-ID', '20261130T090000'),
      local('DTSTART', '20261130T090000'),
      local('DTEND', '20261130T100000'),
      'STATUS:CANCELLED',
    ]
    expect(read(calendarText('a', weekly, [moved, off]))).toEqual(['2026-11-23T13:00 60'])
    const namedInUtc = moved.map(line => line.replace(/^RECURRENCE-ID.*/, 'RECURRENCE-ID:20261123T080000Z'))
    expect(read(calendarText('a', weekly, [namedInUtc, off]))).toEqual(['2026-11-23T13:00 60'])
    const fromMarch = [
      local('RECURRENCE-ID', '20270301T090000'),
      local('DTSTART', '20261127T090000'),
      local('DTEND', '20261127T100000'),
    ]
    expect(read(calendarText('a', weekly, [fromMarch]))).toContain('2026-11-27T08:00 60')
  })

  test('follows a change of all that comes after', () => {
    const later = [
      'RECURRENCE-ID;RANGE=THISANDFUTURE;TZID=Europe/Amsterdam:20261130T090000',
      local('DTSTART', '20261130T110000'),
      local('DTEND', '20261130T120000'),
    ]
    const found = read(
      calendarText('a', weekly, [later]),
      window('2026-11-23T00:00:00Z', '2026-12-14T00:00:00Z'),
    )
    expect(found).toEqual(['2026-11-23T08:00 60', '2026-11-30T10:00 60', '2026-12-07T10:00 60'])
  })
})

describe('what cannot be read does not look free', () => {
  const start = local('DTSTART', '20260105T090000')
  test.each([
    ['no calendar', 'hallo'],
    ['half a calendar', calendarText('a', ['DTSTART:20261124T080000Z']).slice(0, 400)],
    ['an event without a beginning', calendarText('a', ['SUMMARY:Wanneer?'])],
    ['a date that is none', calendarText('a', ['DTSTART:gisteren'])],
    [
      'an end before its beginning',
      calendarText('a', ['DTSTART:20261124T080000Z', 'DTEND:20261123T080000Z']),
    ],
    ['a repetition in a zone without rules', calendarText('a', [start, 'RRULE:FREQ=WEEKLY'], [], [])],
    ['every second of years', calendarText('a', ['DTSTART:20200101T000000Z', 'RRULE:FREQ=SECONDLY'])],
  ])('%s', (_, text) => {
    expect(read(text)).toEqual(['unreadable'])
  })
})
