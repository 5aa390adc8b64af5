import type { ReactNode } from 'react'
import { Picture } from './Picture.tsx'
import './track.css'

type TrackProps = {
  readonly sector: string
  readonly number: number
  /** For buttons inside that must say what they are about. */
  readonly headingId: string
  readonly numberLabel: ReactNode
  readonly title: ReactNode
  readonly strength: ReactNode
  readonly picture: string
  readonly children: ReactNode
}

/** One line of the departure board: a sector on its own track. */
export const Track = ({
  sector,
  number,
  headingId,
  numberLabel,
  title,
  strength,
  picture,
  children,
}: TrackProps) => (
  <li className={`perron-track perron-track--${number}`} data-sector={sector}>
    <div className="perron-track__board">
      <span className="perron-track__number">
        <span className="perron-unseen" data-only-spoken>
          {numberLabel}
        </span>
        <span aria-hidden="true">{number}</span>
      </span>
      <div className="perron-track__names">
        <h2 id={headingId}>{title}</h2>
        <p className="perron-track__strength">{strength}</p>
      </div>
      <Picture name={picture} size="small" />
    </div>
    <div className="perron-track__platform">{children}</div>
  </li>
)

export const TrackList = ({ children }: { readonly children: ReactNode }) => (
  <ol className="perron-tracks">{children}</ol>
)
