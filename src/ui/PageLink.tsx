import type { ReactNode } from 'react'
import './page-link.css'

type PageLinkProps = {
  readonly href: string
  /** The language of the page it leads to. */
  readonly language: string
  readonly children: ReactNode
}

/** A way to another page of ours, as large as a button; for a device of one's own only. */
export const PageLink = ({ href, language, children }: PageLinkProps) => (
  <a href={href} hrefLang={language} className="perron-page-link">
    {children}
  </a>
)
