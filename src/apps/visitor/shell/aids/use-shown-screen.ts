import { useEffect, useState } from 'react'
import { shownRoot } from '#platform/a11y/spoken-parts.ts'
import { afterPaint } from '#ui/after-paint.ts'

const textOf = (element: Element | null | undefined): string => element?.textContent ?? ''

/**
 * What is on the screen: what lies over it, or its state and its heading, which differs for every question. What was
 * waited for is new when it is there.
 */
export const shownScreen = (): string => {
  const root = shownRoot()
  if (root instanceof HTMLDialogElement) return `over ${textOf(root.querySelector('h2'))}`
  const main = document.getElementById('main')
  const waiting = main?.querySelector('.perron-waiting')
  return `${main?.dataset.state} ${textOf(main?.querySelector('h1'))} ${textOf(waiting)}`
}

/** Changes whenever something new to read is on the screen, in whatever way it came there. */
export const useShownScreen = (): string => {
  const [screen, setScreen] = useState(shownScreen)
  useEffect(() => {
    const look = (): void => setScreen(shownScreen())
    let leave = (): void => {}
    const observer = new MutationObserver(() => {
      leave()
      leave = afterPaint(look)
    })
    observer.observe(document.body, {
      subtree: true,
      childList: true,
      characterData: true,
      attributeFilter: ['data-state', 'open'],
    })
    look()
    return () => {
      leave()
      observer.disconnect()
    }
  }, [])
  return screen
}
