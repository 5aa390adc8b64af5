import 'fake-indexeddb/auto'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { apiKeysSchema } from '#contract/api/key.schema.ts'
import { failure } from '#core/shared/result.ts'
import { openOutboxStore } from '#platform/storage/outbox-store.ts'
import { kioskClock } from './kiosk-clock.ts'
import { wireOutbox } from './wire-outbox.ts'

const KEYS = apiKeysSchema.meta()?.example
const YEAR = 365 * 86_400_000

let at = 0
let isUp = true
beforeEach(() => {
  at = 0
  isUp = true
  vi.stubGlobal('fetch', async () => {
    if (!isUp) throw new TypeError('Failed to fetch')
    return new Response(JSON.stringify(KEYS), { headers: { 'Content-Type': 'application/json' } })
  })
})
afterEach(() => void vi.unstubAllGlobals())

const tablet = (change: Partial<ReturnType<typeof openOutboxStore>> = {}) =>
  wireOutbox({
    store: { ...openOutboxStore(`outbox-${crypto.randomUUID()}`), ...change },
    clock: kioskClock(() => at),
    random: () => 0.5,
    token: () => null,
  })

describe('a tablet without a network', () => {
  test('can keep a request once it heard the keys of the service, for as long as one counts', async () => {
    const outbox = tablet()
    isUp = false
    await outbox.refreshKeys()
    expect(await outbox.canKeep()).toBe(false)
    isUp = true
    await outbox.refreshKeys()
    isUp = false
    expect(await outbox.canKeep()).toBe(true)
    at += 100 * YEAR
    expect(await outbox.canKeep()).toBe(false)
  })

  test('whose database does not answer can keep none', async () => {
    const outbox = tablet({ count: async () => failure('not-stored') })
    await outbox.refreshKeys()
    expect(await outbox.canKeep()).toBe(false)
  })
})
