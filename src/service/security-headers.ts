import type { MiddlewareHandler } from 'hono'
import { PAGE_POLICY } from '#contract/page-policy.ts'
import { isSecure } from './is-secure.ts'
import { DESK_PERMISSIONS_POLICY, PERMISSIONS_POLICY } from './powers.ts'

const DATA_POLICY = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

/** Two years, as internet.nl asks at least one. */
const ONLY_HTTPS = 'max-age=63072000'

const SHARED = {
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Permissions-Policy': PERMISSIONS_POLICY,
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Origin-Agent-Cluster': '?1',
  'X-Permitted-Cross-Domain-Policies': 'none',
}

/** On every answer, refusals too. */
export const securityHeaders: MiddlewareHandler = async (context, next) => {
  await next()
  // On the answer as it is: `context.header` would copy it, body and all, for each header.
  const { headers } = context.res
  const isData = context.req.path.startsWith('/api/')
  for (const [name, value] of Object.entries(SHARED)) headers.set(name, value)
  if (/^\/gids(\/|$)/.test(context.req.path)) headers.set('Permissions-Policy', DESK_PERMISSIONS_POLICY)
  // The page for developers has a policy of its own, as strict.
  if (!isData || !headers.has('Content-Security-Policy'))
    headers.set('Content-Security-Policy', isData ? DATA_POLICY : PAGE_POLICY)
  // Over plain HTTP a browser has to ignore it (RFC 6797, 7.2).
  if (context.req.url.startsWith('https:') || isSecure(context.req.raw.headers))
    headers.set('Strict-Transport-Security', ONLY_HTTPS)
  // The one answer that other sites may read says so itself.
  if (headers.has('Access-Control-Allow-Origin')) headers.set('Cross-Origin-Resource-Policy', 'cross-origin')
}
