import { useEffect, useRef } from 'react'

/** A new screen, or a new question, starts at its top. */
export const useStartAtTop = (shown: string): void => {
  const last = useRef(shown)
  useEffect(() => {
    if (last.current === shown) return
    last.current = shown
    window.scrollTo(0, 0)
  }, [shown])
}
