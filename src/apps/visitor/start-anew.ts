import type { Place } from './place.ts'
import { forgetVisit } from './shell/own-device/keep-visit.ts'
import { openAnew } from './shell/page-address.ts'

/** Happens on the window when a visit is wiped: what came later, and keeps something, hears of it. */
export const WIPED = 'wiped'

/**
 * Wipes what the device keeps and opens a fresh page, whatever state the app is in. A shared device keeps nothing, so there
 * its database is not even opened.
 */
export const startAnew = (mode: Place['mode']): void => {
  if (mode === 'kiosk') {
    openAnew()
    return
  }
  const patience = setTimeout(openAnew, 2000)
  void forgetVisit()
    // What helps somebody to read and press is as much theirs.
    .finally(() => localStorage.removeItem('talentperron.aids'))
    .catch(() => {})
    .finally(() => {
      clearTimeout(patience)
      openAnew()
    })
}
