import '@nl-design-system-candidate/heading-css/heading.css'
import { type ReactNode, useLayoutEffect, useRef } from 'react'

type ScreenHeadingProps = {
  readonly children: ReactNode
  /** Off only for the very first screen of a page load: there the browser starts at the top by itself. */
  readonly takesFocus?: boolean
  readonly question?: string
}

/** The one first-level heading. It takes the focus when it appears, so that a screen reader starts with it. */
export const ScreenHeading = ({ children, takesFocus = true, question }: ScreenHeadingProps) => {
  const heading = useRef<HTMLHeadingElement>(null)
  useLayoutEffect(() => {
    if (takesFocus) heading.current?.focus({ preventScroll: true })
  }, [takesFocus])
  return (
    <h1
      ref={heading}
      id="screen-title"
      tabIndex={-1}
      className="nl-heading nl-heading--level-1"
      data-question={question}
    >
      {children}
    </h1>
  )
}
