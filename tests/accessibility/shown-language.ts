import type { Page } from '@playwright/test'

/** A language to see the screen in, whether Dutch stands below it, and what else helps to see. */
export type Shown = {
  readonly language: string
  readonly dutchToo: boolean
  /** Strong colours, or letters of twice the size; as usual when absent. */
  readonly aid?: 'contrast' | 'large'
}
export const DUTCH: Shown = { language: 'nl', dutchToo: false }

/** Whether this screen has a choice of language: not where there is no town yet. It comes a moment after the screen. */
export const canChoose = async (page: Page, state: string): Promise<boolean> => {
  if (state === 'problem') return false
  await page.locator('[data-read-aloud]').waitFor()
  return true
}

/**
 * Shows the screen that is there in another language, by the panel that is on every screen, without leaving it: so that one
 * walk by Dutch names goes through the screens in all of them.
 */
export const show = (page: Page, { language, dutchToo, aid }: Shown): Promise<void> =>
  page.evaluate(
    async ([code, both, chosen]) => {
      const until = async <Found>(find: () => Found | null | undefined | false): Promise<Found> => {
        for (let tries = 0; tries < 600; tries += 1) {
          const found = find()
          if (found) return found
          await new Promise(resolve => requestAnimationFrame(resolve))
        }
        throw new Error(`the language ${code} does not come`)
      }
      const press = (selector: string): void => document.querySelector<HTMLElement>(selector)?.click()
      press('[data-read-aloud] ~ button')
      const panel = await until(() => document.querySelector<HTMLDialogElement>('dialog[open]'))
      press(`dialog [data-language="${code}"]`)
      await until(() => document.documentElement.lang === code)
      const both0 = (): HTMLElement | null => document.querySelector('dialog [data-aid="dutchToo"]')
      if (code !== 'nl') await until(both0)
      if (both0() && both0()?.getAttribute('aria-pressed') !== String(both)) both0()?.click()
      for (const each of ['contrast', 'large']) {
        const pressed = (): HTMLElement | null => panel.querySelector(`[data-aid="${each}"]`)
        if (pressed()?.getAttribute('aria-pressed') !== String(each === chosen)) pressed()?.click()
        await until(() => document.documentElement.hasAttribute(`data-${each}`) === (each === chosen))
      }
      panel.dispatchEvent(new Event('cancel', { cancelable: true }))
      await until(() => !document.querySelector('dialog[open]'))
      await document.fonts.ready
    },
    [language, dutchToo, aid ?? ''] as const,
  )
