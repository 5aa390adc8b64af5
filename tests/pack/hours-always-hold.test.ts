import fc from 'fast-check'
import { expect, test } from 'vitest'
import { WEEKDAYS } from '#core/scheduling/opening-rules.ts'
import { hoursFromApi } from '#service/pack/http/api-hours.ts'
import { changeHours } from '#service/pack/use-cases/change-hours.ts'
import { freeTimes } from '#tests/booking/visitor.ts'
import { TOWN } from '#tests/setup/booking-service.ts'
import { openThePack, service, setTime } from './at-the-pack.ts'

const SAM = { id: 'sam', name: 'Sam', role: 'beheerder', municipality: TOWN.id } as const
const [first] = TOWN.locations
if (!first) throw new Error('the made-up town has no place')
const packed = { ...first.rules, closedOnHolidays: true }
openThePack([{ ...TOWN, locations: [{ ...first, rules: packed }] }])

/** Just before clocks go forward, back, and Christmas. */
const STARTS = ['2026-03-21T12:00:00Z', '2026-10-18T12:00:00Z', '2026-12-17T12:00:00Z'] as const
const HOLIDAYS = ['2026-12-25', '2026-12-26', '2027-01-01']

const two = (number: number): string => String(number).padStart(2, '0')
const window = fc
  .tuple(fc.integer({ min: 0, max: 21 }), fc.integer({ min: 1, max: 6 }), fc.constantFrom('00', '30'))
  .map(([from, length, minutes]) => ({
    van: `${two(from)}:${minutes}`,
    tot: from + length > 22 ? '23:59' : `${two(from + length)}:${minutes}`,
  }))
const windows = fc.array(window, { maxLength: 1 })
const week = fc.record({
  ...{ maandag: windows, dinsdag: windows, woensdag: windows, donderdag: windows },
  ...{ vrijdag: windows, zaterdag: windows, zondag: windows },
})
const change = (start: string) =>
  fc.record({
    week,
    afwijkingen: fc.uniqueArray(
      fc.record({
        datum: fc
          .integer({ min: 0, max: 16 })
          .map(days => new Date(Date.parse(start) + days * 86_400_000).toISOString().slice(0, 10)),
        tijden: windows,
      }),
      { selector: ({ datum }) => datum, maxLength: 4 },
    ),
  })

/** The clock on the wall, by the browser's own calendar: nothing of the code under test. */
const wall = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Amsterdam',
  dateStyle: 'short',
  timeStyle: 'short',
})
const local = (instant: number): { readonly day: string; readonly time: string } => {
  const [day = '', time = ''] = wall.format(instant).split(' ')
  return { day, time }
}

test('after any number of changes nothing is offered outside the hours in force, nor on a holiday, nor across a clock change', async () => {
  let offered = 0
  await fc.assert(
    fc.asyncProperty(
      fc
        .constantFrom(...STARTS)
        .chain(start =>
          fc.tuple(
            fc.constant(start),
            fc.array(fc.option(change(start), { freq: 5 }), { minLength: 1, maxLength: 4 }),
          ),
        ),
      async ([start, changes]) => {
        setTime(start)
        for (const one of changes) {
          const changed = await changeHours(service.world, SAM, 'een-gids', one && hoursFromApi(one))
          expect(changed.ok).toBe(true)
        }
        const last = changes.at(-1)
        const { weekly, exceptions } = last ? hoursFromApi(last) : packed
        for (const begin of await freeTimes(service, 'een-gids')) {
          offered += 1
          const starts = local(Date.parse(begin))
          const ends = local(Date.parse(begin) + 3_600_000)
          const other = exceptions.find(({ date }) => date === starts.day)
          const weekday = WEEKDAYS[(new Date(`${starts.day}T00:00Z`).getUTCDay() + 6) % 7]
          const open = other ? other.windows : ((weekday && weekly[weekday]) ?? [])
          const fits = open.some(({ from, to }) => from <= starts.time && ends.time <= to)
          expect([begin, starts.day === ends.day && fits]).toEqual([begin, true])
          expect(HOLIDAYS.includes(starts.day) && !other).toBe(false)
          // An hour on the clock is an hour: no slot has a clock change inside it.
          const clock = Date.parse(`${ends.day}T${ends.time}Z`) - Date.parse(`${starts.day}T${starts.time}Z`)
          expect([begin, clock]).toEqual([begin, 3_600_000])
        }
      },
    ),
    { numRuns: 60 },
  )
  expect(offered).toBeGreaterThan(500)
}, 120_000)
