/** Keeps the screen on for as long as the page is shown. A browser lets go of it when the page is hidden, so it is asked again. */
export const stayAwake = (): void => {
  if (!('wakeLock' in navigator)) return
  const ask = (): void => {
    if (document.visibilityState === 'visible') void navigator.wakeLock.request('screen').catch(() => {})
  }
  document.addEventListener('visibilitychange', ask)
  ask()
}
