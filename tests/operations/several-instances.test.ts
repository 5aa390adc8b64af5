import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { openDatabase } from '#service/booking/store/open-database.ts'
import { saveHours } from '#service/pack/store/opening-hours.ts'
import { openKeyStore } from '#service/privacy/key-store.ts'
import { openContact } from '#service/privacy/open-contact.ts'
import { startService } from '#service/start-service.ts'
import { CONTACT } from '#tests/booking/visitor.ts'
import { FIRST, START, TOWN } from '#tests/setup/booking-service.ts'
import { notTested } from '#tests/setup/not-tested.ts'
import { startPostgres } from '#tests/setup/postgres.ts'

const folder = mkdtempSync(join(tmpdir(), 'tp-instances-'))
const cluster = await startPostgres()
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true })
  if (cluster.ok) await cluster.value.stop()
})
beforeEach(() => {
  vi.spyOn(console, 'log').mockImplementation(() => {})
})
afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

describe('two instances behind one balancer', () => {
  if (!cluster.ok) {
    notTested('several instances', cluster.problem)
    return
  }
  test('that start together on an empty database share its keys; each step of a visitor may land on either', async () => {
    const place = { kind: 'server', url: await cluster.value.newDatabase() } as const
    const keys = { kind: 'folder', path: join(folder, 'keys') } as const
    const start = () => startService({ place, keys, municipalities: [TOWN], now: () => START })
    const [one, other] = await Promise.all([start(), start()])
    const send = async (url: string, method: string, path: string, body: object) => {
      const headers = { 'Content-Type': 'application/json', 'Idempotency-Key': randomUUID() }
      const response = await fetch(`${url}/api/v1/${path}`, { method, headers, body: JSON.stringify(body) })
      return { status: response.status, body: (await response.json()) as Record<string, unknown> }
    }
    const held = await send(one.url, 'POST', 'reserveringen', { locatie: 'een-gids', begin: FIRST })
    const id = randomUUID()
    const wish = { reservering: held.body.id, contact: CONTACT, taal: 'nl' }
    const made = await send(other.url, 'PUT', `afspraken/${id}`, wish)
    const again = await send(one.url, 'PUT', `afspraken/${id}`, wish)
    expect([made.status, again.status]).toEqual([201, 200])
    expect(again.body).toEqual(made.body)
    await Promise.all([one.close(), other.close()])

    const opened = await openDatabase(place, START)
    if (!opened.ok) throw new Error('in use')
    const world = { database: opened.value.database, keys: openKeyStore(keys, START).keys }
    expect(await openContact(world, id)).toMatchObject({ ok: true, value: { name: CONTACT.naam } })
    await opened.value.close()
  }, 60_000)

  test('take over within half a minute what the desk made of the hours at the other', async () => {
    const place = { kind: 'server', url: await cluster.value.newDatabase() } as const
    const keys = { kind: 'folder', path: join(folder, 'keys-of-hours') } as const
    // Only what looks again and again; the rest of the service goes by its own time.
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
    const start = () => startService({ place, keys, municipalities: [TOWN], now: () => START })
    const [one, other] = [await start(), await start()]
    const free = async (url: string): Promise<number> => {
      const answer = await fetch(`${url}/api/v1/tijdsloten?locatie=een-gids`)
      return ((await answer.json()) as { tijdsloten: object[] }).tijdsloten.length
    }
    expect(await free(other.url)).toBeGreaterThan(0)
    const opened = await openDatabase(place, START)
    if (!opened.ok) throw new Error('in use')
    const closed = { hours: { weekly: {}, exceptions: [] }, by: 'Sam', at: START }
    await saveHours(opened.value.database, 'een-gids', closed)
    await opened.value.close()
    vi.advanceTimersByTime(30_000)
    await vi.waitFor(async () => expect([await free(one.url), await free(other.url)]).toEqual([0, 0]))
    // One that starts anew has them from the start.
    const third = await start()
    expect(await free(third.url)).toBe(0)
    await Promise.all([one.close(), other.close(), third.close()])
  }, 60_000)
})
