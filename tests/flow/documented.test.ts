import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { createActor } from 'xstate'
import { bookingMachine } from '#flow/booking/booking.machine.ts'
import { EMPTY_VISIT } from '#flow/visit/visit-context.ts'
import { placeIn, readTable, undocumented } from './documented.ts'
import { BOOKING_EVENTS } from './mini-booking.ts'
import { MINI_EVENTS, miniVisit } from './mini-visit.ts'

const ROUNDS = process.env.PROVE ? 1_000_000 : 20_000
const page = readFileSync(new URL('../../src/flow/README.md', import.meta.url), 'utf8')
const [, visit = '', booking = ''] = page.split('\n## ')

/** Chance that can be repeated (mulberry32). */
const dice = (seed: number) => (): number => {
  seed = (seed + 0x6d2b79f5) | 0
  let t = Math.imul(seed ^ (seed >>> 15), 1 | seed)
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
  return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
}

const atVisit = createActor(miniVisit).getSnapshot()
const atBooking = createActor(bookingMachine, { input: { appointment: null } }).getSnapshot()
const walkVisit = (chapter: string) =>
  undocumented(miniVisit, MINI_EVENTS, readTable(chapter), ROUNDS, dice(10), atVisit, wiped => {
    expect(wiped.context).toEqual(EMPTY_VISIT)
    return placeIn(wiped).id === 'attract'
  })

describe('whatever happens, in whatever order', () => {
  test('a visit takes no way that is not written down, and a wipe leaves nothing from anywhere', {
    timeout: 900_000,
  }, () => {
    expect(walkVisit(visit)).toEqual([])
  })

  test('a booking takes no way that is not written down', { timeout: 900_000 }, () => {
    const table = readTable(booking)
    expect(undocumented(bookingMachine, BOOKING_EVENTS, table, ROUNDS, dice(10), atBooking)).toEqual([])
  })

  test('a way that is missing on the page is told', { timeout: 900_000 }, () => {
    const missing = visit.replace('  attract --> welcome: TOUCHED\n', '')
    expect(walkVisit(missing)).toContain('attract --> welcome: TOUCHED')
  })
})
