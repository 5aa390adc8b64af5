import { createRoot, hydrateRoot } from 'react-dom/client'
import { VisitorApp } from './App.tsx'
import { readPlace } from './place.ts'
import { hasKeptVisit } from './shell/own-device/keep-visit.ts'
import { reloadPage } from './shell/page-address.ts'
import { watchForUpdates } from './shell/watch-for-updates.ts'

const place = readPlace(new URL(window.location.href))
const resumes =
  place.mode === 'own' &&
  place.page === 'visit' &&
  (place.handover !== null || place.mailed !== null || hasKeptVisit())
document.documentElement.dataset.mode = place.mode

/** A tablet has nobody who would try again. */
const reloadSoon = (): void => void setTimeout(reloadPage, 15_000)

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root')

if (place.mode === 'kiosk') {
  void import('./kiosk.ts').catch(reloadSoon)
} else {
  const app = <VisitorApp place={place} resumes={resumes} />
  // The page comes with the first screen drawn; anything else replaces it.
  if (place.page === 'visit' && !resumes && root.hasChildNodes()) hydrateRoot(root, app)
  else createRoot(root).render(app)
  watchForUpdates('own')
}

// A code or a mail opened in a tab that shows the app already changes nothing but the fragment.
window.addEventListener('hashchange', () => {
  const { handover, mailed } = readPlace(new URL(window.location.href))
  if (handover !== null || mailed !== null) reloadPage()
})
