import { type RefObject, useLayoutEffect } from 'react'
import { textOf } from '#platform/i18n/i18n.ts'
import { afterPaint } from '#ui/after-paint.ts'

/** Calls the page after the heading on it, also when that comes late or changes its language. */
export const useDocumentTitle = (platform: RefObject<HTMLElement | null>): void =>
  useLayoutEffect(() => {
    const main = platform.current
    if (!main) return
    const name = (): void => {
      // A browser keeps titles in its lists of visited pages, on the disk: there they would tell what somebody chose.
      const isShared = document.documentElement.dataset.mode === 'kiosk'
      const heading = isShared ? null : main.querySelector('h1')?.textContent
      document.title = [heading, textOf('shell.name.title')].filter(Boolean).join(' – ')
    }
    // The browser tells it to its tabs and lists at once, and the next question would wait for that.
    let leave = (): void => {}
    const watcher = new MutationObserver(() => {
      leave()
      leave = afterPaint(name)
    })
    watcher.observe(main, { childList: true, characterData: true, subtree: true })
    name()
    return () => {
      leave()
      watcher.disconnect()
    }
  }, [platform])
