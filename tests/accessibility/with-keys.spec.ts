import type { Page } from '@playwright/test'
import { keyboard } from '#tests/e2e/keyboard.ts'
import { welcomePage } from '#tests/e2e/pages/welcome.page.ts'
import { expect, test } from '#tests/e2e/visit-test.ts'

const TOWN = '/?gemeente=voorbeeldstad'

/** By no name: it is said in the language that is chosen. */
const panel = (page: Page) => page.getByRole('dialog')
const open = (page: Page) => page.getByRole('banner').getByRole('button', { name: 'Hulp' })

/** The first screen, with what helps open over it. */
const opened = async (page: Page): Promise<ReturnType<typeof keyboard>> => {
  const hand = keyboard(page)
  await page.goto(TOWN)
  await welcomePage(page).isShown()
  await hand.press(open(page))
  await expect(panel(page)).toBeVisible()
  return hand
}

test.use({ viewport: { width: 1100, height: 800 } })

test('with keys only somebody opens what helps, sets everything in it, and comes back where they were', async ({
  page,
}) => {
  const hand = await opened(page)
  for (const name of ['readsAlways', 'large', 'contrast', 'calm', 'low'] as const) {
    const aid = panel(page).locator(`[data-aid="${name}"]`)
    await hand.press(aid)
    await expect(aid).toHaveAttribute('aria-pressed', 'true')
    await expect(aid).toBeFocused()
    await hand.press(aid)
    await expect(aid).toHaveAttribute('aria-pressed', 'false')
  }
  for (const name of ['slow', 'normal', 'fast'] as const) {
    const speed = panel(page).locator(`[data-speed="${name}"]`)
    await hand.press(speed)
    await expect(speed).toHaveAttribute('aria-pressed', 'true')
  }
  // Another language, and back: the keys stay on what was pressed.
  for (const language of ['ar', 'nl']) {
    const choice = panel(page).locator(`[data-language="${language}"]`)
    await hand.press(choice)
    await expect(page.locator('html')).toHaveAttribute('lang', language)
    await expect(choice).toBeFocused()
  }
  await hand.press(panel(page).getByRole('button', { name: 'Klaar' }))
  await expect(panel(page)).toHaveCount(0)
  await expect(open(page)).toBeFocused()
})

test('what helps stays for the keys until it is closed: Tab does not leave it, Escape does', async ({
  page,
}) => {
  const hand = await opened(page)
  const met = new Set<string>()
  for (let step = 0; step < 60; step += 1) {
    await hand.hit('Tab')
    met.add(
      await page.evaluate(() =>
        document.activeElement?.closest('dialog')
          ? 'panel'
          : // From the last thing in it the keys go to the browser itself, and from there back.
            document.activeElement === document.body
            ? 'browser'
            : 'screen',
      ),
    )
  }
  expect([...met].filter(where => where === 'screen')).toEqual([])
  await hand.hit('Escape')
  await expect(panel(page)).toHaveCount(0)
  await expect(open(page)).toBeFocused()
})
