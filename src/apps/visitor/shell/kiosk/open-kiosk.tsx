import { createRoot, hydrateRoot, type Root } from 'react-dom/client'
import { forgetAids } from '#platform/a11y/aids.ts'
import { type Opened, VisitorApp } from '../../App.tsx'
import { Crash } from '../../Crash.tsx'
import type { Place } from '../../place.ts'
import { AttractScreen } from '../../screens/attract/AttractScreen.tsx'
import type { VisitSession } from '../../visit-session.ts'
import { openAnew, reloadPage } from '../page-address.ts'
import { IdleQuestion } from './idle/IdleQuestion.tsx'
import { reloadWhenServed } from './reload-when-served.ts'
import { stayAwake } from './stay-awake.ts'
import { wipeVisit } from './wipe-visit.ts'

/** What every wipe cleans up besides the visit itself. */
const cleanUp = (session: VisitSession): readonly (() => void | Promise<void>)[] => [
  () => void session.actor.send({ type: 'RESET' }),
  () => void session.actor.stop(),
  () => void globalThis.speechSynthesis?.cancel(),
  () => void window.getSelection()?.removeAllRanges(),
  () => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
  },
  () => session.chooseFirstLanguage(),
  () => forgetAids(),
  () => window.scrollTo(0, 0) as void | Promise<void>,
]

/**
 * The app on a shared device: one visit after another in one page, each of which begins at the invitation to touch and
 * ends with everything wiped.
 */
export const openKiosk = (place: Place, element: HTMLElement): void => {
  let root: Root | null = null
  let current: VisitSession | null = null

  const draw = (): Root => {
    element.hidden = false
    root ??= createRoot(element)
    return root
  }
  const blank = (): void => {
    element.hidden = true
    try {
      root?.unmount()
    } finally {
      root = null
      element.replaceChildren()
    }
  }
  const show = ({ session: opened, Visit }: Opened): void => {
    let over = false
    const wipe = (): void => {
      if (over) return
      over = true
      wipeVisit({
        blank,
        steps: cleanUp(session),
        next: () => show({ session: opened.anew(), Visit }),
        flee: openAnew,
      })
    }
    const session: VisitSession = { ...opened, wipe }
    current = session
    // From outside, and only when it has come: a visit never waits for being counted, and neither does a wipe.
    void import('./counting/count-visits.ts')
      .then(({ countVisit }) => over || countVisit(session))
      .catch(() => {})
    draw().render(
      <>
        <Crash mode="kiosk">
          <Visit session={session} />
        </Crash>
        <IdleQuestion session={session} onOver={wipe} />
      </>,
    )
  }

  const app = (
    <VisitorApp
      place={place}
      resumes={false}
      first={send => <AttractScreen send={send} />}
      onOpened={show}
      onProblem={problem => (problem === 'load' ? reloadWhenServed(reloadPage) : undefined)}
    />
  )
  if (place.page === 'visit' && element.querySelector(':scope > [data-state="attract"]'))
    root = hydrateRoot(element, app)
  else {
    // Drawn for somebody's own device: by a server that knows no other page, or for an event without a network.
    element.replaceChildren()
    draw().render(app)
  }
  stayAwake()
  window.addEventListener('pagehide', () => {
    blank()
    current?.actor.stop()
  })
  window.addEventListener('pageshow', ({ persisted }) => {
    if (persisted) openAnew()
  })
}
