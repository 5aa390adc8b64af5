import { forgetAids } from '#platform/a11y/aids.ts'
import { followDevice } from '#platform/a11y/device-wishes.ts'
import { keepAids } from '#platform/a11y/kept-aids.ts'
import { WIPED } from '../../start-anew.ts'
import { followOneSwitch } from './one-switch.ts'
import '#ui/theme/calm.css'
import '#ui/theme/contrast.css'
import '#ui/theme/forced-colors.css'
import '#ui/theme/large.css'
import '#ui/theme/low.css'

let hasStarted = false

/** Once a page: from then on the aids do what they say, on every screen. */
export const startAids = (): void => {
  if (hasStarted) return
  hasStarted = true
  followDevice()
  followOneSwitch()
  window.addEventListener(WIPED, forgetAids)
  if (document.documentElement.dataset.mode === 'own') keepAids()
}
