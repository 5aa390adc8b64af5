import fc from 'fast-check'
import { z } from 'zod'
import type { Endpoint } from '#service/booking/http/endpoint.ts'

export type AnyRequest = {
  readonly method: string
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string | undefined
}

/** As much of JSON Schema as the API's own schemas come to. */
type Shape = {
  readonly type?: string
  readonly const?: unknown
  readonly enum?: readonly unknown[]
  readonly anyOf?: readonly Shape[]
  readonly oneOf?: readonly Shape[]
  readonly allOf?: readonly Shape[]
  readonly format?: string
  readonly pattern?: string
  readonly maxLength?: number
  readonly maxItems?: number
  readonly items?: Shape
  readonly properties?: Readonly<Record<string, Shape>>
  readonly required?: readonly string[]
}

/** What really exists, by the name of the field, so that a request gets past the first look. */
export type Known = Readonly<Record<string, readonly string[]>>

/** Personal data nobody may ever read back, not in an answer and not in a log. */
export const CANARY = 'Kanarievogel'

const ODD: readonly unknown[] = [
  ...[
    null,
    '',
    ' ',
    0,
    -1,
    1e308,
    true,
    [],
    {},
    [[]],
    '\u0000',
    '\ud800',
    '🦜'.repeat(50),
    'a'.repeat(3_000),
  ],
  ...[
    CANARY,
    `${CANARY}'; drop table claims; --`,
    '<script>alert(1)</script>',
    '../../etc/passwd',
    '%00',
    '{{7*7}}',
  ],
  ...[
    '0000-00-00T00:00:00Z',
    '9999-12-31T23:59:59Z',
    '2026-03-29T02:30:00+01:00',
    '__proto__',
    'constructor',
  ],
]

const text = ({ format, pattern, maxLength }: Shape): fc.Arbitrary<string> => {
  if (format === 'uuid') return fc.uuid()
  if (format === 'date') return fc.date({ noInvalidDate: true }).map(date => date.toISOString().slice(0, 10))
  if (format === 'date-time') return fc.date({ noInvalidDate: true }).map(date => date.toISOString())
  if (format === 'email') return fc.constant(`${CANARY}@voorbeeld.nl`)
  if (pattern !== undefined && pattern.length < 200 && !pattern.includes('(?'))
    return fc.stringMatching(new RegExp(pattern))
  return fc.oneof(
    fc.constant(CANARY),
    fc.string({ maxLength: Math.min(maxLength ?? 40, 120), unit: 'binary' }),
  )
}

const wellFormed = (shape: Shape, name: string, known: Known): fc.Arbitrary<unknown> => {
  const values = known[name]
  const fresh = freshValue(shape, name, known)
  return values && values.length > 0 ? fc.oneof(fc.constantFrom(...values), fresh) : fresh
}

const freshValue = (shape: Shape, name: string, known: Known): fc.Arbitrary<unknown> => {
  if (shape.const !== undefined) return fc.constant(shape.const)
  if (shape.enum) return fc.constantFrom(...shape.enum)
  const choices = shape.anyOf ?? shape.oneOf ?? shape.allOf
  if (choices) return fc.oneof(...choices.map(choice => wellFormed(choice, name, known)))
  if (shape.type === 'object') {
    const entries = Object.entries(shape.properties ?? {})
    const fields = Object.fromEntries(entries.map(([key, field]) => [key, wellFormed(field, key, known)]))
    return fc.record(fields, { requiredKeys: [...(shape.required ?? [])] })
  }
  if (shape.type === 'array')
    return fc.array(wellFormed(shape.items ?? {}, name, known), { maxLength: (shape.maxItems ?? 3) + 1 })
  if (shape.type === 'integer' || shape.type === 'number') return fc.oneof(fc.integer(), fc.double())
  if (shape.type === 'boolean') return fc.boolean()
  return text(shape)
}

/** Now and then one value is something else altogether. */
const spoiled = (value: unknown, odd: unknown, at: number): unknown => {
  if (typeof value !== 'object' || value === null) return odd
  const keys = Object.keys(value)
  const key = keys[at % Math.max(keys.length, 1)]
  if (key === undefined) return odd
  const inside = (value as Record<string, unknown>)[key]
  const next = at % 3 === 0 ? spoiled(inside, odd, at + 1) : odd
  return Array.isArray(value) ? [...value, next] : { ...value, [key]: next }
}

const shapeOf = (schema: z.ZodType | undefined): Shape =>
  schema === undefined ? {} : (z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Shape)

