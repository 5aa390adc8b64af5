import { expect, test } from 'vitest'
import { kioskClock } from './kiosk-clock.ts'

const NOON = '2026-11-22T12:00:00.000Z'
const HOUR = 3_600_000
const inWords = (moment: number | null) => moment && new Date(moment).toISOString()

test('after a start without a network it is at least as late as was written down, and no moment was heard', () => {
  let at = 0
  const clock = kioskClock(() => at)
  expect([clock.now(), clock.heardNow()]).toEqual([null, null])
  clock.remembered(NOON)
  at += HOUR
  expect(inWords(clock.now())).toBe('2026-11-22T13:00:00.000Z')
  expect(clock.heardNow()).toBeNull()
})

test('once the service was heard it tells what time it is, whatever was written down', () => {
  let at = 0
  const clock = kioskClock(() => at)
  clock.remembered('2026-11-21T12:00:00.000Z')
  clock.heard(NOON)
  clock.remembered('2026-11-20T12:00:00.000Z')
  at += HOUR
  expect(inWords(clock.heardNow())).toBe('2026-11-22T13:00:00.000Z')
  expect(clock.now()).toBe(clock.heardNow())
})
