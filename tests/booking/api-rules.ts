/**
 * The rules of the NL API Design Rules, working version 2.2 (github.com/Logius-standaarden/API-Design-Rules, read
 * 2026-11-22), in its order. Each is held by a check of `api-rules.test.ts`, or has the reason why there is none.
 */
export const RULES = [
  { id: '/core/naming-resources', check: 'resources are nouns from one list' },
  { id: '/core/naming-collections', check: 'collections are plural' },
  {
    id: '/core/interface-language',
    reason:
      'A matter of reading: resources and fields are Dutch, listed word by word in src/README.md. That the list of resources is the one agreed on is checked under naming-resources.',
  },
  { id: '/core/no-trailing-slash', check: 'a slash at the end is not found' },
  { id: '/core/path-segments-kebab-case', check: 'paths are in kebab-case' },
  { id: '/core/query-keys-camel-case', check: 'query keys are in camelCase' },
  { id: '/core/hide-implementation', check: 'answers tell nothing of what is inside' },
  { id: '/core/date-time/format', check: 'dates and times are written as RFC 3339' },
  { id: '/core/date-time/timezone', check: 'times are accepted with any offset and answered in UTC' },
  { id: '/core/date-time/date-omit-time-portion', check: 'a day is a date without a time' },
  { id: '/core/http-methods', check: 'only standard methods, and 405 with Allow for others' },
  { id: '/core/http-safety', check: 'reading changes nothing, and PUT and DELETE five times are one' },
  { id: '/core/http-response-code', check: 'statuses are from the agreed list' },
  { id: '/core/stateless', check: 'no answer sets a cookie, and each request carries its own key' },
  {
    id: '/core/nested-child',
    check: 'parts of a thing lie under it, and nothing else is nested',
  },
  { id: '/core/resource-operations', check: 'what does not fit a method is a resource of its own' },
  {
    id: '/core/error-handling/problem-details',
    check: 'every refusal is problem+json with status, title and detail',
  },
  { id: '/core/error-handling/invalid-input', check: 'wrong input is 400 wherever there is input' },
  { id: '/core/error-handling/all-errors', check: 'all errors come at once' },
  { id: '/core/doc-openapi', check: 'the document is OpenAPI 3' },
  { id: '/core/doc-openapi-contact', check: 'the document says whom to ask' },
  { id: '/core/doc-language', check: 'the document is in Dutch' },
  { id: '/core/publish-openapi', check: 'the document is at its place, for any site' },
  { id: '/core/deprecation-schedule', check: 'what is announced is in the document' },
  { id: '/core/transition-period', check: 'an old major version stays for a fixed time' },
  { id: '/core/uri-version', check: 'the path has the major version only' },
  { id: '/core/changelog', check: 'every version has its changes written down' },
  { id: '/core/semver', check: 'the version is semantic' },
  { id: '/core/version-header', check: 'every answer tells the full version' },
  { id: '/core/transport/tls', check: 'over TLS a browser is told to stay there' },
  {
    id: '/core/transport/no-sensitive-uris',
    check: 'no key, name or address is ever part of a path or query',
  },
  { id: '/core/transport/security-headers', check: 'every answer has the security headers' },
  { id: '/core/transport/cors', check: 'other sites only as the operator allows' },
  {
    id: '/core/modules/geospatial',
    reason:
      'Does not apply: the API has no coordinates or geometry. An address is a street and a town, to read and to find.',
  },
  {
    id: '/core/modules/signing',
    reason:
      'Does not apply: no message has to prove later who sent it. A resident needs no identity here, and an appointment is kept by a secret key of its own.',
  },
  {
    id: '/core/modules/encryption',
    reason:
      'Differs on purpose: contact data is encrypted with HPKE (RFC 9180) instead of JWE with RSA-OAEP. It is smaller, works with what browsers have, and binds the message to its place. The envelope names its profile, so that another can be added.',
  },
] as const satisfies readonly (
  | { readonly id: string; readonly check: string }
  | { readonly id: string; readonly reason: string }
)[]

export type RuleCheck = Extract<(typeof RULES)[number], { readonly check: string }>['check']

/** Statuses with an agreed meaning here; anything else in the document would be a surprise. */
export const CODES = [
  ...['200', '201', '204'],
  ...['400', '401', '403', '404', '405', '406', '409', '410', '413', '415', '422', '429'],
  ...['500', '503'],
]
