import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { codeOfRequest } from '#contract/api/code-of-request.ts'
import type { NewConversationRequest } from '#contract/api/conversation-request.schema.ts'
import type { SealedMessage } from '#contract/api/sealed-message.schema.ts'
import { sealedRequestSchema } from '#contract/api/sealed-request.schema.ts'
import { sealMessage } from '#platform/booking-client/seal-message.ts'
import { openContact } from '#service/privacy/open-contact.ts'
import { errorsOf, expectProblem } from '#tests/booking/expect-problem.ts'
import { openTestService, type TestService } from '#tests/setup/booking-service.ts'
import { pgliteSeed } from '#tests/setup/pglite-seed.ts'
import { NOW, published, SAMIRA, sealed } from './envelopes.ts'

let service: TestService
beforeAll(async () => {
  service = await openTestService({ kind: 'memory', seed: await pgliteSeed() })
}, 120_000)
afterAll(() => service?.close())

const keyOf = () => {
  const [key] = service.keys()
  if (!key) throw new Error('no key')
  return key
}
const request = async (id: string, part: Partial<NewConversationRequest> = {}) => ({
  gemeente: 'voorbeeldstad',
  verzegeldeContactgegevens: await sealed(SAMIRA, { id, key: keyOf() }),
  taal: 'nl',
  voorkeuren: [{ dag: 'dinsdag' as const, dagdeel: 'ochtend' as const }],
  ...part,
})
const seal = (id: string, body: NewConversationRequest, day = NOW.slice(0, 10)) =>
  sealMessage({ kind: 'verzoek', id, municipality: body.gemeente, body }, published(keyOf()), day)
const stored = async (
  id: string,
  part: Partial<NewConversationRequest> = {},
  day = NOW.slice(0, 10),
): Promise<SealedMessage> => {
  const made = await seal(id, await request(id, part), day)
  if (!made.ok) throw new Error(made.problem)
  return made.value
}
const send = (id: string, verzegeldVerzoek: unknown) =>
  service.send('PUT', `gespreksverzoeken/${id}`, { body: { verzegeldVerzoek } })

describe('a request that waited on a tablet', () => {
  test('is taken once, however often it comes, under the code that follows from its id', async () => {
    const id = randomUUID()
    const envelope = await stored(id)
    const [first, again] = [await send(id, envelope), await send(id, envelope)]
    expect([first.status, again.status]).toEqual([201, 200])
    expect(first.body).toEqual({ id, code: codeOfRequest(id) })
    expect(again.text).toBe(first.text)
    expect(await openContact(service, id)).toMatchObject({ ok: true, value: { name: 'Samira' } })
  })

  test('is the same request as the one that came in openly before, with its answer lost', async () => {
    const id = randomUUID()
    const body = await request(id)
    expect((await service.send('PUT', `gespreksverzoeken/${id}`, { body })).status).toBe(201)
    const made = await seal(id, body)
    expect((await send(id, made.ok && made.value)).status).toBe(200)
  })

  test.each(['2026-11-20', '2026-11-22', '2036-11-21', '1970-01-01'])(
    'is not refused because a tablet took it for %s',
    async day => {
      const id = randomUUID()
      expect((await send(id, await stored(id, {}, day))).status).toBe(201)
    },
  )

  test('is always as long, whatever is in it, and the longest there can be fits', async () => {
    const id = randomUUID()
    const longest: Partial<NewConversationRequest> = {
      taal: 'zgh-Tfng',
      voorkeuren: Array.from({ length: 3 }, () => ({ dag: 'donderdag', dagdeel: 'ochtend' })),
    }
    const lengths = [await stored(id), await stored(id, longest), await stored(id, { voorkeuren: [] })].map(
      envelope => JSON.stringify(sealedRequestSchema.parse(envelope)).length,
    )
    expect(new Set(lengths).size).toBe(1)
  })

  test('does not open under another id, for another town, with another key or on another day', async () => {
    const id = randomUUID()
    const good = await stored(id)
    const [, other] = service.keys()
    for (const [under, envelope] of [
      [randomUUID(), good],
      [id, { ...good, gemeente: 'groningen' }],
      [id, { ...good, dag: '2026-11-22' }],
      [id, { ...good, sleutel: other?.id }],
    ] as const) {
      const reply = await send(under, envelope)
      expectProblem(reply, 400, 'ongeldige-invoer')
      expect(errorsOf(reply)).toMatchObject([
        { code: 'unreadable', location: { pointer: '#/verzegeldVerzoek' } },
      ])
    }
    expectProblem(await send(id, { ...good, sleutel: '2020-01-01-0' }), 400, 'ongeldige-invoer')
    expect((await send(id, good)).status).toBe(201)
  })

  test('is checked like any other: sealing a wrong one does not make it right', async () => {
    const id = randomUUID()
    expectProblem(await send(id, await stored(id, { taal: 'Nederlands!' })), 400, 'ongeldige-invoer')
  })

  test('of another form is refused with what is wrong with that form', async () => {
    const id = randomUUID()
    const reply = await send(id, { ...(await stored(id)), tekst: 'kort' })
    expect(errorsOf(reply)).toMatchObject([{ location: { pointer: '#/verzegeldVerzoek/tekst' } }])
  })
})

test('a code that is taken is not given twice', async () => {
  const one = randomUUID()
  const twin = `${one.slice(0, 13)}${randomUUID().slice(13)}`
  expect(codeOfRequest(twin)).toBe(codeOfRequest(one))
  const [first, second] = [await send(one, await stored(one)), await send(twin, await stored(twin))]
  expect([first.status, second.status]).toEqual([201, 201])
  expect(second.body.code).not.toBe(first.body.code)
})
