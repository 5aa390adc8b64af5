import { readFileSync, writeFileSync } from 'node:fs'
import { z } from 'zod'

/**
 * Writes down what a released version of the API promised, so that it can be held against every later one: run with the
 * OpenAPI document of that version (`/api/v1/openapi.json` of a service that runs it), before the version goes up.
 */
const media = z.looseObject({
  schema: z.unknown(),
  examples: z.looseObject({ voorbeeld: z.looseObject({ value: z.unknown() }).optional() }).optional(),
})
const content = z.record(z.string(), media).optional()
const documentShape = z.looseObject({
  info: z.looseObject({ version: z.string() }),
  paths: z.record(
    z.string(),
    z.record(
      z.string(),
      z.looseObject({
        operationId: z.string(),
        requestBody: z.looseObject({ content }).optional(),
        responses: z.record(z.string(), z.looseObject({ content })),
      }),
    ),
  ),
  components: z.looseObject({ schemas: z.record(z.string(), z.unknown()) }),
})

const [file] = process.argv.slice(2)
if (file === undefined)
  throw new Error('Say which OpenAPI document: npx tsx tests/setup/record-api.ts openapi.json')
const { info, paths, components } = documentShape.parse(JSON.parse(readFileSync(file, 'utf8')))

const operations = Object.entries(paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, { operationId, requestBody, responses }]) => ({
    operationId,
    method: method.toUpperCase(),
    path,
    body: requestBody?.content?.['application/json']?.examples?.voorbeeld?.value,
    answers: Object.fromEntries(
      Object.entries(responses)
        .filter(([status]) => status.startsWith('2'))
        .map(([status, answer]) => [status, answer.content?.['application/json']?.schema ?? null]),
    ),
  })),
)
const asDefinitions = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value).replaceAll('#/components/schemas/', '#/$defs/'))
writeFileSync(
  new URL(`../fixtures/api/${info.version}.json`, import.meta.url),
  `${JSON.stringify(asDefinitions({ version: info.version, operations, $defs: components.schemas }), null, 2)}\n`,
)
