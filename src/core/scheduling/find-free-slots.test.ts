import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { findFreeSlots } from './find-free-slots.ts'
import { clockOf, offsetAt } from './local-time.ts'
import { nearestSlots } from './nearest-slots.ts'
import { type Busy, type OpeningRules, WEEKDAYS } from './opening-rules.ts'

const timeZone = 'Europe/Amsterdam'
const rules: OpeningRules = {
  weekly: { monday: [{ from: '09:00', to: '12:00' }] },
  exceptions: [],
  minutes: 45,
  noticeHours: 0,
  horizonDays: 6,
  guides: ['anna'],
}
const starts = (slots: readonly { start: string }[]): string[] => slots.map(slot => slot.start)
// Monday 23 November 2026, 00:00 in Amsterdam; winter time, UTC+1.
const monday = '2026-11-22T23:00:00Z'
const ask = (change: Partial<OpeningRules>, busy: readonly Busy[] = [], now = monday) =>
  findFreeSlots({ rules: { ...rules, ...change }, timeZone, busy, now })

describe('slots of a day', () => {
  test('a morning of three hours holds four conversations of 45 minutes', () => {
    expect(ask({})).toEqual([
      { start: '2026-11-23T08:00:00Z', end: '2026-11-23T08:45:00Z' },
      { start: '2026-11-23T08:45:00Z', end: '2026-11-23T09:30:00Z' },
      { start: '2026-11-23T09:30:00Z', end: '2026-11-23T10:15:00Z' },
      { start: '2026-11-23T10:15:00Z', end: '2026-11-23T11:00:00Z' },
    ])
  })

  test('a length that does not divide the window leaves the rest unused', () => {
    // 09:00, 09:50, 10:40 (to 11:30); 11:30 would end at 12:20.
    expect(starts(ask({ minutes: 50 }))).toEqual([
      '2026-11-23T08:00:00Z',
      '2026-11-23T08:50:00Z',
      '2026-11-23T09:40:00Z',
    ])
  })

  test('a window shorter than a conversation gives nothing', () => {
    expect(ask({ minutes: 60, weekly: { monday: [{ from: '09:00', to: '09:59' }] } })).toEqual([])
  })

  test('two windows that overlap are one, and two that touch stay two', () => {
    const overlapping = ask({
      minutes: 60,
      weekly: {
        monday: [
          { from: '09:30', to: '12:00' },
          { from: '09:00', to: '10:00' },
        ],
      },
    })
    expect(starts(overlapping)).toEqual([
      '2026-11-23T08:00:00Z',
      '2026-11-23T09:00:00Z',
      '2026-11-23T10:00:00Z',
    ])
    const touching = ask({
      minutes: 60,
      weekly: {
        monday: [
          { from: '09:00', to: '10:30' },
          { from: '10:30', to: '11:30' },
        ],
      },
    })
    expect(starts(touching)).toEqual(['2026-11-23T08:00:00Z', '2026-11-23T09:30:00Z'])
  })

  test('an exception replaces the week: closed, or other hours', () => {
    expect(ask({ exceptions: [{ date: '2026-11-23', windows: [] }] })).toEqual([])
    const evening = [{ date: '2026-11-24', windows: [{ from: '19:00', to: '19:45' }] }]
    expect(starts(ask({ exceptions: evening })).at(-1)).toBe('2026-11-24T18:00:00Z')
  })
})

describe('notice, horizon and dates', () => {
  test('a slot exactly at the notice time is still offered, one minute later it is not', () => {
    // Monday 06:30 in Amsterdam + 2 hours = 08:30; with a first slot at 09:00 nothing is lost yet.
    expect(starts(ask({ noticeHours: 2 }, [], '2026-11-23T06:00:00Z'))[0]).toBe('2026-11-23T08:00:00Z')
    expect(starts(ask({ noticeHours: 2 }, [], '2026-11-23T06:01:00Z'))[0]).toBe('2026-11-23T08:45:00Z')
  })

  test('the last day is today plus the horizon', () => {
    expect(starts(ask({ horizonDays: 7 }))).toHaveLength(8)
    expect(starts(ask({ horizonDays: 6 }))).toHaveLength(4)
  })

  test('today is the date in the Netherlands, not in Greenwich', () => {
    // 23:30 UTC on Sunday is Monday 00:30 in Amsterdam: next Monday is 7 days ahead, this one is today.
    expect(starts(ask({ horizonDays: 0 }, [], '2026-11-22T23:30:00Z'))).toHaveLength(4)
    expect(starts(ask({ horizonDays: 0 }, [], '2026-11-22T22:30:00Z'))).toHaveLength(0)
  })

  test('from and to narrow the answer, both days included', () => {
    const given = { rules: { ...rules, horizonDays: 60 }, timeZone, busy: [], now: monday }
    const days = new Set(
      starts(findFreeSlots({ ...given, from: '2026-11-30', to: '2026-12-07' })).map(start =>
        start.slice(0, 10),
      ),
    )
    expect([...days]).toEqual(['2026-11-30', '2026-12-07'])
    expect(findFreeSlots({ ...given, from: '2026-12-08', to: '2026-11-30' })).toEqual([])
  })
})

