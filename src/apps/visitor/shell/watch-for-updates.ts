import type { Place } from '../place.ts'
import { workerAddress } from './worker-address.ts'

/** In milliseconds. */
const TRY_AGAIN = 15 * 60_000

/**
 * Installs the service worker once the first screen is there. On one's own device a new version waits for as long as a page
 * is open, and is taken up at the next opening. A kiosk is never closed; it takes one up between two visits.
 */
export const watchForUpdates = (mode: Place['mode']): void => {
  if (!('serviceWorker' in navigator) || import.meta.env.DEV) return
  const container = navigator.serviceWorker
  const address = workerAddress()
  const register = async (): Promise<void> => {
    const registration = await container.register(address, { scope: '/' })
    if (mode === 'own') return
    const { keepUpToDate } = await import('./kiosk/keep-up-to-date.ts')
    keepUpToDate(registration, container)
  }
  const start = (): void =>
    void register().catch(() => {
      // A phone tries again at the next opening; a tablet has none.
      if (mode === 'kiosk') setTimeout(start, TRY_AGAIN)
    })
  if (document.readyState === 'complete') start()
  else window.addEventListener('load', start, { once: true })
}
