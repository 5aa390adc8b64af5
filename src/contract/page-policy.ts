/** The one policy that may make an address of a script: it only lets the service worker through. */
export const SCRIPT_ADDRESS_POLICY = 'talentperron'

/**
 * What a page may load: our own files and nothing else. No inline script or style, no other site, no frame around us, and
 * no native form (a browser keeps what was typed in one on the disk of a kiosk). Text never becomes script: what could
 * make it so takes only what the one named policy has passed (Trusted Types).
 */
const IN_THE_PAGE = [
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
  "require-trusted-types-for 'script'",
  `trusted-types ${SCRIPT_ADDRESS_POLICY}`,
]

/** Stands in the page itself as well, for whoever serves the files without our service. */
export const META_POLICY: string = /* @__PURE__ */ IN_THE_PAGE.join('; ')

/** On every page we serve. Who may put us in a frame can only be said in a header. */
export const PAGE_POLICY: string = `${META_POLICY}; frame-ancestors 'none'`
