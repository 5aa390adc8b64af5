const YEAR = 31_536_000
const PRIVATE_REFERRERS = ['no-referrer', 'same-origin']
const CLOSED_SOURCES = ["'none'", "'self'"]
const NEVER = ["'unsafe-inline'", "'unsafe-eval'", "'unsafe-hashes'", 'http:', 'https:', '*']
/** Directives that name no places to load from. */
const NO_SOURCES = ['require-trusted-types-for', 'trusted-types', 'sandbox', 'upgrade-insecure-requests']

const sourceFault = (directive: string, source: string): string | null => {
  if (NEVER.includes(source)) return `${directive} has ${source}`
  if (source === 'data:')
    return ['script-src', 'object-src', 'default-src'].includes(directive) ? `${directive} has data:` : null
  if (source.startsWith("'")) return null
  if (!/^https:\/\//.test(source)) return `${directive} has ${source}, which is no address with https`
  return source.includes('*') ? `${directive} has ${source}` : null
}

const policyFaults = (policy: string): readonly string[] => {
  const directives = new Map(
    policy.split(';').map(part => {
      const [name = '', ...sources] = part.trim().split(/\s+/)
      return [name.toLowerCase(), sources]
    }),
  )
  const [fallback, ...more] = directives.get('default-src') ?? []
  return [
    ...(fallback === undefined || more.length > 0 || !CLOSED_SOURCES.includes(fallback)
      ? ["default-src is neither 'none' nor 'self'"]
      : []),
    ...['base-uri', 'form-action', 'frame-ancestors']
      .filter(name => (directives.get(name) ?? []).length === 0)
      .map(name => `${name} is missing`),
    ...[...directives]
      .filter(([name]) => !NO_SOURCES.includes(name))
      .flatMap(([name, sources]) => sources.map(source => sourceFault(name, source))),
  ].filter(fault => fault !== null)
}

/**
 * What a checker of public sites would mark in the headers of one answer over HTTPS; empty when nothing. The rules are those
 * of internet.nl (github.com/internetstandards/Internet.nl, read 2026-11-21), which also looks at names, addresses and
 * certificates: those are of whoever runs the service.
 */
export const headerFaults = (headers: Headers): readonly string[] => {
  const of = (name: string): string => headers.get(name) ?? ''
  const age = Number(/max-age=(\d+)/.exec(of('Strict-Transport-Security'))?.[1] ?? 0)
  return [
    ...policyFaults(of('Content-Security-Policy')),
    ...(of('X-Content-Type-Options') === 'nosniff' ? [] : ['X-Content-Type-Options is not nosniff']),
    ...(PRIVATE_REFERRERS.includes(of('Referrer-Policy')) ? [] : ['Referrer-Policy tells others too much']),
    ...(['DENY', 'SAMEORIGIN'].includes(of('X-Frame-Options')) ? [] : ['X-Frame-Options lets others in']),
    ...(age >= YEAR ? [] : ['Strict-Transport-Security is less than a year']),
  ]
}
