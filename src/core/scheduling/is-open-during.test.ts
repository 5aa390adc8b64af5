import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isOpenDuring } from './is-open-during.ts'
import { localDate } from './local-time.ts'
import { type OpeningRules, WEEKDAYS } from './opening-rules.ts'
import { openingSlots } from './opening-slots.ts'

const AMSTERDAM = 'Europe/Amsterdam'
const RULES: OpeningRules = {
  weekly: { monday: [{ from: '09:00', to: '12:00' }], friday: [{ from: '13:00', to: '17:00' }] },
  exceptions: [
    { date: '2026-11-30', windows: [] },
    { date: '2026-12-01', windows: [{ from: '10:00', to: '11:00' }] },
  ],
  closedOnHolidays: true,
  minutes: 45,
  noticeHours: 0,
  horizonDays: 60,
  guides: ['a'],
}
const during = (start: string, end: string): boolean => isOpenDuring({ start, end }, RULES, AMSTERDAM)

describe('a conversation lies inside the opening hours', () => {
  test('up to the very minute they begin and end', () => {
    expect(during('2026-11-23T08:00:00Z', '2026-11-23T11:00:00Z')).toBe(true)
    expect(during('2026-11-23T07:59:00Z', '2026-11-23T08:30:00Z')).toBe(false)
    expect(during('2026-11-23T10:30:00Z', '2026-11-23T11:01:00Z')).toBe(false)
  })

  test('not on a day that differs from the week, or a public holiday', () => {
    expect(during('2026-11-30T08:00:00Z', '2026-11-30T08:45:00Z')).toBe(false)
    expect(during('2026-12-01T09:00:00Z', '2026-12-01T09:45:00Z')).toBe(true)
    expect(during('2026-12-25T12:00:00Z', '2026-12-25T12:45:00Z')).toBe(false)
  })

  test('exactly when it is one of the times that the rules give, whatever the hours and the clock change', () => {
    const window = fc
      .tuple(fc.integer({ min: 0, max: 22 }), fc.integer({ min: 1, max: 8 }))
      .map(([from, hours]) => {
        const two = (hour: number): string => String(hour).padStart(2, '0')
        return { from: `${two(from)}:00`, to: from + hours > 23 ? '23:59' : `${two(from + hours)}:00` }
      })
    const days = fc.array(fc.tuple(fc.constantFrom(...WEEKDAYS), window), { minLength: 1, maxLength: 5 })
    fc.assert(
      fc.property(days, fc.constantFrom('2026-03-20', '2026-10-20', '2026-12-20'), (chosen, day) => {
        const weekly = Object.fromEntries(chosen.map(([weekday, one]) => [weekday, [one]]))
        const rules = { ...RULES, weekly, exceptions: [], horizonDays: 14, minutes: 60 }
        const today = localDate(`${day}T12:00:00Z`, AMSTERDAM)
        for (const slot of openingSlots(rules, AMSTERDAM, today))
          expect([slot.start, isOpenDuring(slot, rules, AMSTERDAM)]).toEqual([slot.start, true])
      }),
    )
  })
})
