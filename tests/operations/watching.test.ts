import { randomBytes, randomUUID } from 'node:crypto'
import { connect } from 'node:net'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { API_PATHS } from '#service/booking/http/booking-api.ts'
import { openDatabase } from '#service/booking/store/open-database.ts'
import type { LogLine } from '#service/operations/log.ts'
import { objectOf } from '#service/operations/observe-requests.ts'
import { type Operations, startOperations } from '#service/operations/start-operations.ts'
import { type ContactKey, missingKeys } from '#service/privacy/key-set.ts'
import { serviceApp } from '#service/service-app.ts'
import { startService } from '#service/start-service.ts'
import { FIRST, START, TOWN } from '#tests/setup/booking-service.ts'
import { pgliteSeed } from '#tests/setup/pglite-seed.ts'

const CANARY = 'Kanariepiet'
const lines: LogLine[] = []
const faults: unknown[] = []
let keys: readonly ContactKey[] = missingKeys([], START)
let operations: Operations
let send: (method: string, path: string, body?: unknown) => Promise<Response>
let close: () => Promise<void>

beforeAll(async () => {
  const opened = await openDatabase({ kind: 'memory', seed: await pgliteSeed() }, START)
  if (!opened.ok) throw new Error('in use')
  const { database } = opened.value
  operations = await startOperations({
    database,
    place: 'memory',
    keys: () => keys,
    tendKeys: () => {},
    now: () => START,
    log: line => {
      if (line.action !== 'purge') lines.push(line)
    },
    report: fault => faults.push(fault),
    operations: API_PATHS,
    metrics: { host: '127.0.0.1', port: 0 },
  })
  const world = { database, municipalities: [TOWN], now: () => START, keys: () => keys }
  const chance = { randomId: randomUUID, randomBytes }
  const app = serviceApp({ ...world, ...chance }, '/nonexistent', fault => faults.push(fault), {}, operations)
  send = async (method, path, body) =>
    app.request(`http://localhost${path}`, {
      method,
      ...(body !== undefined && {
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify(body),
      }),
    })
  let closed = false
  close = async () => {
    if (!closed) await opened.value.close()
    closed = true
  }
}, 120_000)
afterAll(async () => {
  await operations.stop()
  await close()
})

const REQUEST = {
  gemeente: 'voorbeeldstad',
  contact: { naam: CANARY, kanaal: 'email', adres: `${CANARY}@voorbeeld.nl` },
  taal: 'nl',
  voorkeuren: [],
}
const metrics = async (): Promise<string> => (await fetch(operations.metricsUrl ?? '')).text()

describe('the log', () => {
  test('has a line for what changed something: what, to what kind of thing, how it went; never of whom', async () => {
    lines.length = 0
    const id = randomUUID()
    await send('PUT', `/api/v1/gespreksverzoeken/${id}`, REQUEST)
    await send('PUT', `/api/v1/gespreksverzoeken/${id}`, { ...REQUEST, taal: CANARY })
    await send('DELETE', `/api/v1/${CANARY}?naam=${CANARY}`)
    await send('GET', '/api/v1/sleutels')
    expect(lines).toMatchObject([
      { action: 'PUT', object: '/api/v1/gespreksverzoeken/{id}', result: 'done', origin: 'api', status: 201 },
      { action: 'PUT', object: '/api/v1/gespreksverzoeken/{id}', result: 'refused', status: 400 },
      { action: 'DELETE', object: '/api', result: 'refused', status: 404 },
    ])
    expect(JSON.stringify(lines)).not.toMatch(new RegExp(`${CANARY}|${id}|voorbeeld.nl`, 'i'))
    expect(faults).toEqual([])
  })

  test.each([
    ['/api/v1/afspraken/0d0f2a86-6b0c-4a52-8f0e-6f0f5b9a2c77', '/api/v1/afspraken/{id}'],
    ['/api/v1/afspraken/Samira/annulering', '/api/v1/afspraken/{id}/annulering'],
    ['/api/v1/afspraken', '/api'],
    ['/kiosk', 'app'],
  ])('calls %s by its kind', (path, kind) => expect(objectOf(path, API_PATHS)).toBe(kind))
})

