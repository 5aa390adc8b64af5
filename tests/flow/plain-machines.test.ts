import { expect, test } from 'vitest'
import { createMachine, spawnChild } from 'xstate'
import { bookingMachine } from '#flow/booking/booking.machine.ts'
import { miniVisit } from './mini-visit.ts'

const FORBIDDEN = ['invoke', 'after', 'spawn', 'delay']

/** Where a machine's configuration keeps clocks or running things of its own. */
const clocksAndCalls = (value: unknown, path = ''): readonly string[] => {
  // `spawnChild` and delayed `raise` are functions that carry what they start.
  if (typeof value === 'function')
    return 'src' in value || ('delay' in value && value.delay !== undefined) ? [path] : []
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => [
    ...(FORBIDDEN.includes(key) ? [`${path}/${key}`] : []),
    ...clocksAndCalls(inner, `${path}/${key}`),
  ])
}

test.each([
  ['visit', miniVisit],
  ['booking', bookingMachine],
])('%s has no invoke, after or spawn: the world arrives as events', (_, machine) => {
  expect(clocksAndCalls(machine.config)).toEqual([])
  expect(Object.keys(machine.implementations.actors)).toEqual([])
  expect(Object.keys(machine.implementations.delays)).toEqual([])
})

test('a clock or a call anywhere in a machine is found', () => {
  const bad = createMachine({
    initial: 'a',
    states: { a: { invoke: { src: 'fetch' } }, b: { after: { 1000: 'a' } }, c: { entry: spawnChild('d') } },
  })
  expect(clocksAndCalls(bad.config)).toEqual(['/states/a/invoke', '/states/b/after', '/states/c/entry'])
})
