import { isLoopback } from '../../is-loopback.ts'
import { isSecure } from '../../is-secure.ts'

/** A password may go over HTTPS, or stay on this computer. */
export const mayCarryPassword = (headers: Headers, url: string): boolean =>
  isSecure(headers) || url.startsWith('https:') || isLoopback(new URL(url).hostname)
