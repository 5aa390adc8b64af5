import type { Server } from 'node:http'
import { createAdaptorServer } from '@hono/node-server'
import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { tallySchema } from '#contract/api/tally.schema.ts'
import { shownCount } from '#core/tally/shown-count.ts'
import { createEvent } from '#service/booking/use-cases/hold-events.ts'
import { type TallyBoards, tallyBoards } from '#service/events/use-cases/tally-boards.ts'
import { listen, stopListening } from '#service/listen.ts'
import { serviceApp } from '#service/service-app.ts'
import { openTestService, START, type TestService } from '#tests/setup/booking-service.ts'
import { pgliteSeed } from '#tests/setup/pglite-seed.ts'
import { type BoardLine, openBoard } from './board-line.ts'

const LIMITS = { most: 20, mostOfEvent: 12, mostOfAddress: 5 }

/** Sent to one instance, watched on another that has the same database. */
let service: TestService
let boards: TallyBoards
let server: Server
let url: string
let lines: BoardLine[] = []
beforeAll(async () => {
  service = await openTestService({ kind: 'memory', seed: await pgliteSeed() })
}, 120_000)
beforeEach(async () => {
  boards = tallyBoards(service.world, error => service.faults.push(error), {
    ...{ every: 10, beat: 3 },
    ...LIMITS,
  })
  const report = ({ error }: { error: unknown }): void => void service.faults.push(error)
  const app = serviceApp({ ...service.world, boards }, '/nonexistent', report)
  server = createAdaptorServer({ fetch: app.fetch }) as Server
  url = `http://127.0.0.1:${await listen(server, '127.0.0.1', 0, 'PORT')}/api/v1`
})
afterEach(async () => {
  await Promise.all(lines.map(line => line.close()))
  lines = []
  boards.stop()
  await stopListening(server)
  expect(service.faults).toEqual([])
})
afterAll(() => service?.close())

const newEvent = async (): Promise<string> => {
  const made = await createEvent(service.world, {
    ...{ municipality: 'voorbeeldstad', name: 'Banenmarkt', place: 'De hal' },
    ...{ start: START, end: '2026-11-21T17:00:00Z', sectors: [], participants: [] },
  })
  if (!made.ok) throw new Error(made.problem)
  return made.value.code
}
const watch = async (code: string): Promise<BoardLine> => {
  const line = await openBoard(`${url}/evenementen/${code}/stand`)
  lines.push(line)
  return line
}
const count = async (code: string, id: string, sectoren: readonly string[]): Promise<void> => {
  const reply = await service.send('PUT', `tellingen/${id}`, { body: { evenement: code, sectoren } })
  expect(reply.status).toBe(204)
}
const idOf = (at: number): string => `0d0f2a86-6b0c-4a52-8f0e-${at.toString(16).padStart(12, '0')}`
const nextTally = async (line: BoardLine) => {
  for (;;) {
    const message = await line.next()
    if (!message) throw new Error('the stream has ended')
    if (message.kind === 'message') return tallySchema.parse(message.data)
  }
}
/** Ids of earlier visits are never used again. */
let made = 100

test('a board hears the tally at once, and each time that something else is to be seen', async () => {
  const code = await newEvent()
  const line = await watch(code.toLowerCase().replace('-', ''))
  expect([line.status, line.headers.get('Content-Type')]).toEqual([200, 'text/event-stream; charset=utf-8'])
  expect(line.headers.get('X-Accel-Buffering')).toBe('no')
  expect(await nextTally(line)).toEqual({
    ...{ evenement: code, peildatum: START, bezoeken: null },
    sectoren: ['ict', 'techniek', 'zorg'].map(sector => ({ sector, bezoeken: null })),
  })
  for (let at = 0; at < 11; at += 1) await count(code, idOf(at + 1), at < 5 ? ['zorg'] : ['zorg', 'ict'])
  const seen = [await nextTally(line)]
  while (seen.at(-1)?.bezoeken !== 10 || seen.at(-1)?.sectoren[0]?.bezoeken !== 5)
    seen.push(await nextTally(line))
  // Never the same twice: what did not change is not sent.
  const shown = seen.map(({ peildatum: _, ...rest }) => JSON.stringify(rest))
  expect(new Set(shown).size).toBe(shown.length)
  // Who comes later begins with the same.
  expect(await nextTally(await watch(code))).toMatchObject({ bezoeken: 10 })
})

test('between times it hears that the figures still hold', async () => {
  const line = await watch(await newEvent())
  await nextTally(line)
  const alive = await line.next()
  expect([alive?.kind, alive?.data]).toEqual(['peildatum', { peildatum: START }])
  expect(alive?.text.startsWith(':\n')).toBe(true)
})

