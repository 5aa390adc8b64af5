import '@nl-design-system-candidate/heading-css/heading.css'
import { type ReactNode, useLayoutEffect, useRef } from 'react'
import { rightAfterPaint } from './after-paint.ts'

type ScreenHeadingProps = {
  readonly children: ReactNode
  /** Off only for the very first screen of a page load: there the browser starts at the top by itself. */
  readonly takesFocus?: boolean
  readonly question?: string
}

/**
 * The one first-level heading. It takes the focus when it appears, so that a screen reader starts with it; what stands above a
 * question it would pass over, and tells after it.
 */
export const ScreenHeading = ({ children, takesFocus = true, question }: ScreenHeadingProps) => {
  const heading = useRef<HTMLHeadingElement>(null)
  const isQuestion = question !== undefined
  useLayoutEffect(() => {
    if (!takesFocus) return
    const take = (): void => heading.current?.focus({ preventScroll: true })
    // A browser lays the page out to move the focus, and the next question would wait for that. The button that was
    // pressed has it so long, unless somebody goes on to another.
    const before = document.activeElement
    if (isQuestion && before !== document.body)
      return rightAfterPaint(() => {
        if (document.activeElement === before || document.activeElement === document.body) take()
      })
    take()
  }, [takesFocus, isQuestion])
  return (
    <h1
      ref={heading}
      id="screen-title"
      tabIndex={-1}
      className="nl-heading nl-heading--level-1"
      data-question={question}
      aria-describedby={question && 'screen-intro'}
    >
      {children}
    </h1>
  )
}
