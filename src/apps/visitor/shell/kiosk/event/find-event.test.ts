import 'fake-indexeddb/auto'
import { expect, test } from 'vitest'
import { type ApiEvent, eventSchema } from '#contract/api/event.schema.ts'
import type { ProblemType } from '#contract/api/problem.schema.ts'
import type { ServiceAnswer } from '#platform/booking-client/call-service.ts'
import { openOutboxStore } from '#platform/storage/outbox-store.ts'
import { findEvent } from './find-event.ts'

const EVENT = eventSchema.parse(eventSchema.meta()?.example)
const UNREACHABLE = { kind: 'unreachable' } as const
const refused = (type: ProblemType) => ({ kind: 'refused', type, body: null }) as const

/** A tablet with a disk; `says`: what the service answers, one after the other. */
const tablet = (says: readonly ServiceAnswer<ApiEvent>[], name = `event-${crypto.randomUUID()}`) => {
  const answers = [...says]
  const asked: string[] = []
  const begin = Date.parse(EVENT.begin)
  const clock = { now: begin as number | null, heard: begin as number | null }
  const store = openOutboxStore(name)
  const find = (code: string) =>
    findEvent(code, {
      store,
      ask: async given => {
        asked.push(given)
        return answers.shift() ?? UNREACHABLE
      },
      now: () => clock.now,
      heardNow: () => clock.heard,
    })
  return { name, asked, clock, store, find }
}
const done = { kind: 'done', value: EVENT } as const

test('a code is asked for as people write it, and is known without a network from then on', async () => {
  const first = tablet([done])
  const found = first.find('lm47x2')
  await found.recall()
  expect(found.stand()).toEqual({ kind: 'unreached', code: 'LM4-7X2' })
  await found.ask()
  expect(first.asked).toEqual(['LM4-7X2'])
  expect(found.stand()).toEqual({ kind: 'here', event: EVENT })
  first.store.close()
  const later = tablet([], first.name).find('LM4-7X2')
  await later.recall()
  await later.ask()
  expect(later.stand()).toEqual({ kind: 'here', event: EVENT })
})

test('an event is over when the clock of the service says so, and not without a clock', async () => {
  const here = tablet([done])
  const found = here.find('LM4-7X2')
  await found.ask()
  here.clock.now = Date.parse(EVENT.eind) + 1
  expect(found.stand()).toEqual({ kind: 'over', event: EVENT })
  here.clock.now = null
  expect(found.stand().kind).toBe('here')
})

test.each([
  // The day before, the whole of it; the day itself begins at midnight in the town, and not in Greenwich.
  ['2026-11-22T22:59:59Z', 'early'],
  ['2026-11-22T23:00:00Z', 'here'],
  ['2026-11-23T08:59:59Z', 'here'],
])('at %s an event of nine o’clock on the 23rd is %s', async (moment, kind) => {
  const here = tablet([done])
  const found = here.find('LM4-7X2')
  await found.ask()
  here.clock.heard = Date.parse(moment)
  expect(found.stand()).toEqual({ kind, event: EVENT })
})

test('an event begins on a day of its own time zone', async () => {
  const here = tablet([{ kind: 'done', value: { ...EVENT, tijdzone: 'America/New_York' } }])
  const found = here.find('LM4-7X2')
  await found.ask()
  here.clock.heard = Date.parse('2026-11-22T23:00:00Z')
  expect(found.stand().kind).toBe('early')
  here.clock.heard = Date.parse('2026-11-23T05:00:00Z')
  expect(found.stand().kind).toBe('here')
})

test('a clock that may be behind tells of no event that it is still to come', async () => {
  const here = tablet([done])
  const found = here.find('LM4-7X2')
  await found.ask()
  here.clock.now = Date.parse('2026-11-22T17:00:00Z')
  here.clock.heard = null
  expect(found.stand().kind).toBe('here')
})

test('what the service does not know is forgotten; when it is only busy nothing changes', async () => {
  const here = tablet([done, refused('te-veel-verzoeken'), UNREACHABLE, refused('niet-gevonden'), done])
  const found = here.find('LM4-7X2')
  const kinds: string[] = []
  for (let times = 0; times < 5; times += 1) {
    await found.ask()
    kinds.push(found.stand().kind)
  }
  expect(kinds).toEqual(['here', 'here', 'here', 'unknown', 'here'])
})

test('of a code that the service does not know nothing is left on the tablet', async () => {
  const here = tablet([done, refused('niet-gevonden')])
  const found = here.find('LM4-7X2')
  await found.ask()
  await found.ask()
  expect(await here.store.keptEvent('LM4-7X2')).toBeNull()
})

test('what is no code is not asked for', async () => {
  const here = tablet([done])
  const found = here.find('lente-26')
  await found.recall()
  await found.ask()
  expect([here.asked, found.stand()]).toEqual([[], { kind: 'unknown', code: 'lente-26' }])
})

test('one event is kept at a time, and what lies there damaged is none', async () => {
  const { store } = tablet([])
  await store.keepEvent(EVENT)
  await store.keepEvent({ ...EVENT, code: 'FFF-222' })
  expect(await store.keptEvent('LM4-7X2')).toBeNull()
  expect(await store.keptEvent('FFF-222')).toMatchObject({ naam: EVENT.naam })
  await store.keepEvent({ code: 'LM4-7X2' } as ApiEvent)
  expect(await store.keptEvent('LM4-7X2')).toBeNull()
})
