import { codeInFragment } from '#core/handover/handover-address.ts'

/** Where the app was opened: which page, on whose device, for which town. */
export type Place = {
  readonly page: 'visit' | 'not-found'
  /** A kiosk is shared: nothing of a visit is stored there. */
  readonly mode: 'kiosk' | 'own'
  /** What the address asked for; null when it left the choice to us. */
  readonly municipality: string | null
  /** The code of the event whose tablet this is, as it stands in the address. */
  readonly event: string | null
  /** A result somebody brought along, in the fragment of the address; on one's own device only. */
  readonly handover: string | null
  /** An appointment opened from a mail, in the fragment as well; on one's own device only. */
  readonly mailed: { readonly id: string; readonly cancelKey: string } | null
}

const FRONT = /^\/(index\.html)?$/
const KIOSK = /^\/kiosk(\/|$)/
/** The tablets of an event go from hand to hand, so an event is as shared as a kiosk. */
const EVENT = /^\/e(\/|$)/
const EVENT_CODE = /^\/e\/([\w-]+)\/?$/
const VISIT_PATHS = [FRONT, /^\/kiosk\/?$/, EVENT_CODE]

const isVisit = (path: string): boolean => VISIT_PATHS.some(visit => visit.test(path))

/** The link in a mail: `#afspraak=<id>.<key>`. */
const MAILED = /^#afspraak=([\da-f-]{36})\.([\w-]{43})$/

const mailedIn = (hash: string): Place['mailed'] => {
  const [, id, cancelKey] = MAILED.exec(hash) ?? []
  return id && cancelKey ? { id, cancelKey } : null
}

export const readPlace = ({ pathname, searchParams, hash }: URL): Place => {
  const mode = KIOSK.test(pathname) || EVENT.test(pathname) ? 'kiosk' : 'own'
  return {
    page: isVisit(pathname) ? 'visit' : 'not-found',
    mode,
    municipality: searchParams.get('gemeente'),
    event: EVENT_CODE.exec(pathname)?.[1] ?? null,
    handover: mode === 'own' ? codeInFragment(hash) : null,
    mailed: mode === 'own' ? mailedIn(hash) : null,
  }
}

/**
 * The address of a new visit on the same kind of device: a shared tablet never turns into somebody's own device because of
 * a wrong address. An event keeps its code; where that is missing the tablet goes on as a kiosk.
 */
export const homeOf = ({ pathname }: URL, municipality?: string): string => {
  const isShared = KIOSK.test(pathname) || EVENT.test(pathname)
  const home = EVENT.test(pathname) && isVisit(pathname) ? pathname : isShared ? '/kiosk' : '/'
  return municipality === undefined ? home : `${home}?gemeente=${encodeURIComponent(municipality)}`
}
