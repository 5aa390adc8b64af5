import type { ReactNode } from 'react'
import './more.css'

/** Something to read for who wants to know more. Opens and closes by itself, without script. */
export const More = ({ title, children }: { readonly title: ReactNode; readonly children: ReactNode }) => (
  <details className="perron-more">
    <summary>{title}</summary>
    <div className="perron-more__body">{children}</div>
  </details>
)
