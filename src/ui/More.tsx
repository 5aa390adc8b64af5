import type { ReactNode } from 'react'
import './more.css'

type MoreProps = {
  readonly title: ReactNode
  /** The id of what it is about, where the same title stands beside each of several things. */
  readonly describedBy?: string
  readonly children: ReactNode
}

/** Something to read for who wants to know more. Opens and closes by itself, without script. */
export const More = ({ title, describedBy, children }: MoreProps) => (
  <details className="perron-more">
    <summary {...(describedBy === undefined ? {} : { 'aria-describedby': describedBy })}>{title}</summary>
    <div className="perron-more__body">{children}</div>
  </details>
)
