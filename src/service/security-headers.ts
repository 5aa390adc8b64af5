import type { MiddlewareHandler } from 'hono'

/**
 * What a page may load: our own files and nothing else. No inline script or style, no other site, no frame around us, and
 * no native form (a browser keeps what was typed in one on the disk of a kiosk).
 */
const PAGE_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "worker-src 'self'",
  "media-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

const DATA_POLICY = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

const UNUSED_POWERS = [
  'accelerometer',
  'camera',
  'display-capture',
  'geolocation',
  'gyroscope',
  'hid',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'serial',
  'usb',
]
  .map(power => `${power}=()`)
  .join(', ')

/** Two years, as internet.nl asks at least one. */
const ONLY_HTTPS = 'max-age=63072000'

const SHARED = {
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Permissions-Policy': UNUSED_POWERS,
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
}

/** On every answer, refusals too. */
export const securityHeaders: MiddlewareHandler = async (context, next) => {
  await next()
  const isData = context.req.path.startsWith('/api/')
  for (const [name, value] of Object.entries(SHARED)) context.header(name, value)
  // The page for developers has a policy of its own, as strict.
  if (!isData || !context.res.headers.has('Content-Security-Policy'))
    context.header('Content-Security-Policy', isData ? DATA_POLICY : PAGE_POLICY)
  // TLS ends at the proxy, which says so. Over plain HTTP a browser has to ignore it (RFC 6797, 7.2).
  const isSecure =
    context.req.url.startsWith('https:') || context.req.header('X-Forwarded-Proto')?.trim() === 'https'
  if (isSecure) context.header('Strict-Transport-Security', ONLY_HTTPS)
  // The one answer that other sites may read says so itself.
  if (context.res.headers.has('Access-Control-Allow-Origin'))
    context.header('Cross-Origin-Resource-Policy', 'cross-origin')
}
