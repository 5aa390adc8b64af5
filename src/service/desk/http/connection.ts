import { isLoopback } from '../../is-loopback.ts'

/** TLS ends at the proxy, which says so. Who says so without a proxy only makes the cookie useless to themselves. */
export const isSecure = (headers: Headers): boolean => headers.get('X-Forwarded-Proto')?.trim() === 'https'

/** A password may go over HTTPS, or stay on this computer. */
export const mayCarryPassword = (headers: Headers, url: string): boolean =>
  isSecure(headers) || url.startsWith('https:') || isLoopback(new URL(url).hostname)
