import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { PROBLEM_TYPES, problemTypeOf } from '#contract/api/problem.schema.ts'
import { FIRST, openTestService, type TestService } from '#tests/setup/booking-service.ts'
import { pgliteSeed } from '#tests/setup/pglite-seed.ts'
import { expectProblem } from './expect-problem.ts'
import { CONTACT, confirm, hold } from './visitor.ts'

let service: TestService
beforeAll(async () => {
  service = await openTestService({ kind: 'memory', seed: await pgliteSeed() })
}, 120_000)
afterAll(() => service?.close())
afterEach(() => expect(service.faults).toEqual([]))

describe('keys, places and times', () => {
  test('a hold without Idempotency-Key, or with one that is no UUID, is refused', async () => {
    const body = { locatie: 'een-gids', begin: FIRST }
    expectProblem(await service.send('POST', 'reserveringen', { body }), 400, 'idempotentiesleutel-ontbreekt')
    expectProblem(await hold(service, 'een-gids', FIRST, 'steeds-dezelfde'), 400, 'ongeldige-invoer')
  })

  test('an unknown town or location is not found', async () => {
    expectProblem(await service.send('GET', 'locaties?gemeente=nergenshuizen'), 404, 'niet-gevonden')
    expectProblem(await service.send('GET', 'tijdsloten?locatie=nergens'), 404, 'niet-gevonden')
    expectProblem(await hold(service, 'nergens', FIRST), 404, 'niet-gevonden')
    expectProblem(await service.send('GET', 'locaties?gemeente=__proto__'), 400, 'ongeldige-invoer')
  })

  test.each([
    'locaties',
    'locaties?gemeente=a&gemeente=b',
    'locaties?gemeente=voorbeeldstad&extra=1',
    'tijdsloten?locatie=een-gids&vanaf=morgen',
    'tijdsloten?locatie=een-gids&vanaf=2026-02-30',
    'tijdsloten?locatie=een-gids&tot=23-11-2026',
  ])('GET %s is refused as wrong input', async path => {
    expectProblem(await service.send('GET', path), 400, 'ongeldige-invoer')
  })

  test.each(['2026-11-23', '2026-11-23T09:00:00', 'nu', '', 42, null, '2026-13-01T00:00:00Z'])(
    'a hold that begins at %s is refused',
    async begin => {
      const reply = await service.send('POST', 'reserveringen', {
        headers: { 'Idempotency-Key': randomUUID() },
        body: { locatie: 'een-gids', begin },
      })
      expectProblem(reply, 400, 'ongeldige-invoer')
    },
  )

  test.each(['0000-01-01T00:00:00Z', '9999-12-31T23:59:59Z'])(
    'a hold at %s is simply not free',
    async begin => {
      expectProblem(await hold(service, 'een-gids', begin), 409, 'tijdslot-bezet')
    },
  )

  test('days the wrong way round, or far away, give no times and no error', async () => {
    const wrong = await service.send('GET', 'tijdsloten?locatie=een-gids&vanaf=2026-12-01&tot=2026-11-23')
    const far = await service.send('GET', 'tijdsloten?locatie=een-gids&vanaf=9999-12-31')
    expect([wrong.body.tijdsloten, far.body.tijdsloten]).toEqual([[], []])
  })
})

