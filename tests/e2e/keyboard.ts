import { expect, type Locator, type Page } from '@playwright/test'
import { type Hand, SEEN } from './hand.ts'

const FAR = 60

/** What has the focus, and whether somebody can see that it has. */
const focusOf = (page: Page): Promise<{ readonly tag: string; readonly visible: boolean }> =>
  page.evaluate(() => {
    const active = document.activeElement ?? document.body
    const style = getComputedStyle(active)
    const outlined = style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) >= 2
    const { bottom, top } = active.getBoundingClientRect()
    return { tag: active.localName, visible: outlined && bottom > 0 && top < window.innerHeight }
  })

/** Works the app with keys only and counts them. The focus may never be lost, and always shows on a control. */
export const keyboard = (page: Page): Hand & { readonly presses: () => number; readonly hit: typeof hit } => {
  let count = 0
  const hit = async (key: string): Promise<void> => {
    count += 1
    await page.keyboard.press(key)
  }
  const goTo = async (target: Locator): Promise<void> => {
    for (let step = 0; step < FAR; step += 1) {
      if (await target.evaluate(element => element === document.activeElement)) return
      await hit('Tab')
      const { tag, visible } = await focusOf(page)
      if (tag !== 'body') expect(visible, `the focus on <${tag}> shows`).toBe(true)
    }
    throw new Error(`${target} cannot be reached with Tab`)
  }
  return {
    presses: () => count,
    hit,
    press: async target => {
      await expect(target).toBeVisible()
      await page.waitForTimeout(SEEN)
      await goTo(target)
      await hit('Enter')
    },
    type: async (target, text) => {
      await goTo(target)
      await page.keyboard.type(text)
    },
  }
}
