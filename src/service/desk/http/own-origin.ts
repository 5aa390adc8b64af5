import type { Context } from 'hono'
import { isSecure } from '../../is-secure.ts'

/** The site of this service as the browser sees it, which the proxy in front passes on. */
export const ownOrigin = ({ req }: Context): string => {
  const { protocol, host } = new URL(req.url)
  const scheme = isSecure(req.raw.headers) ? 'https:' : protocol
  return `${scheme}//${req.header('Host') ?? host}`
}
