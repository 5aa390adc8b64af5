import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { API_CHANGES, API_PROMISE, API_VERSION } from '#service/booking/http/api-version.ts'
import { ENDPOINTS } from '#service/booking/http/booking-api.ts'
import { openApiDocument } from '#service/booking/http/open-api-document.ts'
import { FIRST, openTestService, type Reply, type TestService } from '#tests/setup/booking-service.ts'
import { pgliteSeed } from '#tests/setup/pglite-seed.ts'
import { CODES, RULES, type RuleCheck } from './api-rules.ts'
import { emptyDatabase } from './booking-behaviour.ts'
import { errorsOf } from './expect-problem.ts'
import { book, confirm, freeTimes, hold, withKey } from './visitor.ts'

type Operation = {
  readonly path: string
  readonly method: string
  readonly tags: readonly string[]
  readonly parameters?: readonly { readonly name: string; readonly in: string }[]
  readonly responses: Readonly<Record<string, { readonly content?: object; readonly headers?: object }>>
}
type Document = {
  readonly openapi: string
  readonly info: {
    readonly version: string
    readonly description: string
    readonly contact: Readonly<Record<string, string>>
  }
  readonly servers: readonly { readonly url: string }[]
  readonly paths: Readonly<Record<string, Readonly<Record<string, Omit<Operation, 'path' | 'method'>>>>>
}

let service: TestService
let document: Document
beforeAll(async () => {
  service = await openTestService({ kind: 'memory', seed: await pgliteSeed() })
  document = (await service.send('GET', 'openapi.json')).body as Document
}, 120_000)
afterAll(() => service?.close())

const operations = (): readonly Operation[] =>
  Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ ...operation, path, method })),
  )
const segments = (): readonly string[] => [
  ...new Set(
    Object.keys(document.paths).flatMap(path =>
      path.split('/').filter(part => part && !part.startsWith('{')),
    ),
  ),
]
/** What is for the desk lies under `/gids`, so that a proxy can keep it inside the town's own network. */
const collections = (): readonly string[] =>
  Object.keys(document.paths).map(path => path.replace(/^\/gids(?=\/)/, ''))
/** One answer of each kind: good, empty, and refused in every way that is easy to bring about. */
const answers = async (): Promise<readonly Reply[]> => [
  await service.send('GET', 'locaties?gemeente=voorbeeldstad'),
  await service.send('GET', 'openapi.json'),
  await service.send('GET', 'docs'),
  await service.send('DELETE', `reserveringen/${randomUUID()}`),
  await service.send('GET', 'locaties'),
  await service.send('GET', `afspraken/${randomUUID()}`),
  await service.send('GET', 'nergens'),
  await service.send('PATCH', 'locaties'),
  await service.send('GET', 'locaties', { headers: { Accept: 'image/png' } }),
  await service.send('POST', 'reserveringen', { raw: 'x', headers: { 'Content-Type': 'text/plain' } }),
  await service.send('POST', 'reserveringen', { raw: 'x'.repeat(20_000) }),
]

