import { reloadWhenServed } from './shell/kiosk/reload-when-served.ts'
import { reloadPage } from './shell/page-address.ts'

/**
 * Beside the app of a shared device, in a file of its own that shares nothing with it: when a part of the app does not
 * come, the drawn invitation stays and reacts to nothing, and nobody is there who would load it again.
 */
const look = (): void => {
  if (document.documentElement.dataset.started === undefined) reloadWhenServed(reloadPage)
}

// Only then it is known: until the page is loaded the app may still be on its way.
if (document.readyState === 'complete') look()
else window.addEventListener('load', look, { once: true })
