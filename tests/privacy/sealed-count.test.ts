import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { MessageKind } from '#contract/api/sealed-message.schema.ts'
import { sealMessage } from '#platform/booking-client/seal-message.ts'
import { createEvent } from '#service/booking/use-cases/hold-events.ts'
import { errorsOf, expectProblem } from '#tests/booking/expect-problem.ts'
import { openTestService, START, type TestService } from '#tests/setup/booking-service.ts'
import { pgliteSeed } from '#tests/setup/pglite-seed.ts'
import { NOW, published } from './envelopes.ts'

let service: TestService
let evenement: string
beforeAll(async () => {
  service = await openTestService({ kind: 'memory', seed: await pgliteSeed() })
  const made = await createEvent(service.world, {
    municipality: 'voorbeeldstad',
    name: 'Banenmarkt',
    place: 'De hal',
    start: START,
    end: '2026-11-21T18:00:00Z',
    sectors: [],
    participants: [],
  })
  if (!made.ok) throw new Error(made.problem)
  evenement = made.value.code
}, 120_000)
afterAll(() => service?.close())

const seal = async (kind: MessageKind, id: string, body: unknown) => {
  const [key] = service.keys()
  if (!key) throw new Error('no key')
  const made = await sealMessage(
    { kind, id, municipality: 'voorbeeldstad', body },
    published(key),
    NOW.slice(0, 10),
  )
  if (!made.ok) throw new Error(made.problem)
  return made.value
}
const send = (id: string, verzegeldeTelling: unknown) =>
  service.send('PUT', `tellingen/${id}`, { body: { verzegeldeTelling } })
const visits = async (): Promise<number | undefined> =>
  (
    await service.database
      .selectFrom('events')
      .select('visits')
      .where('code', '=', evenement)
      .executeTakeFirst()
  )?.visits

describe('a visit at an event that waited on a tablet', () => {
  test('is counted once, sealed or open, however often it comes', async () => {
    const id = randomUUID()
    const body = { evenement, sectoren: ['zorg'] }
    const envelope = await seal('telling', id, body)
    const before = (await visits()) ?? 0
    const replies = [
      await send(id, envelope),
      await send(id, envelope),
      await send(id, await seal('telling', id, body)),
      await service.send('PUT', `tellingen/${id}`, { body }),
    ]
    expect(replies.map(({ status }) => status)).toEqual([204, 204, 204, 204])
    expect(await visits()).toBe(before + 1)
  })

  test.each<[string, MessageKind, boolean]>([
    ['of another kind', 'bezoek', true],
    ['of a request', 'verzoek', true],
    ['under another id', 'telling', false],
  ])('%s does not open, and counts nothing', async (_, kind, isSame) => {
    const id = randomUUID()
    const before = await visits()
    const envelope = await seal(kind, isSame ? id : randomUUID(), { evenement, sectoren: ['zorg'] })
    const reply = await send(id, envelope)
    expectProblem(reply, 400, 'ongeldige-invoer')
    expect(errorsOf(reply)).toMatchObject([
      { code: 'unreadable', location: { pointer: '#/verzegeldeTelling' } },
    ])
    expect(await visits()).toBe(before)
  })

  test('is checked like any other, and of an event that there is not it is refused for good', async () => {
    const [one, other] = [randomUUID(), randomUUID()]
    const wrong = await seal('telling', one, { evenement, sectoren: ['a', 'b', 'c', 'd'] })
    expectProblem(await send(one, wrong), 400, 'ongeldige-invoer')
    const nowhere = await seal('telling', other, { evenement: 'FFF-222', sectoren: [] })
    expectProblem(await send(other, nowhere), 404, 'niet-gevonden')
  })
})

test('a visit for the report does not open as one at an event, and needs the key of a tablet', async () => {
  const id = randomUUID()
  const envelope = await seal('telling', id, { evenement, sectoren: [] })
  const put = (headers: Record<string, string>) =>
    service.send('PUT', `bezoeken/${id}`, { headers, body: { verzegeldeTelling: envelope } })
  expectProblem(await put({}), 401, 'tabletsleutel-ongeldig')
  expectProblem(await put({ Authorization: `Bearer ${'k'.repeat(43)}` }), 400, 'ongeldige-invoer')
})
