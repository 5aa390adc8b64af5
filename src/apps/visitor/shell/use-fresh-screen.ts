import { type MouseEventHandler, useLayoutEffect, useRef } from 'react'

/** How long after something new appeared a tap is taken for the second half of a double tap, in milliseconds. */
const DOUBLE_TAP = 400

// Outlives the frame around one screen: a double tap on Start, or on the way into the booking, is as stray as any.
// And what is drawn once more by another frame is not new.
let lastShown: string | null = null

/**
 * Ignores taps that come so soon after a new screen or question that nobody can have seen it. The new question is never
 * delayed; only the stray tap is lost.
 */
export const useFreshScreen = (shown: string): MouseEventHandler => {
  const fresh = useRef({ shown: '', since: Number.NEGATIVE_INFINITY })
  useLayoutEffect(() => {
    if (fresh.current.shown === shown) return
    const isNew = lastShown !== null && lastShown !== shown
    fresh.current = { shown, since: isNew ? performance.now() : Number.NEGATIVE_INFINITY }
    lastShown = shown
  }, [shown])
  return event => {
    if (event.timeStamp - fresh.current.since >= DOUBLE_TAP) return
    event.preventDefault()
    event.stopPropagation()
  }
}
