import { createContext, useContext, useEffect } from 'react'

/** Holds the page until what it gives back is called. */
export const Holding = createContext<() => () => void>(() => () => {})

/** Keeps the page where it is as long as something typed would be gone with it. More than one form may do so at once. */
export const useHolds = (holds: boolean): void => {
  const hold = useContext(Holding)
  useEffect(() => {
    if (!holds) return
    const release = hold()
    // The browser asks in its own words.
    const ask = (event: BeforeUnloadEvent): void => event.preventDefault()
    window.addEventListener('beforeunload', ask)
    return () => {
      release()
      window.removeEventListener('beforeunload', ask)
    }
  }, [holds, hold])
}
