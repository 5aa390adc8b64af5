import { useEffect, useState } from 'react'
import { afterPaint } from '../after-paint.ts'

/** What is on the screen: its state and its heading, which differs for every question. */
const shownScreen = (): string => {
  const main = document.getElementById('main')
  return `${main?.dataset.state} ${main?.querySelector('h1')?.textContent}`
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
      attributeFilter: ['data-state'],
    })
    look()
    return () => {
      leave()
      observer.disconnect()
    }
  }, [])
  return screen
}
