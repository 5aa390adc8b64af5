import type { MiddlewareHandler } from 'hono'

const READABLE = ['API-Version', 'Retry-After', 'Content-Disposition'].join(', ')
const SENDABLE = ['Accept', 'API-Version', 'Authorization', 'Content-Type', 'Idempotency-Key'].join(', ')
const METHODS = 'GET, HEAD, POST, PUT, DELETE'
const HOUR = '3600'

/**
 * Lets pages of the named sites use the API, by their exact origin (`https://stad.nl`); no other site may. Our own pages
 * are of the same origin and need none of this.
 */
export const allowOrigins = (allowed: readonly string[]): MiddlewareHandler => {
  const known = new Set(allowed)
  return async (context, next) => {
    const origin = context.req.header('Origin')
    const isKnown = origin !== undefined && known.has(origin)
    const asksFirst = context.req.method === 'OPTIONS' && context.req.header('Access-Control-Request-Method')
    if (isKnown && asksFirst) context.res = new Response(null, { status: 204 })
    else await next()
    const { headers } = context.res
    if (known.size > 0) headers.append('Vary', 'Origin')
    if (!isKnown) return
    headers.set('Access-Control-Allow-Origin', origin)
    headers.set('Access-Control-Expose-Headers', READABLE)
    if (!asksFirst) return
    headers.set('Access-Control-Allow-Methods', METHODS)
    headers.set('Access-Control-Allow-Headers', SENDABLE)
    headers.set('Access-Control-Max-Age', HOUR)
  }
}