describe('the figures for monitoring', () => {
  test('count answers, rows and what is past its term, and when the key expires; no word of anybody', async () => {
    await send('PUT', `/api/v1/gespreksverzoeken/${randomUUID()}`, REQUEST)
    const text = await metrics()
    expect(text).toMatch(
      /talentperron_http_request_duration_seconds_count\{method="PUT",object="\/api\/v1\/gespreksverzoeken\/{id}",status="201"} \d/,
    )
    expect(text).toMatch(/talentperron_rows\{table="contacts"} [1-9]/)
    expect(text).toMatch(/talentperron_rows\{table="overdue"} 0\n/)
    const expires = Date.parse(keys[0]?.expires ?? '') / 1000
    expect(text).toContain(`talentperron_sealing_key_expires_timestamp_seconds ${expires}\n`)
    expect(text).not.toMatch(new RegExp(CANARY, 'i'))
  })

  test('are on a port of their own and nowhere else', async () => {
    expect((await send('GET', '/metrics')).status).not.toBe(200)
    const other = new URL('/', operations.metricsUrl)
    expect((await fetch(other)).status).toBe(404)
  })
})

describe('whoever watches', () => {
  const ready = async () => {
    const reply = await send('GET', '/klaar')
    return { status: reply.status, body: await reply.json() }
  }

  test('hears that the process lives and is ready', async () => {
    const lives = await send('GET', '/gezond')
    expect([lives.status, await lives.json()]).toEqual([200, { gezond: true }])
    expect(await ready()).toEqual({
      status: 200,
      body: { klaar: true, database: 'ready', keys: 'ready', service: 'ready' },
    })
  })

  test('hears that a key is missing, that the service stops, and that the database is gone', async () => {
    const held = keys
    keys = []
    expect(await ready()).toMatchObject({ status: 503, body: { klaar: false, keys: 'missing' } })
    expect((await send('GET', '/api/v1/sleutels')).status).toBe(503)
    keys = held
    operations.stopping()
    expect(await ready()).toMatchObject({ status: 503, body: { klaar: false, service: 'stopping' } })
    await operations.stop()
    await close()
    expect(await ready()).toMatchObject({ status: 503, body: { database: 'unreachable' } })
    expect((await send('GET', '/gezond')).status).toBe(200)
  })
})

describe('a service that is asked to stop', () => {
  test('answers whom it has begun to answer, and takes nobody new', async () => {
    vi.spyOn(console, 'log').mockImplementation(() => {})
    const service = await startService({
      place: { kind: 'memory', seed: await pgliteSeed() },
      municipalities: [TOWN],
      now: () => START,
    })
    const { port } = new URL(service.url)
    const body = JSON.stringify({ locatie: 'een-gids', begin: FIRST })
    const socket = connect(Number(port), '127.0.0.1')
    const answered = new Promise<string>(resolve => socket.once('data', data => resolve(data.toString())))
    socket.write(
      [
        'POST /api/v1/reserveringen HTTP/1.1',
        'Host: localhost',
        'Content-Type: application/json',
        `Idempotency-Key: ${randomUUID()}`,
        `Content-Length: ${body.length}`,
        '',
        body.slice(0, 10),
      ].join('\r\n'),
    )
    // Answered on another connection: by now the half message has come in as well.
    expect((await fetch(`${service.url}/gezond`)).status).toBe(200)
    const stopping = service.close()
    socket.write(body.slice(10))
    expect(await answered).toMatch(/^HTTP\/1\.1 201 /)
    socket.destroy()
    await stopping
    await expect(fetch(`${service.url}/gezond`)).rejects.toThrow()
    vi.restoreAllMocks()
  }, 60_000)
})
