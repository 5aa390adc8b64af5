import { OpenAPIHono, type RouteConfig } from '@hono/zod-openapi'
import { z } from 'zod'
import {
  fieldErrorSchema,
  PROBLEM_TYPES,
  type ProblemType,
  problemSchema,
} from '#contract/api/problem.schema.ts'
import { problemWithAlternativesSchema, slotSchema } from '#contract/api/slot.schema.ts'
import { SESSION_COOKIE } from '../../desk/session-cookie.ts'
import { API_CHANGES, API_PROMISE, API_VERSION } from './api-version.ts'
import type { Endpoint } from './endpoint.ts'
import { exampleOf } from './examples.ts'
import { problemBody } from './problem-response.ts'
import { PROBLEM_SENTENCES } from './problem-sentences.ts'

type Responses = RouteConfig['responses']

const SCHEMES = {
  annuleringssleutel: {
    type: 'http',
    scheme: 'bearer',
    description: 'De geheime sleutel uit het antwoord bij het bevestigen van de afspraak.',
  },
  tabletsleutel: {
    type: 'http',
    scheme: 'bearer',
    description: 'De geheime sleutel uit het antwoord bij het koppelen van de tablet.',
  },
  aanmelding: {
    type: 'apiKey',
    in: 'cookie',
    name: SESSION_COOKIE,
    description:
      'Voor wie is aangemeld bij de balie, op dezelfde site. Via HTTPS begint de naam met __Host-.',
  },
} as const
const WITH_ALTERNATIVES: readonly ProblemType[] = ['tijdslot-bezet', 'reservering-verlopen']

const headers = z.object({
  'API-Version': z.string().meta({ description: 'Versie van deze API.', example: API_VERSION }),
})

/** Every problem an operation may answer with, its own and those of any. */
export const mayHappen = ({ definition, produces }: Endpoint): readonly ProblemType[] => {
  const types = new Set<ProblemType>(definition.problems)
  if (definition.beginsBooking) types.add('client-verouderd')
  types.add('te-veel-verzoeken').add('interne-fout').add('dienst-niet-bereikbaar')
  if (produces.length > 0) types.add('antwoordvorm-niet-beschikbaar')
  if (definition.desk) types.add('aanmelding-ontbreekt').add('geen-toegang')
  if (Object.keys(definition.parts).length > 0) types.add('ongeldige-invoer')
  if (definition.method !== 'get') types.add('gelijktijdig-verzoek')
  if (definition.parts.body) types.add('bericht-te-groot').add('berichtvorm-niet-ondersteund')
  return [...types]
}

/** A problem in one line, for people. */
export const problemLine = (type: ProblemType) => ({
  name: type,
  status: PROBLEM_TYPES[type],
  title: PROBLEM_SENTENCES[type].title,
})

const exampleProblem = (type: ProblemType, instance: string): unknown => {
  if (WITH_ALTERNATIVES.includes(type))
    return problemBody(type, instance, { alternatieven: [slotSchema.parse(exampleOf(slotSchema))] })
  if (type === 'ongeldige-invoer')
    return problemBody(type, instance, { errors: [fieldErrorSchema.parse(exampleOf(fieldErrorSchema))] })
  return problemBody(type, instance)
}

const problemResponses = (endpoint: Endpoint): Responses => {
  const types = mayHappen(endpoint)
  const instance = `/api/v1${endpoint.definition.path}`
  const statuses = [...new Set(types.map(type => PROBLEM_TYPES[type]))].sort((one, other) => one - other)
  const responses: Responses = {}
  for (const status of statuses) {
    const here = types.filter(type => PROBLEM_TYPES[type] === status)
    const schema = here.some(type => WITH_ALTERNATIVES.includes(type))
      ? z.union([problemWithAlternativesSchema, problemSchema])
      : problemSchema
    const examples = Object.fromEntries(here.map(type => [type, { value: exampleProblem(type, instance) }]))
    responses[status] = {
      description: here.map(type => PROBLEM_SENTENCES[type].title).join(', of: '),
      headers,
      content: { 'application/problem+json': { schema, examples } },
    }
  }
  return responses
}

const goodResponses = ({ definition }: Endpoint): Responses =>
  Object.fromEntries(
    definition.answers.map(({ status, description, content = {} }) => {
      const media = Object.entries(content).map(([type, { schema, example }]) => [
        type,
        { schema, examples: { voorbeeld: { value: example } } },
      ])
      const body = media.length > 0 ? { content: Object.fromEntries(media) } : {}
      return [status, { description, headers, ...body }]
    }),
  )

const requestOf = ({ definition: { parts, bodyExample } }: Endpoint): RouteConfig['request'] => {
  const examples = { voorbeeld: { value: bodyExample } }
  return {
    ...(parts.path && { params: objectOf(parts.path) }),
    ...(parts.query && { query: objectOf(parts.query) }),
    ...(parts.header && { headers: objectOf(parts.header) }),
    ...(parts.body && {
      body: { required: true, content: { 'application/json': { schema: parts.body, examples } } },
    }),
  }
}

const objectOf = (schema: z.ZodType): z.ZodObject => {
  if (schema instanceof z.ZodObject) return schema
  throw new Error('parameters are described by an object schema')
}

/** Who answers questions about this API, as the operator says; the service knows no address of its own. */
export type ApiOwner = {
  readonly name?: string | undefined
  readonly url?: string | undefined
  readonly email?: string | undefined
}

/** The whole API in one document (OpenAPI 3.1), made from the schemas that also check every request. */
export const openApiDocument = (
  endpoints: readonly Endpoint[],
  origin: string,
  contact: ApiOwner = {},
): object => {
  const app = new OpenAPIHono()
  for (const [name, scheme] of Object.entries(SCHEMES))
    app.openAPIRegistry.registerComponent('securitySchemes', name, scheme)
  for (const endpoint of endpoints) {
    const { method, path, operationId, tag, summary, description, secured, desk } = endpoint.definition
    app.openAPIRegistry.registerPath({
      method,
      path,
      operationId,
      tags: [tag],
      summary,
      description,
      ...(secured && { security: [{ [secured]: [] }] }),
      ...(desk && { security: [{ aanmelding: [desk] }] }),
      request: requestOf(endpoint) ?? {},
      responses: { ...goodResponses(endpoint), ...problemResponses(endpoint) },
    })
  }
  const tags = [...new Set(endpoints.map(endpoint => endpoint.definition.tag))].map(name => ({ name }))
  return app.getOpenAPI31Document({
    openapi: '3.1.0',
    info: {
      title: 'Talentperron: afspraken voor loopbaangesprekken',
      version: API_VERSION,
      description: [
        'Vrije tijden opvragen, een tijd vasthouden, een loopbaangesprek afspreken of om contact vragen. Tijden zijn in UTC; problemen volgen RFC 9457.',
        API_PROMISE,
        ...API_CHANGES.map(({ version, date, what }) => `**${version}** (${date}): ${what}`),
      ].join('\n\n'),
      contact: {
        name: contact.name ?? 'Talentperron',
        url: contact.url ?? `${origin}/`,
        ...(contact.email && { email: contact.email }),
      },
      license: { name: 'EUPL-1.2', url: 'https://eupl.eu/1.2/nl/' },
    },
    servers: [{ url: '/api/v1', description: 'Deze dienst' }],
    tags,
  })
}
