import type { Place } from '../place.ts'
import { untouched } from './kiosk/untouched.ts'
import { reloadPage } from './page-address.ts'
import { workerAddress } from './worker-address.ts'

/**
 * Installs the service worker once the first screen is there. On one's own device a new version waits for as long as a page
 * is open, and is taken up at the next opening. A kiosk is never closed; it takes one up between two visits.
 */
export const watchForUpdates = (mode: Place['mode']): void => {
  if (!('serviceWorker' in navigator) || import.meta.env.DEV) return
  const container = navigator.serviceWorker
  const register = async (): Promise<void> => {
    const registration = await container.register(workerAddress(), { scope: '/' })
    if (mode === 'own') return
    const { takeUpUpdates } = await import('./kiosk/take-up-updates.ts')
    takeUpUpdates({ registration, container, untouched, reload: reloadPage })
  }
  const start = () => void register().catch(() => {})
  if (document.readyState === 'complete') start()
  else window.addEventListener('load', start, { once: true })
}
