import { useCallback, useLayoutEffect, useRef } from 'react'

/** The same function every time, doing what the newest one does: what gets it need not be drawn again. */
export const useStable = <Args extends readonly unknown[]>(newest: (...args: Args) => void) => {
  const latest = useRef(newest)
  useLayoutEffect(() => {
    latest.current = newest
  })
  return useCallback((...args: Args) => latest.current(...args), [])
}
