import { createRoot, hydrateRoot } from 'react-dom/client'
import { VisitorApp } from './App.tsx'
import { readPlace } from './place.ts'
import { hideInstall } from './shell/kiosk/hide-install.ts'
import { hasKeptVisit } from './shell/own-device/keep-visit.ts'
import { reloadPage } from './shell/page-address.ts'
import { watchForUpdates } from './shell/watch-for-updates.ts'

const place = readPlace(new URL(window.location.href))
const resumes =
  place.mode === 'own' &&
  place.page === 'visit' &&
  (place.handover !== null || place.mailed !== null || hasKeptVisit())
document.documentElement.dataset.mode = place.mode
if (place.mode === 'kiosk') {
  hideInstall()
  void import('./shell/kiosk/stay-inside.ts').then(({ stayInside }) => stayInside()).catch(() => {})
  // Long after the first screen is there: nobody at the tablet waits for it, or for a network.
  const watch = () => import('./shell/kiosk/watching/watch-tablet.ts')
  const outbox = () => import('./shell/kiosk/outbox/outbox.ts')
  setTimeout(() => {
    watch()
      .then(tablet => tablet.watchTablet())
      .catch(() => {})
    outbox()
      .then(({ startOutbox }) => startOutbox())
      .catch(() => {})
  }, 5000)
}

/** A tablet has nobody who would try again. */
const reloadSoon = (): void => void setTimeout(reloadPage, 15_000)

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root')

if (place.mode === 'kiosk') {
  // Drawn for somebody's own device; nobody sees it here.
  root.replaceChildren()
  void import('./shell/kiosk/open-kiosk.tsx').then(({ openKiosk }) => openKiosk(place, root), reloadSoon)
} else {
  const app = <VisitorApp place={place} resumes={resumes} />
  // The page comes with the first screen drawn; anything else replaces it.
  if (place.page === 'visit' && !resumes && root.hasChildNodes()) hydrateRoot(root, app)
  else createRoot(root).render(app)
}

// A code or a mail opened in a tab that shows the app already changes nothing but the fragment.
window.addEventListener('hashchange', () => {
  const { handover, mailed } = readPlace(new URL(window.location.href))
  if (handover !== null || mailed !== null) reloadPage()
})
watchForUpdates(place.mode)
