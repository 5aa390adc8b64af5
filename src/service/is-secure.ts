/**
 * Whether it came over HTTPS. TLS ends at the proxy, which says so, the one nearest to the visitor first. Who says so without
 * a proxy only makes the cookie useless to themselves.
 */
export const isSecure = (headers: Headers): boolean =>
  headers.get('X-Forwarded-Proto')?.split(',')[0]?.trim() === 'https'
