import '@nl-design-system-candidate/skip-link-css/skip-link.css'
import type { MouseEventHandler, ReactNode, RefObject } from 'react'
import './station-page.css'
import './theme/perron.css'

type StationPageProps = {
  readonly board: ReactNode
  readonly progress?: ReactNode
  readonly skipLink: ReactNode
  readonly children: ReactNode
  /** `question` fills the window, so that the answers are always at the thumb; `reading` scrolls. */
  readonly layout: 'question' | 'reading'
  readonly state: string
  readonly onClickCapture?: MouseEventHandler
  /** Where the screen is, for who has to find the focus in it. */
  readonly platform?: RefObject<HTMLElement | null>
}

/** The frame of every screen: the board above, the line of stops, and the platform where things happen. */
export const StationPage = ({
  board,
  progress,
  skipLink,
  children,
  layout,
  state,
  onClickCapture,
  platform,
}: StationPageProps) => (
  <div className={`perron-page perron-page--${layout}`}>
    <a className="nl-skip-link nl-skip-link--visible-on-focus" href="#main">
      {skipLink}
    </a>
    <header className="perron-board">{board}</header>
    {progress}
    <main
      ref={platform}
      id="main"
      tabIndex={-1}
      data-state={state}
      className="perron-platform"
      onClickCapture={onClickCapture}
    >
      {children}
    </main>
  </div>
)
