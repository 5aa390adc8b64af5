/** Where the app was opened: which page, on whose device, for which town. */
export type Place = {
  readonly page: 'visit' | 'not-found'
  /** A kiosk is shared: nothing of a visit is stored there. */
  readonly mode: 'kiosk' | 'own'
  /** What the address asked for; null when it left the choice to us. */
  readonly municipality: string | null
}

const VISIT_PATHS = [/^\/$/, /^\/index\.html$/, /^\/kiosk\/?$/, /^\/e\/[\w-]+\/?$/]

export const readPlace = (url: URL): Place => ({
  page: VISIT_PATHS.some(path => path.test(url.pathname)) ? 'visit' : 'not-found',
  mode: /^\/kiosk(\/|$)/.test(url.pathname) ? 'kiosk' : 'own',
  municipality: url.searchParams.get('gemeente'),
})
