import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { findFreeSlots } from './find-free-slots.ts'
import { guideAbsence, type OwnHours } from './guide-absence.ts'
import { isoInstant, startOfDay } from './local-time.ts'
import { type OpeningHours, type OpeningRules, type Slot, WEEKDAYS } from './opening-rules.ts'
import { openingSlots } from './opening-slots.ts'
import { weekMinutes } from './week-minutes.ts'

const timeZone = 'Europe/Amsterdam'
const always = [{ from: '00:00', to: '23:59' }]
const everyDay = Object.fromEntries(WEEKDAYS.map(day => [day, always]))
const rules: OpeningRules = {
  ...{ weekly: everyDay, exceptions: [], minutes: 30, noticeHours: 0, horizonDays: 9, guides: ['anna'] },
}

const clock = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
const windows = fc.array(
  fc
    .tuple(fc.integer({ min: 0, max: 95 }), fc.integer({ min: 1, max: 40 }))
    .map(([from, long]) => ({ from: clock(from * 15), to: clock(Math.min(1439, (from + long) * 15)) })),
  { maxLength: 2 },
)
const weeks: fc.Arbitrary<OpeningHours['weekly']> = fc.record(
  Object.fromEntries(WEEKDAYS.map(day => [day, windows])),
  { requiredKeys: [] },
)
/** Around both clock changes of a year, and in between. */
const days = fc
  .integer({ min: 0, max: 240 })
  .map(later => Temporal.PlainDate.from('2026-03-20').add({ days: later }))

/** By the wall alone, and minute by minute: nothing of what is tested is used. */
const isInside = ({ start, end }: Slot, weekly: OpeningHours['weekly']): boolean => {
  const wall = Temporal.Instant.from(start).toZonedDateTimeISO(timeZone)
  const length = (Date.parse(end) - Date.parse(start)) / 60_000
  const first = wall.hour * 60 + wall.minute
  const today = weekly[WEEKDAYS[wall.dayOfWeek - 1] ?? 'monday'] ?? []
  return Array.from({ length }, (_, at) => clock(first + at)).every(minute =>
    today.some(({ from, to }) => from <= minute && minute < to),
  )
}
const dateOf = (slot: Slot): string =>
  Temporal.Instant.from(slot.start).toZonedDateTimeISO(timeZone).toPlainDate().toString()
const hasClockChange = (date: string): boolean =>
  startOfDay(date, timeZone, 1) - startOfDay(date, timeZone) !== 86_400_000

test('no time outside the week that a guide gave is ever offered, and every time inside it is, but for clock changes', () => {
  const sets = fc.array(fc.tuple(fc.integer({ min: -3, max: 9 }), weeks), { minLength: 1, maxLength: 3 })
  fc.assert(
    fc.property(days, sets, fc.option(weeks), (today, given, pack) => {
      const own: OwnHours[] = given.map(([later, weekly]) => ({
        ...{ guide: 'anna', startsOn: today.add({ days: later }).toString(), weekly },
      }))
      const latest = own.toSorted((one, other) => one.startsOn.localeCompare(other.startsOn))
      const inForce = (date: string) => latest.filter(({ startsOn }) => startsOn <= date)
      // Of two for one day it does not matter here which counts: there is only one in the database.
      fc.pre(new Set(own.map(({ startsOn }) => startsOn)).size === own.length)
      const withPack = pack ? { ...rules, guideHours: { anna: { weekly: pack, exceptions: [] } } } : rules
      const now = isoInstant(startOfDay(today.toString(), timeZone))
      const busy = guideAbsence(withPack, timeZone, today, own)
      const offered = new Set(findFreeSlots({ rules, timeZone, busy, now }).map(({ start }) => start))
      for (const slot of openingSlots(rules, timeZone, today)) {
        const weekly = inForce(dateOf(slot)).at(-1)?.weekly ?? pack ?? everyDay
        if (offered.has(slot.start)) expect([slot, isInside(slot, weekly)]).toEqual([slot, true])
        else if (!hasClockChange(dateOf(slot))) expect([slot, isInside(slot, weekly)]).toEqual([slot, false])
      }
    }),
    { numRuns: 60 },
  )
})

test('without a week of their own a guide is away as the rules say', () => {
  const today = Temporal.PlainDate.from('2026-11-23')
  expect(guideAbsence(rules, timeZone, today, [])).toEqual([])
  const later = [{ guide: 'anna', startsOn: '2027-01-01', weekly: {} }]
  expect(guideAbsence(rules, timeZone, today, later)).toEqual([])
})

test('a week is counted from Monday, windows that overlap as one', () => {
  const monday = [
    { from: '09:00', to: '11:00' },
    { from: '10:00', to: '12:00' },
  ]
  expect(weekMinutes({ monday, sunday: [{ from: '00:00', to: '23:59' }] })).toEqual([
    { start: 540, end: 720 },
    { start: 6 * 1440, end: 7 * 1440 - 1 },
  ])
  expect(weekMinutes({})).toEqual([])
})