test('whatever is counted, in whatever order and however often: never one to four, only fives, and in the end what there is', async () => {
  const visits = fc.array(fc.subarray(['zorg', 'ict', 'techniek']), { maxLength: 24 })
  await fc.assert(
    fc.asyncProperty(visits, fc.infiniteStream(fc.nat()), async (all, chance) => {
      const code = await newEvent()
      const line = await watch(code)
      const first = made
      made += all.length
      const sent = [...all, ...all].map((_, at) => at % Math.max(1, all.length))
      const order = sent.toSorted(() => ((chance.next().value ?? 0) % 2) - 0.5)
      const counting = Promise.all(order.map(at => count(code, idOf(first + at + 1), all[at] ?? [])))
      const heard = new Map<number | null, object>()
      while (!heard.has(shownCount(all.length))) {
        const { bezoeken, sectoren } = await nextTally(line)
        const shown = [bezoeken, ...sectoren.map(one => one.bezoeken)]
        for (const value of shown) expect(value === null || (value >= 5 && value % 5 === 0)).toBe(true)
        // Not of one person either: sectors change with the total only.
        expect(heard.has(bezoeken)).toBe(false)
        heard.set(bezoeken, sectoren)
      }
      await counting
      const { bezoeken, sectoren } = (await service.send('GET', `tellingen?evenement=${code}`)).body
      expect(heard.get(bezoeken as number | null)).toEqual(sectoren)
      if (all.length % 5 === 0) {
        const exact = ['ict', 'techniek', 'zorg'].map(id => all.filter(one => one.includes(id)).length)
        expect((sectoren as { bezoeken: unknown }[]).map(one => one.bezoeken)).toEqual(exact.map(shownCount))
      }
      await line.close()
    }),
    { numRuns: 15 },
  )
})

test('a code that is no event is not found, and an event that is removed ends its boards', async () => {
  expect((await watch('AAA-AAA')).status).toBe(404)
  const code = await newEvent()
  const line = await watch(code)
  await nextTally(line)
  await sql`delete from events where code = ${code}`.execute(service.database)
  while (await line.next());
  expect((await watch(code)).status).toBe(404)
})

test('more boards than it can keep are asked to come back', async () => {
  const [code, other] = [await newEvent(), await newEvent()]
  const busy = await Promise.all(Array.from({ length: 12 }, () => watch(code)))
  expect(busy.map(({ status }) => status)).toEqual(Array(12).fill(200))
  // One event does not take the places of others.
  expect((await watch(code)).status).toBe(503)
  const all = await Promise.all(Array.from({ length: 9 }, () => watch(other)))
  expect(all.map(({ status }) => status).toSorted()).toEqual([...Array(8).fill(200), 503])
  const refused = all.find(({ status }) => status === 503)
  expect(refused?.headers.get('Retry-After')).toBe('30')
  // Whose place comes free is for the next.
  await busy[0]?.close()
  await expect.poll(async () => (await watch(other)).status).toBe(200)
})

test('one address does not take the places of others, and gets its own back', async () => {
  const codes = [await newEvent(), await newEvent()]
  const app = serviceApp({ ...service.world, boards }, '/nonexistent', () => {})
  const open = async (remoteAddress: string, at = 0): Promise<Response> =>
    app.request(`/api/v1/evenementen/${codes[at]}/stand`, {}, { incoming: { socket: { remoteAddress } } })
  const mine = []
  for (let at = 0; at < 5; at += 1) mine.push(await open('192.0.2.1', at % 2))
  expect(mine.map(({ status }) => status)).toEqual(Array(5).fill(200))
  const refused = await open('192.0.2.1')
  expect([refused.status, refused.headers.get('Retry-After')]).toEqual([429, '30'])
  expect((await open('192.0.2.2')).status).toBe(200)
  // The proxy on this machine stands for everybody.
  for (let at = 0; at < 6; at += 1) expect((await open('127.0.0.1')).status).toBe(200)
  await mine[0]?.body?.cancel()
  expect((await open('192.0.2.1')).status).toBe(200)
})

test('asking for the head opens nothing', async () => {
  const code = await newEvent()
  for (let time = 0; time < 25; time += 1)
    expect((await fetch(`${url}/evenementen/${code}/stand`, { method: 'HEAD' })).status).toBe(200)
  expect((await fetch(`${url}/evenementen/AAA-AAA/stand`, { method: 'HEAD' })).status).toBe(404)
  expect((await watch(code)).status).toBe(200)
})

test('a service that stops lets go of its boards at once', async () => {
  const code = await newEvent()
  const all = await Promise.all(Array.from({ length: 10 }, () => watch(code)))
  boards.stop()
  await stopListening(server)
  for (const line of all) while (await line.next());
}, 8_000)
