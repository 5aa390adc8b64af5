import { expect, type Locator, type Page } from '@playwright/test'

const MARKS = '[\\u202a-\\u202e]*'

/**
 * The whole label, word for word. In the mirrored test language every word carries invisible marks; they make no
 * difference here.
 */
export const label = (words: string): RegExp => {
  const escaped = words.split(' ').map(word => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  return new RegExp(`^${MARKS}${escaped.join(`${MARKS} ${MARKS}`)}${MARKS}$`)
}

export type Screen = {
  readonly main: Locator
  readonly title: Locator
  readonly button: (words: string) => Locator
  readonly isShown: () => Promise<void>
}

/** What every screen has: its state, its heading, its buttons. */
export const screenOf = (page: Page, state: string): Screen => {
  // What was drawn at the build looks the same, but takes no touch yet.
  const main = page.locator(`main[data-state="${state}"]:not([aria-busy="true"])`)
  return {
    main,
    title: main.getByRole('heading', { level: 1 }),
    button: words => main.getByRole('button', { name: label(words) }),
    isShown: async () => {
      await expect(main).toBeVisible()
      await expect(main.getByRole('heading', { level: 1 })).toBeVisible()
    },
  }
}

export const stateOf = async (page: Page): Promise<string> =>
  (await page.getByRole('main').getAttribute('data-state')) ?? ''
