import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openTestService, type Reply, type TestService } from '#tests/setup/booking-service.ts'
import { startNode } from '#tests/setup/node-process.ts'
import { pgliteSeed } from '#tests/setup/pglite-seed.ts'
import { expectProblem } from './expect-problem.ts'

let service: TestService
const open = async (requestsPerMinute?: number): Promise<TestService> =>
  openTestService({ kind: 'memory', seed: await pgliteSeed() }, undefined, { requestsPerMinute })
const ask = (from: string): Promise<Reply> => service.send('GET', 'locaties?gemeente=voorbeeldstad', { from })
const statuses = async (count: number, from: string): Promise<number[]> =>
  (await Promise.all(Array.from({ length: count }, () => ask(from)))).map(reply => reply.status)

describe('an address that asks more than it may', () => {
  beforeAll(async () => {
    service = await open(6)
  }, 120_000)
  afterAll(() => service?.close())

  test('has to wait, is told how long, and others are not in its way', async () => {
    expect(await statuses(6, '192.0.2.1')).toEqual(Array.from({ length: 6 }, () => 200))
    const refused = await ask('192.0.2.1')
    expectProblem(refused, 429, 'te-veel-verzoeken')
    expect(refused.headers.get('Retry-After')).toBe('10')
    expect((await ask('192.0.2.2')).status).toBe(200)
    service.clock.now = '2026-11-21T12:00:10Z'
    expect(await statuses(2, '192.0.2.1')).toEqual([200, 429])
  })

  test('cannot pass for another with a header', async () => {
    await statuses(6, '192.0.2.3')
    const reply = await service.send('GET', 'locaties?gemeente=voorbeeldstad', {
      from: '192.0.2.3',
      headers: { 'X-Forwarded-For': '192.0.2.99', Forwarded: 'for=192.0.2.99' },
    })
    expect(reply.status).toBe(429)
  })

  test('with boards leaves the tablets beside them what they need', async () => {
    const board = () => service.send('GET', 'evenementen/AAA-AAA/stand', { from: '192.0.2.4' })
    const asked = await Promise.all(Array.from({ length: 7 }, board))
    expect(asked.map(reply => reply.status)).toEqual([...Array(6).fill(404), 429])
    expect(await statuses(7, '192.0.2.4')).toEqual([...Array(6).fill(200), 429])
  })

  test('still gets the app itself', async () => {
    expect((await service.send('GET', '/nergens', { from: '192.0.2.1' })).status).not.toBe(429)
  })
})

describe('without a number', () => {
  beforeAll(async () => {
    service = await open()
  }, 120_000)
  afterAll(() => service?.close())

  test('the limit is generous, and the proxy on this machine has none', async () => {
    expect(new Set(await statuses(3_000, '192.0.2.1'))).toEqual(new Set([200]))
    expect((await ask('192.0.2.1')).status).toBe(429)
    expect(new Set(await statuses(3_100, '127.0.0.1'))).toEqual(new Set([200]))
  }, 120_000)

  test('the page for developers shows every operation, without scripts and with its own style only', async () => {
    const page = await service.send('GET', 'docs')
    expect(page.headers.get('Content-Type')).toMatch(/^text\/html/)
    const policy = page.headers.get('Content-Security-Policy') ?? ''
    expect(policy).toMatch(/^default-src 'none'; style-src 'sha256-[A-Za-z0-9+/]{43}='; base-uri 'none'/)
    expect(policy).not.toMatch(/unsafe/)
    expect(page.text).not.toMatch(/<script|<link|<img|style=|\son\w+=|https?:/)
    const document = await service.send('GET', 'openapi.json')
    for (const [, operation] of document.text.matchAll(/"operationId":"(\w+)"/g))
      expect(page.text).toContain(`id="${operation}"`)
    expect((await service.send('GET', 'docs', { headers: { Accept: 'image/png' } })).status).toBe(406)
  })
})

test.each([
  [{ ALLOWED_ORIGINS: 'https://stad.nl/pad' }, 'ALLOWED_ORIGINS: "https://stad.nl/pad" klopt niet.'],
  [{ ALLOWED_ORIGINS: '*' }, 'ALLOWED_ORIGINS: "*" klopt niet.'],
  [{ REQUESTS_PER_MINUTE: 'veel' }, 'REQUESTS_PER_MINUTE moet een geheel getal zijn'],
])(
  'the service does not start with %j, and says why',
  async (environment, sentence) => {
    const process = startNode('src/service/main.ts', [], { DATA_DIR: '/nonexistent', ...environment })
    expect(await process.ended).toBe(1)
    expect(process.output()).toContain(sentence)
  },
  60_000,
)