const CHECKS: Readonly<Record<RuleCheck, () => void | Promise<void>>> = {
  'resources are nouns from one list': () => {
    const nouns = ['locaties', 'tijdsloten', 'reserveringen', 'afspraken', 'gespreksverzoeken', 'evenementen']
    const parts = ['sleutels', 'tellingen', 'bezoeken', 'annulering', 'tijd']
    const desk = ['gids', 'tablets', 'status', 'koppelcodes', 'proefkoppelcodes']
    desk.push('medewerkers', 'mededelingen', 'uitnodigingen', 'taken', 'herkansing')
    desk.push('gesprekken', 'inzagen', 'afloop', 'afspraak', 'sectoren', 'gidsen', 'afwezigheden')
    desk.push('agendasleutels', 'stand', 'uren', 'voortgangscijfers', 'feiten', 'openingstijden')
    expect([...segments()].sort()).toEqual([...nouns, ...parts, ...desk].sort())
  },
  'collections are plural': () => {
    for (const path of collections()) expect(path.split('/')[1]).toMatch(/(en|s)$/)
  },
  'a slash at the end is not found': async () => {
    for (const { path } of operations()) {
      const filled = path.replace('{id}', randomUUID()).replace('{code}', 'LM4-7X2').slice(1)
      const reply = await service.send('GET', `${filled}/`)
      expect([path, reply.status, reply.headers.get('Location')]).toEqual([path, 404, null])
    }
  },
  'paths are in kebab-case': () => {
    for (const path of Object.keys(document.paths)) expect(path).toMatch(/^(\/([a-z0-9-]+|\{[^}]+\}))+$/)
  },
  'query keys are in camelCase': () => {
    const keys = operations()
      .flatMap(one => one.parameters ?? [])
      .filter(one => one.in === 'query')
    expect(keys.length).toBeGreaterThan(3)
    for (const { name } of keys) expect(name).toMatch(/^\$?[a-z][a-z\d]*([A-Z][a-z\d]*)*$/)
  },
  'answers tell nothing of what is inside': async () => {
    for (const reply of await answers()) {
      expect(reply.headers.has('Server') || reply.headers.has('X-Powered-By')).toBe(false)
      expect(reply.text).not.toMatch(/hono|kysely|postgres|pglite|node_modules|select .* from|\n\s+at /i)
    }
  },
  'dates and times are written as RFC 3339': () => {
    const text = JSON.stringify(document)
    expect(text).toContain('"format":"date-time"')
    expect(text).toContain('"format":"date"')
  },
  'times are accepted with any offset and answered in UTC': async () => {
    await emptyDatabase(service)
    const held = await hold(service, 'een-gids', '2026-11-23T09:00:00+01:00')
    expect(held.body.begin).toBe(FIRST)
    const [slot] = (await service.send('GET', 'tijdsloten?locatie=een-gids')).body.tijdsloten as {
      begin: string
      tijdzoneVerschuiving: string
    }[]
    expect(slot?.begin).toMatch(/Z$/)
    expect(slot?.tijdzoneVerschuiving).toBe('+01:00')
  },
  'a day is a date without a time': async () => {
    expect((await service.send('GET', 'tijdsloten?locatie=een-gids&vanaf=2026-11-23')).status).toBe(200)
    const withTime = 'tijdsloten?locatie=een-gids&vanaf=2026-11-23T00:00:00Z'
    expect((await service.send('GET', withTime)).status).toBe(400)
  },
  'only standard methods, and 405 with Allow for others': async () => {
    for (const { method } of operations()) expect(['get', 'post', 'put', 'delete']).toContain(method)
    for (const method of ['PATCH', 'PROPFIND', 'TRACE2']) {
      const reply = await service.send(method, 'tijdsloten')
      expect([reply.status, reply.headers.get('Allow')]).toEqual([405, 'GET, HEAD'])
    }
  },
  'reading changes nothing, and PUT and DELETE five times are one': async () => {
    await emptyDatabase(service)
    const before = await freeTimes(service, 'een-gids')
    for (let time = 0; time < 5; time += 1) expect(await freeTimes(service, 'een-gids')).toEqual(before)
    const held = await hold(service, 'een-gids', FIRST)
    const id = randomUUID()
    const texts: string[] = []
    for (let time = 0; time < 5; time += 1) texts.push((await confirm(service, held.body.id, id)).text)
    expect(new Set(texts).size).toBe(1)
    for (let time = 0; time < 5; time += 1)
      expect((await service.send('DELETE', `reserveringen/${randomUUID()}`)).status).toBe(204)
  },
  'statuses are from the agreed list': () => {
    for (const { responses } of operations())
      for (const status of Object.keys(responses)) expect(CODES).toContain(status)
  },
  'no answer sets a cookie, and each request carries its own key': async () => {
    await emptyDatabase(service)
    const booked = await book(service, 'een-gids', FIRST)
    const path = `afspraken/${String(booked.body.id)}`
    expect((await service.send('GET', path, withKey(booked))).status).toBe(200)
    expect((await service.send('GET', path)).status).toBe(401)
    for (const reply of await answers()) expect(reply.headers.has('Set-Cookie')).toBe(false)
  },
  'parts of a thing lie under it, and nothing else is nested': () => {
    const nested = collections().filter(path => path.split('/').length > 3)
    const parts = ['afspraken/{id}/afloop', 'afspraken/{id}/annulering', 'afspraken/{id}/tijd']
    parts.push('evenementen/{code}/stand', 'gesprekken/{id}/inzagen', 'gespreksverzoeken/{id}/afspraak')
    parts.push('gidsen/{id}/uren', 'medewerkers/{id}/gids', 'tablets/{id}/status', 'taken/{id}/herkansing')
    expect([...new Set(nested)].toSorted()).toEqual(parts.map(part => `/${part}`))
  },
  'what does not fit a method is a resource of its own': () => {
    for (const segment of segments()) expect(segment).not.toMatch(/^(maak|boek|annuleer|wijzig|get|set|do)/)
  },
  'every refusal is problem+json with status, title and detail': async () => {
    const refused = (await answers()).filter(reply => reply.status >= 400)
    expect(new Set(refused.map(reply => reply.status))).toEqual(new Set([400, 401, 404, 405, 406, 413, 415]))
    for (const { headers, body, status } of refused) {
      expect(headers.get('Content-Type')).toBe('application/problem+json')
      expect(body).toMatchObject({ status, title: expect.any(String), detail: expect.any(String) })
    }
    for (const { responses } of operations())
      for (const [status, { content }] of Object.entries(responses))
        if (Number(status) >= 400) expect(Object.keys(content ?? {})).toEqual(['application/problem+json'])
  },
  'wrong input is 400 wherever there is input': async () => {
    for (const operation of operations())
      if (operation.parameters || 'requestBody' in operation)
        expect(operation.responses).toHaveProperty('400')
    expect((await service.send('POST', 'reserveringen', { raw: '{' })).status).toBe(400)
  },
  'all errors come at once': async () => {
    const body = { reservering: 1, taal: 2, extra: 3 }
    const reply = await service.send('PUT', 'afspraken/geen-uuid', { body })
    expect(errorsOf(reply).length).toBeGreaterThanOrEqual(5)
  },
  'the document is OpenAPI 3': () => {
    expect(document.openapi).toBe('3.1.0')
    expect(operations().length).toBe(ENDPOINTS.length)
  },
  'the document says whom to ask': () => {
    expect(document.info.contact).toMatchObject({
      name: expect.any(String),
      url: expect.stringMatching(/^http/),
    })
    const owner = { name: 'Team', url: 'https://voorbeeld.nl/api', email: 'api@voorbeeld.nl' }
    const configured = openApiDocument(ENDPOINTS, 'https://voorbeeld.nl', owner) as Document
    expect(configured.info.contact).toEqual(owner)
  },
  'the document is in Dutch': () => {
    for (const { definition } of ENDPOINTS)
      expect(`${definition.summary} ${definition.description}`).toMatch(/\b(een|de|het|van|om)\b/i)
  },
  'the document is at its place, for any site': async () => {
    const reply = await service.send('GET', '/api/v1/openapi.json')
    expect([reply.status, reply.headers.get('Access-Control-Allow-Origin')]).toEqual([200, '*'])
    const pointers = [...reply.text.matchAll(/"\$ref":"#\/components\/schemas\/(\w+)"/g)].map(
      found => found[1],
    )
    const known = (reply.body.components as { schemas: object }).schemas
    for (const name of pointers) expect(known).toHaveProperty(name ?? '')
  },
  'what is announced is in the document': () => {
    expect(document.info.description).toContain(API_PROMISE)
    expect(API_PROMISE).toContain('Deprecation')
    for (const operation of operations()) expect(operation).not.toHaveProperty('deprecated')
  },
  'an old major version stays for a fixed time': () => {
    expect(API_PROMISE).toContain('twaalf maanden')
  },
  'the path has the major version only': () => {
    for (const { url } of document.servers) expect(url).toMatch(/\/v1$/)
  },
  'every version has its changes written down': () => {
    expect(API_CHANGES[0]?.version).toBe(API_VERSION)
    for (const { version } of API_CHANGES) expect(document.info.description).toContain(`**${version}**`)
    expect(readFileSync(new URL('../../CHANGELOG.md', import.meta.url), 'utf8')).toContain('API')
  },
  'the version is semantic': () => {
    expect(document.info.version).toMatch(/^1\.\d+\.\d+$/)
  },
  'every answer tells the full version': async () => {
    for (const reply of await answers()) expect(reply.headers.get('API-Version')).toBe(document.info.version)
  },
  'over TLS a browser is told to stay there': async () => {
    const headers = { 'X-Forwarded-Proto': 'https' }
    const secure = await service.send('GET', 'nergens', { headers })
    const age = Number(/max-age=(\d+)/.exec(secure.headers.get('Strict-Transport-Security') ?? '')?.[1])
    expect(age).toBeGreaterThanOrEqual(31_536_000)
    expect((await service.send('GET', 'nergens')).headers.has('Strict-Transport-Security')).toBe(false)
  },
  'no key, name or address is ever part of a path or query': () => {
    const names = operations()
      .flatMap(one => one.parameters ?? [])
      .filter(one => one.in !== 'header')
    const plain = ['code', 'evenement', 'gemeente', 'id', 'locatie', 'soort', 'tot', 'vanaf']
    expect([...new Set(names.map(({ name }) => name))].sort()).toEqual(plain)
  },
  'every answer has the security headers': async () => {
    for (const reply of await answers()) {
      expect(reply.headers.get('Cache-Control')).toBe('no-store')
      expect(reply.headers.get('Content-Security-Policy')).toContain("frame-ancestors 'none'")
      expect(reply.headers.get('X-Content-Type-Options')).toBe('nosniff')
      expect(reply.headers.get('X-Frame-Options')).toBe('DENY')
      if (reply.text !== '') expect(reply.headers.get('Content-Type')).toBeTruthy()
    }
  },
  'other sites only as the operator allows': async () => {
    const open = await openTestService({ kind: 'memory', seed: await pgliteSeed() }, undefined, {
      allowedOrigins: ['https://stad.nl'],
    })
    const from = (Origin: string, method = 'GET') =>
      open.send(method, 'locaties?gemeente=voorbeeldstad', {
        headers: { Origin, ...(method === 'OPTIONS' && { 'Access-Control-Request-Method': 'GET' }) },
      })
    const ours = await from('https://stad.nl')
    expect(ours.headers.get('Access-Control-Allow-Origin')).toBe('https://stad.nl')
    expect(ours.headers.get('Vary')).toContain('Origin')
    const asked = await from('https://stad.nl', 'OPTIONS')
    expect([asked.status, asked.headers.get('API-Version')]).toEqual([204, API_VERSION])
    expect(asked.headers.get('Access-Control-Allow-Headers')).toContain('Idempotency-Key')
    for (const method of ['GET', 'OPTIONS']) {
      const other = await from('https://stad.nl.kwaad.example', method)
      expect(other.headers.has('Access-Control-Allow-Origin')).toBe(false)
    }
    expect((await from('null')).headers.has('Access-Control-Allow-Origin')).toBe(false)
    await open.close()
  },
}

describe('the 36 rules of the NL API Design Rules (working version 2.2)', () => {
  test('are each checked, or have a reason in writing', () => {
    expect(RULES).toHaveLength(36)
    expect(new Set(RULES.map(rule => rule.id)).size).toBe(36)
    for (const rule of RULES) if ('reason' in rule) expect(rule.reason.length).toBeGreaterThan(40)
    const used = RULES.flatMap(rule => ('check' in rule ? [rule.check] : []))
    expect([...used].sort()).toEqual(Object.keys(CHECKS).sort())
  })

  test.each(RULES.flatMap(rule => ('check' in rule ? [[rule.id, rule.check] as const] : [])))(
    '%s: %s',
    async (_, check) => {
      await CHECKS[check]()
    },
    60_000,
  )
})
