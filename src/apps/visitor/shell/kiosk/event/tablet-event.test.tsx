import 'fake-indexeddb/auto'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { eventSchema } from '#contract/api/event.schema.ts'
import { apiKeysSchema } from '#contract/api/key.schema.ts'
import { readPlace } from '../../../place.ts'

const EVENT = { ...eventSchema.parse(eventSchema.meta()?.example), gemeente: 'voorbeeldstad' }

const KEYS = apiKeysSchema.parse(apiKeysSchema.meta()?.example)

let told: unknown
/** The time by the clock of the service. */
let moment: string
beforeEach(() => {
  told = EVENT
  moment = EVENT.begin
  vi.resetModules()
  vi.useFakeTimers({ toFake: ['setInterval'] })
  vi.stubGlobal('fetch', async (address: string) => {
    if (told === null) throw new TypeError('Failed to fetch')
    const json = { headers: { 'Content-Type': 'application/json' } }
    const answer = address.endsWith('/sleutels') ? { ...KEYS, peildatum: moment } : told
    return new Response(JSON.stringify(answer), json)
  })
})
afterEach(() => {
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

const openAt = async (path: string) => {
  const { openVisitSession } = await import('../../../visit-session.ts')
  const opened = await openVisitSession(readPlace(new URL(path, 'http://stad.example')))
  if (!opened.ok) throw new Error(opened.problem)
  return opened.value
}

test('a tablet at an event opens the town of the event, whatever else the address asks for', async () => {
  expect((await openAt('/e/LM4-7X2?gemeente=groningen')).pack.id).toBe('voorbeeldstad')
  const { eventHere } = await import('./event-here.ts')
  expect(eventHere()).toMatchObject({ kind: 'here', event: { naam: 'Banenmarkt' } })
})

test('it does so on the day before as well, and knows that the event is still to come', async () => {
  moment = '2026-11-22T17:00:00Z'
  expect((await openAt('/e/LM4-7X2?gemeente=groningen')).pack.id).toBe('voorbeeldstad')
  const { eventHere } = await import('./event-here.ts')
  await vi.waitFor(() => expect(eventHere()).toMatchObject({ kind: 'early', event: { naam: 'Banenmarkt' } }))
})

test('it does so without a network too once it heard of the event', async () => {
  await openAt('/e/LM4-7X2')
  vi.resetModules()
  told = null
  expect((await openAt('/e/LM4-7X2?gemeente=groningen')).pack.id).toBe('voorbeeldstad')
})

test.each([
  ['that has no app for the town', { ...EVENT, code: 'FFF-222', gemeente: 'elders' }],
  ['that cannot reach the service', null],
])('a tablet %s is a kiosk of the town in the address', async (_, answer) => {
  told = answer
  expect((await openAt('/e/FFF-222?gemeente=voorbeeldstad')).pack.id).toBe('voorbeeldstad')
})
