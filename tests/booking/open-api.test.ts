import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { problemSchema } from '#contract/api/problem.schema.ts'
import { ENDPOINTS } from '#service/booking/http/booking-api.ts'
import { openTestService, type TestService } from '#tests/setup/booking-service.ts'
import { pgliteSeed } from '#tests/setup/pglite-seed.ts'

/** As much of OpenAPI 3.1 as the promises below need. */
const mediaSchema = z.looseObject({
  schema: z.unknown(),
  examples: z.record(z.string(), z.object({ value: z.unknown() })),
})
const operationSchema = z.looseObject({
  operationId: z.string(),
  summary: z.string(),
  description: z.string(),
  tags: z.array(z.string()).length(1),
  parameters: z
    .array(
      z.looseObject({
        name: z.string(),
        in: z.enum(['path', 'query', 'header']),
        schema: z.looseObject({}),
      }),
    )
    .optional(),
  requestBody: z
    .looseObject({ required: z.literal(true), content: z.record(z.string(), mediaSchema) })
    .optional(),
  responses: z.record(
    z.string(),
    z.looseObject({
      description: z.string().min(3),
      headers: z.looseObject({ 'API-Version': z.unknown() }),
      content: z.record(z.string(), mediaSchema).optional(),
    }),
  ),
})
const documentSchema = z.looseObject({
  openapi: z.literal('3.1.0'),
  info: z.looseObject({
    title: z.string(),
    version: z.string().regex(/^\d+\.\d+\.\d+$/),
    contact: z.looseObject({ name: z.string(), url: z.url() }),
  }),
  servers: z.array(z.object({ url: z.string(), description: z.string() })).min(1),
  paths: z.record(z.string(), z.record(z.string(), operationSchema)),
  components: z.looseObject({ schemas: z.record(z.string(), z.looseObject({})) }),
})

let service: TestService
let document: z.infer<typeof documentSchema>
beforeAll(async () => {
  service = await openTestService({ kind: 'memory', seed: await pgliteSeed() })
  document = documentSchema.parse((await service.send('GET', 'openapi.json')).body)
}, 120_000)
afterAll(() => service?.close())

const operations = () =>
  Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
  )

describe('the OpenAPI document', () => {
  test('names every operation of the service, and only those', () => {
    const described = operations().map(({ method, path }) => `${method} ${path}`)
    expect(described.toSorted()).toEqual(
      ENDPOINTS.map(({ definition }) => `${definition.method} ${definition.path}`).toSorted(),
    )
    expect(new Set(operations().map(({ operation }) => operation.operationId)).size).toBe(described.length)
  })

  test('uses kebab-case for paths and camelCase for query keys, without a slash at the end', () => {
    for (const { path, operation } of operations()) {
      expect(path).toMatch(/^(\/([a-z]+(-[a-z]+)*|\{[a-z]+\}))+$/)
      for (const parameter of operation.parameters ?? [])
        if (parameter.in === 'query') expect(parameter.name).toMatch(/^[a-z][a-z\d]*([A-Z][a-z\d]*)*$/)
    }
  })

  test('has an example for every body and every answer, and each fits its own schema', () => {
    for (const { definition } of ENDPOINTS) {
      if (definition.parts.body)
        expect(definition.parts.body.safeParse(definition.bodyExample).error).toBeUndefined()
      for (const answer of definition.answers)
        for (const { schema, example } of Object.values(answer.content ?? {}))
          expect(schema.safeParse(example).error, definition.operationId).toBeUndefined()
    }
    for (const { operation } of operations()) {
      const bodies = [operation.requestBody, ...Object.values(operation.responses)]
      for (const body of bodies)
        for (const media of Object.values(body?.content ?? {}))
          expect(Object.keys(media.examples).length).toBeGreaterThan(0)
    }
  })

  test('says that every refusal is problem+json', () => {
    for (const { operation } of operations()) {
      const refusals = Object.entries(operation.responses).filter(([status]) => Number(status) >= 400)
      expect(refusals.length).toBeGreaterThan(0)
      for (const [status, response] of refusals) {
        expect(Object.keys(response.content ?? {})).toEqual(['application/problem+json'])
        for (const example of Object.values(response.content?.['application/problem+json']?.examples ?? {}))
          expect(problemSchema.parse(example.value).status).toBe(Number(status))
      }
    }
  })

  test('has every schema it points at', () => {
    const pointed = [...JSON.stringify(document).matchAll(/"#\/components\/schemas\/(\w+)"/g)].map(
      found => found[1],
    )
    expect(pointed.length).toBeGreaterThan(5)
    for (const name of pointed) expect(Object.keys(document.components.schemas)).toContain(name)
  })

  test('asks for the key of an appointment or a tablet in a header, never in an address', () => {
    const withKey = (name: string) =>
      operations()
        .filter(({ operation }) => JSON.stringify(operation.security ?? []).includes(name))
        .map(({ operation }) => operation.operationId)
    expect(withKey('annuleringssleutel')).toEqual(['leesAfspraak', 'wijzigTijd', 'annuleerAfspraak'])
    expect(withKey('tabletsleutel')).toEqual(['meldTabletstatus', 'telTabletbezoek'])
    for (const { operation } of operations())
      for (const parameter of operation.parameters ?? []) expect(parameter.name).not.toMatch(/sleutel$/)
  })

  test('may be read by any site, and nothing else may', async () => {
    const open = await service.send('GET', 'openapi.json')
    expect(open.headers.get('Access-Control-Allow-Origin')).toBe('*')
    expect(open.headers.get('API-Version')).toBe(document.info.version)
    const closed = await service.send('GET', 'locaties?gemeente=voorbeeldstad')
    expect(closed.headers.has('Access-Control-Allow-Origin')).toBe(false)
  })
})
