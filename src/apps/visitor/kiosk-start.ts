import { reloadWhenServed } from './shell/kiosk/reload-when-served.ts'
import { reloadPage } from './shell/page-address.ts'

/**
 * Beside the app of a shared device, in a file of its own that shares nothing with it, and there long before it: a touch of
 * the drawn invitation counts from now on. And when a part of the app does not come, the invitation stays and nobody is
 * there who would load it again.
 */
const { dataset } = document.documentElement

const remember = ({ target }: Event): void => {
  const isInvitation = target instanceof Element && target.matches('[data-state="attract"] > button')
  if (isInvitation && dataset.started === undefined) dataset.touched = ''
}
document.addEventListener('click', remember, { capture: true })
dataset.listens = ''

const hasNoApp = (): boolean => dataset.started === undefined

let isLooking = false
const look = (): void => {
  if (isLooking || !hasNoApp()) return
  isLooking = true
  reloadWhenServed(() => {
    if (hasNoApp()) reloadPage()
  })
}

/** In milliseconds. A page of which a part gets no answer at all is never loaded. */
const PATIENCE = 60_000

// Until the page is loaded the app may still be on its way.
if (document.readyState === 'complete') look()
else {
  window.addEventListener('load', look, { once: true })
  setTimeout(look, PATIENCE)
}
