import { type MouseEventHandler, useLayoutEffect, useRef } from 'react'

/** How long after something new appeared a tap is taken for the second half of a double tap, in milliseconds. */
const DOUBLE_TAP = 400

// Outlives the frame around one screen: a double tap on Start, or on the way into the booking, is as stray as any.
let anythingShown = false

/**
 * Ignores taps that come so soon after a new screen or question that nobody can have seen it. The new question is never
 * delayed; only the stray tap is lost.
 */
export const useFreshScreen = (shown: string): MouseEventHandler => {
  const fresh = useRef({ shown: '', since: Number.NEGATIVE_INFINITY })
  useLayoutEffect(() => {
    if (fresh.current.shown === shown) return
    fresh.current = { shown, since: anythingShown ? performance.now() : Number.NEGATIVE_INFINITY }
    anythingShown = true
  }, [shown])
  return event => {
    if (event.timeStamp - fresh.current.since >= DOUBLE_TAP) return
    event.preventDefault()
    event.stopPropagation()
  }
}
