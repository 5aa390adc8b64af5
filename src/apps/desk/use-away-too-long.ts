import { useEffect, useRef } from 'react'

/** A little less than the hour the service gives, so that the page never shows what is no longer open. */
const LONGEST = 55 * 60_000
/** What tells that somebody is there: also who only reads on with a wheel, or speaks instead of typing. */
export const SIGNS = ['pointerdown', 'keydown', 'wheel', 'input'] as const

/** Tells when nobody has touched the page for so many milliseconds. What the page asks by itself is not somebody who is there. */
export const useAwayTooLong = (watching: boolean, onAway: () => void, after = LONGEST): void => {
  const told = useRef(onAway)
  useEffect(() => {
    told.current = onAway
  })
  useEffect(() => {
    if (!watching) return
    let timer: ReturnType<typeof setTimeout>
    const begin = (): void => {
      clearTimeout(timer)
      timer = setTimeout(() => told.current(), after)
    }
    begin()
    for (const sign of SIGNS) window.addEventListener(sign, begin)
    return () => {
      clearTimeout(timer)
      for (const sign of SIGNS) window.removeEventListener(sign, begin)
    }
  }, [watching, after])
}
