import { useEffect, useRef } from 'react'

/** A new screen, or a new question, starts at its top. */
export const useStartAtTop = (shown: string): void => {
  const last = useRef(shown)
  useEffect(() => {
    if (last.current === shown) return
    last.current = shown
    // Right before it is drawn, when the page has to be laid out anyway.
    const frame = requestAnimationFrame(() => void window.scrollTo(0, 0))
    return () => cancelAnimationFrame(frame)
  }, [shown])
}
