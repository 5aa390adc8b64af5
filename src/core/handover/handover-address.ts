/** What stands before a code in the fragment of an address: `#uitslag=…`. */
const FRAGMENT = /^#uitslag=(.+)$/

/** The code in a fragment; null when there is none. */
export const codeInFragment = (fragment: string): string | null => FRAGMENT.exec(fragment)?.[1] ?? null

/** The address that opens a handover on somebody's own device. Nothing behind `#` ever reaches a server. */
export const handoverAddress = (origin: string, code: string): string => `${origin}/#uitslag=${code}`
