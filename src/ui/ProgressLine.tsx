import type { ReactNode } from 'react'
import './progress-line.css'

export type Stop = {
  readonly id: string
  readonly label: ReactNode
  readonly state: 'done' | 'now' | 'ahead'
}

type ProgressLineProps = {
  readonly title: string
  readonly stops: readonly Stop[]
  /** Told to a screen reader after a stop that is done; where you are is told by `aria-current`. */
  readonly doneWord: string
}

/** The stops of the journey as a line. Done, here and ahead differ in shape, not only in colour. */
export const ProgressLine = ({ title, stops, doneWord }: ProgressLineProps) => (
  <nav aria-label={title} className="perron-line">
    <ol>
      {stops.map(stop => (
        <li
          key={stop.id}
          className={`perron-line__stop perron-line__stop--${stop.state}`}
          aria-current={stop.state === 'now' ? 'step' : undefined}
        >
          <span className="perron-line__dot" aria-hidden="true" />
          <span className="perron-line__label">{stop.label}</span>
          {stop.state === 'done' && <span className="perron-unseen">{doneWord}</span>}
        </li>
      ))}
    </ol>
  </nav>
)