describe('guides', () => {
  const busy: Busy[] = [{ guide: 'anna', start: '2026-11-23T08:00:00Z', end: '2026-11-23T08:45:00Z' }]

  test('the slot of a busy guide is gone and the next one starts where it ends', () => {
    expect(starts(ask({}, busy))[0]).toBe('2026-11-23T08:45:00Z')
  })

  test('with a second guide the slot stays, once', () => {
    expect(starts(ask({ guides: ['anna', 'bert'] }, busy))).toHaveLength(4)
  })

  test('one minute of overlap is enough to lose a slot', () => {
    const late: Busy[] = [{ guide: 'anna', start: '2026-11-23T08:44:00Z', end: '2026-11-23T08:46:00Z' }]
    expect(starts(ask({}, late))).toEqual(['2026-11-23T09:30:00Z', '2026-11-23T10:15:00Z'])
  })
})

describe('clock changes', () => {
  const night: Partial<OpeningRules> = { minutes: 30, weekly: { sunday: [{ from: '00:00', to: '05:00' }] } }

  test('on the last Sunday of March the hour that is skipped is never offered', () => {
    // 29 March 2026: 02:00 becomes 03:00. 00:00-01:30 starts at UTC+1, 03:00-04:30 at UTC+2.
    expect(starts(ask(night, [], '2026-03-28T12:00:00Z'))).toEqual([
      '2026-03-28T23:00:00Z',
      '2026-03-28T23:30:00Z',
      '2026-03-29T00:00:00Z',
      '2026-03-29T01:00:00Z',
      '2026-03-29T01:30:00Z',
      '2026-03-29T02:00:00Z',
      '2026-03-29T02:30:00Z',
    ])
  })

  test('on the last Sunday of October the hour that comes twice is never offered', () => {
    // 25 October 2026: 02:00-03:00 happens twice. 01:30-02:00 ends in it and is left out as well.
    expect(starts(ask(night, [], '2026-10-24T12:00:00Z'))).toEqual([
      '2026-10-24T22:00:00Z',
      '2026-10-24T22:30:00Z',
      '2026-10-24T23:00:00Z',
      '2026-10-25T02:00:00Z',
      '2026-10-25T02:30:00Z',
      '2026-10-25T03:00:00Z',
      '2026-10-25T03:30:00Z',
    ])
  })

  test('nine in the morning is seven in Greenwich in summer and eight in winter', () => {
    expect(starts(ask({}, [], '2026-10-18T22:00:00Z'))[0]).toBe('2026-10-19T07:00:00Z')
    expect(starts(ask({}, [], '2026-10-25T23:00:00Z'))[0]).toBe('2026-10-26T08:00:00Z')
    expect(offsetAt('2026-10-19T07:00:00Z', timeZone)).toBe('+02:00')
    expect(offsetAt('2026-10-26T08:00:00Z', timeZone)).toBe('+01:00')
  })

  test('a conversation of two hours over the change is not offered, as it would last one or three', () => {
    const long: Partial<OpeningRules> = { minutes: 120, weekly: { sunday: [{ from: '01:30', to: '03:30' }] } }
    expect(ask(long, [], '2026-03-28T12:00:00Z')).toEqual([])
    expect(ask(long, [], '2026-10-24T12:00:00Z')).toEqual([])
    expect(starts(ask(long, [], '2026-06-06T12:00:00Z'))).toEqual(['2026-06-06T23:30:00Z'])
  })

  test('a local time that comes twice or never has no instant', () => {
    expect(clockOf(Temporal.PlainDate.from('2026-10-25'), timeZone)(150)).toBeUndefined()
    expect(clockOf(Temporal.PlainDate.from('2026-03-29'), timeZone)(150)).toBeUndefined()
  })

  test('the quick way over a day without a clock change gives what the calendar gives', () => {
    for (let day = 0; day < 366; day += 1) {
      const date = Temporal.PlainDate.from('2026-01-01').add({ days: day })
      const clock = clockOf(date, timeZone)
      for (const minutes of [0, 119, 121, 540, 1439]) {
        const local = date.toPlainDateTime({ hour: Math.floor(minutes / 60), minute: minutes % 60 })
        const read = local.toZonedDateTime(timeZone)
        const exists = read.toPlainDateTime().equals(local)
        const once = local.toZonedDateTime(timeZone, { disambiguation: 'later' }).equals(read)
        expect(clock(minutes)).toBe(exists && once ? read.epochMilliseconds : undefined)
      }
    }
  })
})

