/**
 * Installs the service worker once the first screen is there. A new version waits for as long as this page is open: it is
 * never put in the middle of a visit, but taken up at the next opening.
 */
export const watchForUpdates = (): void => {
  if (!('serviceWorker' in navigator) || import.meta.env.DEV) return
  const register = () => void navigator.serviceWorker.register('/sw.js', { scope: '/' }).catch(() => {})
  if (document.readyState === 'complete') register()
  else window.addEventListener('load', register, { once: true })
}
