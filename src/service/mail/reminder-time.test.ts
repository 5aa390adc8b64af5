import { expect, test } from 'vitest'
import { reminderTime } from './reminder-time.ts'

const ZONE = 'Europe/Amsterdam'

test('is the day before at ten on the clock of the location', () => {
  const now = '2026-10-01T12:00:00Z'
  expect(reminderTime('2026-11-23T08:00:00Z', ZONE, now)).toBe('2026-11-22T09:00:00Z')
  expect(reminderTime('2026-10-20T08:00:00Z', ZONE, now)).toBe('2026-10-19T08:00:00Z')
  // The clocks go back on Sunday 25 October: ten is then in winter time.
  expect(reminderTime('2026-10-26T08:00:00Z', ZONE, now)).toBe('2026-10-25T09:00:00Z')
  // Half past midnight on Tuesday in Amsterdam is still Monday in Greenwich.
  expect(reminderTime('2026-11-23T23:30:00Z', ZONE, now)).toBe('2026-11-23T09:00:00Z')
})

test('is not there when it has passed', () => {
  expect(reminderTime('2026-11-23T08:00:00Z', ZONE, '2026-11-22T08:59:59Z')).toBe('2026-11-22T09:00:00Z')
  expect(reminderTime('2026-11-23T08:00:00Z', ZONE, '2026-11-22T09:00:00Z')).toBeUndefined()
})