describe('whatever the rules are', () => {
  const time = fc
    .integer({ min: 0, max: 23 * 60 + 59 })
    .map(at => `${String(Math.floor(at / 60)).padStart(2, '0')}:${String(at % 60).padStart(2, '0')}`)
  const window = fc
    .tuple(time, time)
    .map(([one, other]) => (one < other ? { from: one, to: other } : { from: other, to: one }))
  const anyRules = fc.record({
    weekly: fc.record(Object.fromEntries(WEEKDAYS.map(day => [day, fc.array(window, { maxLength: 3 })]))),
    exceptions: fc.constant([]),
    minutes: fc.integer({ min: 10, max: 180 }),
    noticeHours: fc.integer({ min: 0, max: 72 }),
    horizonDays: fc.integer({ min: 1, max: 8 }),
    guides: fc.uniqueArray(fc.constantFrom('a', 'b', 'c'), { minLength: 1 }),
  })
  // Around the spring and autumn changes of 2026, and an ordinary week.
  const anyNow = fc
    .tuple(fc.constantFrom('2026-03-25', '2026-10-21', '2026-06-10'), time)
    .map(([date, at]) => `${date}T${at}:00Z`)

  test('every slot lies inside a window, keeps its length, the notice time and its order', () => {
    fc.assert(
      fc.property(anyRules, anyNow, (given, now) => {
        let before = ''
        for (const slot of findFreeSlots({ rules: given, timeZone, busy: [], now })) {
          const start = Temporal.Instant.from(slot.start).toZonedDateTimeISO(timeZone)
          const end = Temporal.Instant.from(slot.end).toZonedDateTimeISO(timeZone)
          const weekday = WEEKDAYS[start.dayOfWeek - 1]
          const [from, to] = [
            start.toPlainTime().toString().slice(0, 5),
            end.toPlainTime().toString().slice(0, 5),
          ]
          const windows = (weekday && given.weekly[weekday]) ?? []
          expect(start.toPlainDate().equals(end.toPlainDate())).toBe(true)
          // Overlapping windows are one, so look for cover by any chain: start and end each inside some window.
          expect(windows.some(one => one.from <= from && from < one.to)).toBe(true)
          expect(windows.some(one => one.from < to && to <= one.to)).toBe(true)
          expect(end.epochMilliseconds - start.epochMilliseconds).toBe(given.minutes * 60_000)
          expect(start.epochMilliseconds).toBeGreaterThanOrEqual(
            Date.parse(now) + given.noticeHours * 3_600_000,
          )
          expect(slot.start > before).toBe(true)
          before = slot.start
        }
      }),
      { numRuns: 200, seed: 42 },
    )
  })

  test('taking offers one by one never gives a guide two conversations at a time, and ends', () => {
    fc.assert(
      fc.property(
        anyRules,
        anyNow,
        fc.array(fc.nat(), { minLength: 5, maxLength: 20 }),
        (given, now, picks) => {
          const busy: Busy[] = []
          for (const pick of picks) {
            const offers = findFreeSlots({ rules: given, timeZone, busy, now })
            const slot = offers[pick % Math.max(offers.length, 1)]
            if (!slot) break
            const guide = given.guides.find(
              one => !busy.some(b => b.guide === one && b.start < slot.end && slot.start < b.end),
            )
            expect(guide).toBeDefined()
            if (guide) busy.push({ guide, ...slot })
          }
        },
      ),
      { numRuns: 30, seed: 42 },
    )
  })
})

describe('the nearest other slots', () => {
  const slots = ['08:00', '09:00', '10:00', '11:00', '12:00'].map(at => ({
    start: `2026-11-23T${at}:00Z`,
    end: `2026-11-23T${at}:45Z`,
  }))

  test('are those around the wanted time, the earlier first when as near, without the wanted one', () => {
    expect(starts(nearestSlots(slots, '2026-11-23T10:00:00Z', 3))).toEqual([
      '2026-11-23T09:00:00Z',
      '2026-11-23T11:00:00Z',
      '2026-11-23T08:00:00Z',
    ])
  })

  test('are fewer when there are fewer', () => {
    expect(nearestSlots(slots.slice(0, 1), '2026-11-24T10:00:00Z', 3)).toHaveLength(1)
    expect(nearestSlots([], '2026-11-24T10:00:00Z', 3)).toEqual([])
  })
})
