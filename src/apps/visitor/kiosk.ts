import { readPlace } from './place.ts'
import { hideInstall } from './shell/kiosk/hide-install.ts'
import { openKiosk } from './shell/kiosk/open-kiosk.tsx'
import { stayInside } from './shell/kiosk/stay-inside.ts'
import { watchForUpdates } from './shell/watch-for-updates.ts'

/** What a shared device starts, besides what any page does. */
const root = document.getElementById('root')
if (!root) throw new Error('this page has no #root')

hideInstall()
stayInside()
const place = readPlace(new URL(window.location.href))
openKiosk(place, root)
watchForUpdates('kiosk')
// Else kiosk-start.ts loads the page anew.
document.documentElement.dataset.started = ''

// Long after the first screen is there: nobody at the tablet waits for it, or for a network.
setTimeout(() => {
  void import('./shell/kiosk/watching/watch-tablet.ts').then(tablet => tablet.watchTablet()).catch(() => {})
  void import('./shell/kiosk/outbox/outbox.ts').then(({ startOutbox }) => startOutbox()).catch(() => {})
  void import('./shell/kiosk/keep-languages.ts')
    .then(async ({ keepLanguages }) => {
      const joined = place.event === null ? null : import('./shell/kiosk/event/tablet-event.ts')
      const town = (await (await joined)?.joinEvent(place.event ?? '')) ?? place.municipality
      keepLanguages(town)
      const { keepLocations } = await import('./shell/kiosk/keep-locations.ts')
      keepLocations(town)
    })
    .catch(() => {})
}, 5000)
