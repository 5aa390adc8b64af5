import { expect, type Locator, type Page } from '@playwright/test'

/** How somebody works the app: with a mouse, with a finger, or with keys. */
export type Hand = {
  readonly press: (target: Locator) => Promise<void>
  readonly type: (target: Locator, text: string) => Promise<void>
}

/** The app ignores presses on a screen that appeared less than 400 ms ago; a person needs longer to see it. */
export const SEEN = 400
const look = (page: Page): Promise<void> => page.waitForTimeout(SEEN)

export const mouse = (page: Page): Hand => ({
  press: async target => {
    await expect(target).toBeVisible()
    await look(page)
    await target.click()
  },
  type: (target, text) => target.fill(text),
})

export const finger = (page: Page): Hand => ({
  press: async target => {
    await expect(target).toBeVisible()
    await look(page)
    await target.tap()
  },
  type: async (target, text) => {
    await target.tap()
    await page.keyboard.insertText(text)
  },
})