const asText = (value: unknown): string => {
  try {
    return encodeURIComponent(typeof value === 'string' ? value : (JSON.stringify(value) ?? ''))
  } catch {
    return '%ED%A0%80'
  }
}

const fieldsOf = (value: unknown): readonly (readonly [string, unknown])[] =>
  typeof value === 'object' && value !== null ? Object.entries(value) : []

/** Requests that fit what the API says it takes, and requests that nearly do. */
export const nearlyRight = (endpoints: readonly Endpoint[], known: Known): fc.Arbitrary<AnyRequest> => {
  const each = endpoints.map(({ definition }) => {
    const { parts, method, path } = definition
    const part = (schema: z.ZodType | undefined): fc.Arbitrary<unknown> =>
      wellFormed(shapeOf(schema), '', known)
    return fc
      .record({
        inPath: parts.path ? part(parts.path) : fc.constant({}),
        query: parts.query ? part(parts.query) : fc.constant({}),
        header: parts.header ? part(parts.header) : fc.constant({}),
        body: parts.body ? part(parts.body) : fc.constant(undefined),
        odd: fc.constantFrom(...ODD),
        at: fc.nat(30),
        spoil: fc.constantFrom('nothing', 'nothing', 'body', 'query', 'inPath'),
        key: fc.constantFrom(
          undefined,
          `Bearer ${CANARY}`,
          ...(known.sleutels ?? []).map(key => `Bearer ${key}`),
        ),
      })
      .map(({ inPath, query, header, body, odd, at, spoil, key }): AnyRequest => {
        const change = (name: string, value: unknown): unknown =>
          spoil === name && value !== undefined ? spoiled(value, odd, at) : value
        let address = path
        for (const [name, value] of fieldsOf(change('inPath', inPath)))
          address = address.replace(`{${name}}`, asText(value))
        const keys = fieldsOf(change('query', query)).map(
          ([name, value]) => `${asText(name)}=${asText(value)}`,
        )
        const sent = change('body', body)
        return {
          method: method.toUpperCase(),
          path: `/api/v1${address}${keys.length > 0 ? `?${keys.join('&')}` : ''}`,
          headers: {
            ...Object.fromEntries(fieldsOf(header).map(([name, value]) => [name, asText(value)])),
            ...(key && { authorization: key }),
          },
          body: sent === undefined ? undefined : (JSON.stringify(sent) ?? ''),
        }
      })
  })
  return fc.oneof(...each)
}

/** Anything at all: wrong methods, wrong paths, broken bodies, strange headers. */
export const anything = (endpoints: readonly Endpoint[]): fc.Arbitrary<AnyRequest> => {
  const paths = [...new Set(endpoints.map(({ definition }) => definition.path))]
  const piece = fc.oneof(fc.string({ unit: 'binary', maxLength: 20 }), fc.constantFrom(...ODD)).map(asText)
  const path = fc.oneof(
    fc.tuple(fc.constantFrom(...paths), piece).map(([known, id]) => `/api/v1${known.replace(/\{\w+\}/, id)}`),
    fc.array(piece, { maxLength: 4 }).map(pieces => `/api/${pieces.join('/')}`),
    fc
      .tuple(fc.constantFrom(...paths), piece, piece)
      .map(([known, name, value]) => `/api/v1${known}?${name}=${value}`),
  )
  return fc.record({
    method: fc.constantFrom('GET', 'POST', 'PUT', 'DELETE', 'PATCH', 'HEAD', 'OPTIONS', 'PROPFIND'),
    path: path.map(address => address.replaceAll(/\/\.{1,2}(?=\/|$)/g, '/x')),
    headers: fc.record(
      {
        'content-type': fc.constantFrom(
          'application/json',
          'text/plain',
          'application/json; charset=x',
          '*/*',
          ',',
        ),
        accept: fc.constantFrom(
          'application/json',
          'text/html',
          'image/png',
          ';;q=',
          'text/calendar',
          '*/*;q=0',
        ),
        authorization: fc.constantFrom('Bearer', `Bearer ${CANARY}`, 'Basic eDp5', 'Bearer  '),
        'idempotency-key': fc.oneof(fc.uuid(), fc.constantFrom('', '0', CANARY)),
        origin: fc.constantFrom('null', 'https://kwaad.example'),
      },
      { requiredKeys: [] },
    ),
    body: fc.option(
      fc.oneof(
        fc.json(),
        fc.string({ unit: 'binary', maxLength: 200 }),
        fc.constantFrom('{', '[', '"', 'nul', '{"a":1,}'),
      ),
      { nil: undefined },
    ),
  })
}
