import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { apiKeysSchema } from '#contract/api/key.schema.ts'
import { openContact } from '#service/privacy/open-contact.ts'
import { errorsOf, expectProblem } from '#tests/booking/expect-problem.ts'
import { CONTACT, hold } from '#tests/booking/visitor.ts'
import { FIRST, openTestService, type TestService } from '#tests/setup/booking-service.ts'
import { pgliteSeed } from '#tests/setup/pglite-seed.ts'
import { SAMIRA, sealed } from './envelopes.ts'

let service: TestService
beforeAll(async () => {
  service = await openTestService({ kind: 'memory', seed: await pgliteSeed() })
}, 120_000)
afterAll(() => service?.close())

const envelope = async (id: string) => {
  const [key] = service.keys()
  if (!key) throw new Error('no key')
  return sealed(SAMIRA, { id, key })
}
const ask = (id: string, contact: object) =>
  service.send('PUT', `gespreksverzoeken/${id}`, {
    body: { gemeente: 'voorbeeldstad', ...contact, taal: 'nl', voorkeuren: [] },
  })

describe('the API', () => {
  test('tells the keys to seal with, and nothing private', async () => {
    const reply = await service.send('GET', 'sleutels')
    const { huidig, volgend } = apiKeysSchema.parse(reply.body)
    expect([huidig.id, volgend?.id]).toEqual(service.keys().map(key => key.id))
    for (const { privateKey } of service.keys()) expect(reply.text).not.toContain(privateKey.d)
  })

  test('takes an appointment with sealed contact data; the same again is the same appointment', async () => {
    const id = randomUUID()
    const held = await hold(service, 'een-gids', FIRST)
    const body = { reservering: held.body.id, verzegeldeContactgegevens: await envelope(id), taal: 'nl' }
    const first = await service.send('PUT', `afspraken/${id}`, { body })
    const again = await service.send('PUT', `afspraken/${id}`, { body })
    expect([first.status, again.status]).toEqual([201, 200])
    expect(again.text).toBe(first.text)
    expect(await openContact(service, id)).toMatchObject({ ok: true, value: { name: 'Samira' } })
    const other = { ...body, verzegeldeContactgegevens: await envelope(id) }
    expectProblem(await service.send('PUT', `afspraken/${id}`, { body: other }), 409, 'nummer-al-gebruikt')
  })

  test('takes an envelope sent under another id, which then opens for nobody', async () => {
    const id = randomUUID()
    expect((await ask(id, { verzegeldeContactgegevens: await envelope(randomUUID()) })).status).toBe(201)
    expect(await openContact(service, id)).toEqual({ ok: false, problem: 'unreadable' })
  })

  test('refuses a key it does not have, while the sender can still do something about it', async () => {
    const id = randomUUID()
    const foreign = { ...(await envelope(id)), sleutel: '2020-01-01-00000000' }
    const reply = await ask(id, { verzegeldeContactgegevens: foreign })
    expectProblem(reply, 400, 'ongeldige-invoer')
    expect(errorsOf(reply)).toMatchObject([
      { code: 'key_unknown', location: { pointer: '#/verzegeldeContactgegevens/sleutel' } },
    ])
  })

  test.each<[string, (id: string) => Promise<object>]>([
    ['none', async () => ({})],
    ['both', async id => ({ contact: CONTACT, verzegeldeContactgegevens: await envelope(id) })],
  ])('refuses a request with %s of the two kinds of contact data', async (_, contact) => {
    const id = randomUUID()
    const reply = await ask(id, await contact(id))
    expectProblem(reply, 400, 'ongeldige-invoer')
    expect(errorsOf(reply)).toMatchObject([{ location: { pointer: '#/verzegeldeContactgegevens' } }])
  })

  test('refuses an envelope of another length or profile', async () => {
    const id = randomUUID()
    const good = await envelope(id)
    for (const bad of [
      { tekst: good.tekst.slice(4) },
      { enc: `${good.enc}AAAA` },
      { profiel: 'jwe' },
      { naam: 'x' },
    ])
      expectProblem(
        await ask(id, { verzegeldeContactgegevens: { ...good, ...bad } }),
        400,
        'ongeldige-invoer',
      )
  })
})