describe('the protocol', () => {
  test.each([
    ['GET', 'nergens', 404, 'niet-gevonden'],
    ['GET', '/api/v2/locaties', 404, 'niet-gevonden'],
    ['GET', 'locaties/?gemeente=voorbeeldstad', 404, 'niet-gevonden'],
    ['GET', `afspraken/${randomUUID()}/`, 404, 'niet-gevonden'],
    ['POST', 'locaties', 405, 'methode-niet-toegestaan'],
    ['DELETE', `afspraken/${randomUUID()}`, 405, 'methode-niet-toegestaan'],
    ['PATCH', 'reserveringen', 405, 'methode-niet-toegestaan'],
    ['GET', `gespreksverzoeken/${randomUUID()}`, 405, 'methode-niet-toegestaan'],
    ['PUT', 'openapi.json', 405, 'methode-niet-toegestaan'],
    ['DELETE', 'reserveringen/geen-uuid', 400, 'ongeldige-invoer'],
  ])('%s %s is %i %s', async (method, path, status, name) => {
    const reply = await service.send(method, path)
    expectProblem(reply, status, name)
    if (status === 405) expect(reply.headers.get('Allow')).toMatch(/^[A-Z]+(, [A-Z]+)*$/)
  })

  test('HEAD answers as GET does, without a body', async () => {
    const reply = await service.send('HEAD', 'locaties?gemeente=voorbeeldstad')
    expect([reply.status, reply.text]).toEqual([200, ''])
  })

  test('an answer in a form we do not have is 406', async () => {
    const headers = { Accept: 'application/xml' }
    expectProblem(
      await service.send('GET', 'locaties?gemeente=voorbeeldstad', { headers }),
      406,
      'antwoordvorm-niet-beschikbaar',
    )
    expectProblem(
      await service.send('GET', 'openapi.json', { headers }),
      406,
      'antwoordvorm-niet-beschikbaar',
    )
  })

  test.each([
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'application/jsonp',
  ])('a body of %s is 415', async type => {
    const reply = await service.send('POST', 'reserveringen', {
      raw: '{}',
      headers: { 'Content-Type': type },
    })
    expectProblem(reply, 415, 'berichtvorm-niet-ondersteund')
  })

  test('a body that is too large is 413, also when it does not say how large it is', async () => {
    const raw = JSON.stringify({ naam: 'a'.repeat(20_000) })
    expectProblem(await service.send('POST', 'reserveringen', { raw }), 413, 'bericht-te-groot')
    const declared = { 'Content-Length': String(raw.length) }
    expectProblem(
      await service.send('POST', 'reserveringen', { raw, headers: declared }),
      413,
      'bericht-te-groot',
    )
  })

  test.each(['', '{', 'null', '[]', '"tekst"', '1e999', '{"locatie":{"$ne":1}}', '['.repeat(8000)])(
    'the body %j is refused as wrong input',
    async raw => {
      const headers = { 'Idempotency-Key': randomUUID(), 'Content-Type': 'application/json' }
      expectProblem(await service.send('POST', 'reserveringen', { raw, headers }), 400, 'ongeldige-invoer')
    },
  )

  test('every answer carries the security headers and none says what it is made with', async () => {
    for (const path of ['locaties?gemeente=voorbeeldstad', 'nergens', '/', '/nergens']) {
      const { headers } = await service.send('GET', path)
      expect(headers.get('X-Content-Type-Options')).toBe('nosniff')
      expect(headers.get('X-Frame-Options')).toBe('DENY')
      expect(headers.get('Referrer-Policy')).toBe('no-referrer')
      expect(headers.get('Content-Security-Policy')).toContain("frame-ancestors 'none'")
      expect(headers.get('Content-Security-Policy')).not.toMatch(/unsafe|\*|https?:|data:/)
      expect(headers.has('X-Powered-By')).toBe(false)
      expect(headers.has('Server')).toBe(false)
    }
  })

  test('whatever is sent, the answer is one of ours and never a fault', async () => {
    const method = fc.constantFrom('GET', 'POST', 'PUT', 'DELETE')
    const part = fc.oneof(fc.uuid(), fc.string({ maxLength: 12 }).map(encodeURIComponent))
    const path = fc
      .tuple(
        fc.constantFrom('locaties', 'tijdsloten', 'reserveringen', 'afspraken', 'gespreksverzoeken'),
        part,
        part,
      )
      .map(([resource, one, two]) => `${resource}/${one}?locatie=een-gids&vanaf=${two}`)
    const contact = fc.record({
      naam: fc.string(),
      kanaal: fc.constantFrom('email', 'telefoon'),
      adres: fc.string(),
    })
    const body = fc.oneof(
      fc.jsonValue(),
      fc.record({ reservering: fc.oneof(fc.uuid(), fc.string()), contact, taal: fc.string() }),
      fc.record({
        gemeente: fc.constant('voorbeeldstad'),
        contact,
        taal: fc.constant('nl'),
        voorkeuren: fc.constant([]),
      }),
    )
    await fc.assert(
      fc.asyncProperty(method, path, body, async (verb, address, sent) => {
        const reply = await service.send(verb, address, verb === 'GET' ? {} : { body: sent })
        expect(reply.status).toBeLessThan(500)
        if (reply.status < 400) return
        const name = problemTypeOf(String(reply.body.type))
        expect(name && PROBLEM_TYPES[name]).toBe(reply.status)
      }),
      { numRuns: 300, seed: 42 },
    )
  }, 60_000)

  test('a fault is 500 with a sentence and nothing of what happened inside', async () => {
    const broken = await openTestService({ kind: 'memory', seed: await pgliteSeed() })
    await broken.database.schema.dropTable('claims').cascade().execute()
    const reply = await broken.send('GET', 'tijdsloten?locatie=een-gids')
    expectProblem(reply, 500, 'interne-fout')
    expect(reply.text).not.toMatch(/claims|select|relation| at /)
    expect(broken.faults).toHaveLength(1)
    await broken.close()
  }, 30_000)
})

test('a wrong contact never uses up the hold', async () => {
  const held = await hold(service, 'twee-gidsen', FIRST)
  const id = randomUUID()
  expect((await confirm(service, held.body.id, id, { ...CONTACT, naam: '' })).status).toBe(400)
  expect((await confirm(service, held.body.id, id)).status).toBe(201)
})
