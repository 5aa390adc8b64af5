import type { Context } from 'hono'

const hostOf = (origin: string): string | undefined => {
  try {
    return new URL(origin).host
  } catch {
    return undefined
  }
}

/**
 * Whether a page of our own sent this, so that no other site can use somebody's session. A browser says where a request
 * comes from and a page cannot change that; what says nothing (no browser, or one that is too old) is refused.
 */
export const isFromOwnPage = (context: Context): boolean => {
  const site = context.req.header('Sec-Fetch-Site')
  // Browsers leave this one out over plain HTTP.
  if (site !== undefined) return site === 'same-origin'
  const origin = context.req.header('Origin')
  const host = context.req.header('Host') ?? new URL(context.req.url).host
  return origin !== undefined && hostOf(origin) === host
}
