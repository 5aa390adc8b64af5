/** Somebody touched the invitation before the app was there (kiosk-start.ts). */
export const hadEarlyTouch = (): boolean => document.documentElement.dataset.touched !== undefined

/** The same, once: who asks does what the touch was for. */
export const takeEarlyTouch = (): boolean => {
  const { dataset } = document.documentElement
  if (dataset.touched !== '') return false
  dataset.touched = 'taken'
  return true
}
