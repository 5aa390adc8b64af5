import type { Page } from '@playwright/test'

/** Targets of at least this many CSS pixels, on a device of one's own and on a shared one. */
const TARGET = { own: 48, kiosk: 64 }

/**
 * What is wrong with the places of things on the screen: words that are cut off or stick out of what they stand in, things
 * to press that lie over each other, or are too small for a finger.
 */
export const layoutFaults = (page: Page): Promise<readonly string[]> =>
  page.evaluate(target => {
    const found = new Set<string>()
    const shown = (element: Element): boolean =>
      element.checkVisibility({ opacityProperty: true, visibilityProperty: true })
    const told = (element: Element): string =>
      `${element.tagName.toLowerCase()}.${element.className} "${element.textContent?.slice(0, 40)}"`
    /** Only for who has the screen read aloud. */
    const unseen = (element: Element): boolean => {
      for (let at: Element | null = element; at; at = at.parentElement)
        if (getComputedStyle(at).clipPath !== 'none') return true
      return false
    }
    const open = document.querySelector('dialog[open]')
    const root = open ?? document.body

    const root0 = document.scrollingElement ?? document.documentElement
    if (root0.scrollWidth > root0.clientWidth)
      found.add(`the page is ${root0.scrollWidth - root0.clientWidth} px wider than the window`)

    // The made-up language is not for visitors, and its name is long.
    // Words: within what cuts them off, and within the button or card that they stand in.
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
    const range = document.createRange()
    while (walker.nextNode()) {
      const parent = walker.currentNode.parentElement
      if (
        !parent ||
        !walker.currentNode.nodeValue?.trim() ||
        parent.closest('svg, script, style, [data-language="ar-XB"]')
      )
        continue
      if (!shown(parent) || unseen(parent)) continue
      range.selectNodeContents(walker.currentNode)
      const words = [...range.getClientRects()]
      // Where a device has no hyphens of a language, its words break anywhere; only the smallest window may.
      if (window.innerWidth > 350)
        for (const { 0: word, index } of walker.currentNode.nodeValue.matchAll(/[\p{L}\p{M}’']+/gu)) {
          range.setStart(walker.currentNode, index)
          range.setEnd(walker.currentNode, index + word.length)
          const tops = [...range.getClientRects()].map(({ top }) => Math.round(top))
          if (Math.max(...tops) - Math.min(...tops) > 5) found.add(`broken in two: ${word}`)
        }
      for (let at: Element | null = parent; at && at !== document.body; at = at.parentElement) {
        const { overflowX, overflowY } = getComputedStyle(at)
        const holds = at.matches('button, a.nl-button, label, .perron-card, .perron-track, .perron-notice')
        const cuts = [overflowX, overflowY].some(way => way === 'hidden' || way === 'clip')
        if (!holds && !cuts) continue
        const box = at.getBoundingClientRect()
        for (const word of words) {
          const out = Math.max(
            box.left - word.left,
            word.right - box.right,
            box.top - word.top,
            word.bottom - box.bottom,
          )
          if (out > 2) found.add(`${Math.round(out)} px of the words is outside ${told(at)}`)
        }
      }
    }

    // Things to press.
    const pressed = [...root.querySelectorAll('button, a[href], input, select, textarea, summary')].filter(
      element =>
        shown(element) &&
        !unseen(element) &&
        !element.matches('.nl-skip-link, .perron-attract__touch') &&
        // A link in a sentence is as large as its words.
        !(element.matches('a') && getComputedStyle(element).display === 'inline'),
    )
    const boxes = pressed.map(element => ({
      element,
      // The words beside a box to tick belong to it.
      box: (element.matches('[type=radio], [type=checkbox]')
        ? (element.closest('label') ?? element)
        : element
      ).getBoundingClientRect(),
    }))
    const least = document.documentElement.dataset.mode === 'kiosk' ? target.kiosk : target.own
    for (const [index, { element, box }] of boxes.entries()) {
      if (box.width < least - 0.5 || box.height < least - 0.5)
        found.add(`${Math.round(box.width)} by ${Math.round(box.height)} is too small: ${told(element)}`)
      for (const other of boxes.slice(index + 1)) {
        const across = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left)
        const down = Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top)
        if (across > 1 && down > 1) found.add(`${told(element)} lies over ${told(other.element)}`)
      }
    }
    return [...found]
  }, TARGET)
