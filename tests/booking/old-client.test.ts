import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { SPOKEN_VERSION } from '#contract/api/client-version.schema.ts'
import { API_CHANGES } from '#service/booking/http/api-version.ts'
import { FIRST, openTestService, type Reply, type TestService } from '#tests/setup/booking-service.ts'
import { pgliteSeed } from '#tests/setup/pglite-seed.ts'
import { CONTACT, confirm, hold, problemName, withKey } from './visitor.ts'

let service: TestService
beforeAll(async () => {
  service = await openTestService({ kind: 'memory', seed: await pgliteSeed() }, undefined, {
    oldestClient: '1.2.0',
  })
})
afterAll(() => service.close())

const reserve = (version: string | null): Promise<Reply> =>
  service.send('POST', 'reserveringen', {
    headers: { 'Idempotency-Key': randomUUID(), ...(version !== null && { 'API-Version': version }) },
    body: { locatie: 'een-gids', begin: FIRST },
  })
const times = (version: string | null): Promise<Reply> =>
  service.send(
    'GET',
    'tijdsloten?locatie=een-gids',
    version === null ? {} : { headers: { 'API-Version': version } },
  )

describe('a page that was made for a version that may no longer book', () => {
  test('is told so where a booking begins, and holds no time', async () => {
    for (const refused of [await times('1.1.9'), await reserve('1.1.9')]) {
      expect([refused.status, problemName(refused)]).toEqual([410, 'client-verouderd'])
      expect(refused.body.detail).toContain('gespreksverzoek')
    }
    expect((await reserve('1.2.0')).status).toBe(201)
  })

  test('may finish and call off what it began, and ask for contact', async () => {
    const old = { headers: { 'API-Version': '1.0.0' } }
    const held = await hold(service, 'twee-gidsen', FIRST)
    const id = randomUUID()
    const body = { reservering: held.body.id, contact: CONTACT, taal: 'nl' }
    const booked = await service.send('PUT', `afspraken/${id}`, { ...old, body })
    expect(booked.status).toBe(201)
    const key = withKey(booked, old.headers)
    expect((await service.send('POST', `afspraken/${id}/annulering`, key)).status).toBe(204)
    expect((await service.send('GET', 'sleutels', old)).status).toBe(200)
    const asked = await service.send('PUT', `gespreksverzoeken/${randomUUID()}`, {
      ...old,
      body: { gemeente: 'voorbeeldstad', contact: CONTACT, taal: 'nl', voorkeuren: [] },
    })
    expect(asked.status, asked.text).toBe(201)
  })
})

test('who does not say a version is served, and who says one that is none is told', async () => {
  expect((await times(null)).status).toBe(200)
  expect((await times('1.10.0')).status).toBe(200)
  const wrong = await times('nieuw')
  expect([wrong.status, problemName(wrong)]).toEqual([400, 'ongeldige-invoer'])
})

test('no client there ever was is too old today, and our own app says a version that exists', async () => {
  const today = await openTestService({ kind: 'memory', seed: await pgliteSeed() })
  for (const { version } of API_CHANGES)
    expect(
      (await today.send('GET', 'tijdsloten?locatie=een-gids', { headers: { 'API-Version': version } }))
        .status,
    ).toBe(200)
  expect(API_CHANGES.map(change => change.version)).toContain(SPOKEN_VERSION)
  const held = await hold(today, 'een-gids', FIRST)
  expect((await confirm(today, held.body.id)).status).toBe(201)
  await today.close()
})
