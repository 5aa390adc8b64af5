import { type RefObject, useLayoutEffect, useRef } from 'react'
import { afterPaint } from '#ui/after-paint.ts'

// Outlives the frame around one screen: the next frame takes the focus over.
let hadFocus = false

const isShown = (element: Element): boolean => element.checkVisibility?.() ?? true

const isNobodys = (): boolean => document.activeElement === null || document.activeElement === document.body

/** Nobody has the focus, or something has it that is hidden while its successor is on its way. */
const isLost = (): boolean =>
  isNobodys() || (document.activeElement !== null && !isShown(document.activeElement))

/**
 * Keeps the focus on the screen. When what had it goes away (a job sent away, a list that is loaded again, a screen still
 * on its way) the browser drops it; then the heading gets it, or the whole screen as long as there is no heading.
 */
export const useKeptFocus = (): RefObject<HTMLElement | null> => {
  const platform = useRef<HTMLElement>(null)
  useLayoutEffect(() => {
    const main = platform.current
    if (!main) return
    const keep = (): void => {
      if (!hadFocus || !main.isConnected || !isLost()) return
      const heading = [...main.querySelectorAll('h1')].find(isShown)
      ;(heading ?? main).focus({ preventScroll: true })
    }
    const onIn = (): void => {
      hadFocus = true
    }
    // Somebody who leaves by hand leaves something that stays.
    const onOut = ({ target }: FocusEvent): void =>
      queueMicrotask(() => {
        hadFocus = main.contains(document.activeElement) || !(target instanceof Node && target.isConnected)
      })
    let leave = (): void => {}
    const watcher = new MutationObserver(() => {
      leave()
      // What is hidden is looked up after the new screen was painted, which would else wait for it.
      if (isNobodys()) keep()
      else leave = afterPaint(keep)
    })
    watcher.observe(main, { childList: true, subtree: true })
    main.addEventListener('focusin', onIn)
    main.addEventListener('focusout', onOut)
    keep()
    return () => {
      leave()
      watcher.disconnect()
      main.removeEventListener('focusin', onIn)
      main.removeEventListener('focusout', onOut)
    }
  }, [])
  return platform
}
