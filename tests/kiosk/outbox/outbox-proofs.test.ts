import 'fake-indexeddb/auto'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { openTestService, type TestService } from '#tests/setup/booking-service.ts'
import { pgliteSeed } from '#tests/setup/pglite-seed.ts'
import { proveNeverCalledKept } from './failing-disk.ts'
import { proveNoBlocking } from './offline-days.ts'
import { proveSealed } from './sealed-flips.ts'

/** The short form of what `npm run prove -- F6 F8 F12` does. */
let service: TestService
beforeAll(async () => {
  service = await openTestService({ kind: 'memory', seed: await pgliteSeed() })
}, 120_000)
afterAll(() => service?.close())

test('after three days without a network all but the damaged arrive within five minutes, and those are counted', async () => {
  expect(await proveNoBlocking(service, 100, 60)).toMatchObject({
    poisoned: 1,
    delivered: 99,
    visible: 1,
    waiting: 0,
  })
}, 240_000)

test('however a disk fails, no request is called kept that is not', async () => {
  vi.spyOn(console, 'warn').mockReturnValue()
  const proof = await proveNeverCalledKept(service)
  expect(proof).toMatchObject({ calledKept: [], stayedBroken: [] })
}, 120_000)

test('of 300 envelopes with one bit turned over none opens, and all are as long', async () => {
  const proof = await proveSealed(300)
  expect(proof).toMatchObject({ accepted: 0, wholeOpened: true })
  expect(proof.lengths).toHaveLength(1)
}, 120_000)
