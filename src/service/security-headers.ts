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

// No Strict-Transport-Security: TLS ends at the proxy in front of this service, and that is where it is set.
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
  context.header('Content-Security-Policy', isData ? DATA_POLICY : PAGE_POLICY)
  // The one answer that other sites may read says so itself.
  if (context.res.headers.has('Access-Control-Allow-Origin'))
    context.header('Cross-Origin-Resource-Policy', 'cross-origin')
}
