import type { Page } from '@playwright/test'
import { mouse } from './hand.ts'
import { attractPage } from './pages/attract.page.ts'
import { idleQuestion } from './pages/idle-question.ts'
import { shellPage } from './pages/shell.page.ts'
import { tabletPage } from './pages/tablet.page.ts'
import { talentsPage } from './pages/talents.page.ts'
import { welcomePage } from './pages/welcome.page.ts'
import { expect, test } from './visit-test.ts'
import { start } from './walk.ts'

const KIOSK = '/kiosk?gemeente=voorbeeldstad'

test.use({ viewport: { width: 1280, height: 800 } })

const begun = async (page: Page): Promise<void> => {
  await page.clock.install({ time: '2026-11-21T12:00:00Z' })
  await start(page, mouse(page), KIOSK)
  // A touch, from which the silence counts.
  await page.mouse.click(5, 400)
}

test('after a silence is asked whether somebody is there; one press goes on, and silence wipes', async ({
  page,
}) => {
  await begun(page)
  const question = idleQuestion(page)
  await page.clock.runFor(88_000)
  await expect(question.dialog).toHaveCount(0)
  await page.clock.runFor(3_000)
  await expect(question.dialog).toBeVisible()
  await expect(question.stay).toBeFocused()
  await question.stay.click()
  await expect(question.dialog).toHaveCount(0)
  await talentsPage(page).isShown()

  await page.clock.runFor(91_000)
  await expect(question.secondsLeft).toHaveText(/^4[345]$/)
  await page.clock.runFor(42_000)
  await expect(question.dialog).toBeVisible()
  await page.clock.runFor(4_000)
  await attractPage(page).isShown()
})

for (const [jump, name] of [
  [-86_400_000, 'a day back'],
  [3_600_000, 'an hour ahead'],
  [315_532_800_000, 'ten years ahead'],
] as const)
  test(`setting the clock of the tablet ${name} changes nothing about the silence`, async ({ page }) => {
    await begun(page)
    await page.evaluate(by => {
      const Real = Date
      globalThis.Date = class extends Real {
        constructor(...given: readonly unknown[]) {
          super(given.length === 0 ? Real.now() + by : (given[0] as number))
        }
        static override now = () => Real.now() + by
      } as DateConstructor
    }, jump)
    await page.clock.runFor(87_000)
    await expect(idleQuestion(page).dialog).toHaveCount(0)
    await page.clock.runFor(4_000)
    await expect(idleQuestion(page).dialog).toBeVisible()
  })

test('"Klaar, wis alles" in the question wipes at once', async ({ page }) => {
  await begun(page)
  await page.clock.runFor(91_000)
  await idleQuestion(page).wipe.click()
  await attractPage(page).isShown()
})

test('the screen for guides goes away by itself, and a visit with a guide is left in peace for ten minutes', async ({
  page,
}) => {
  await page.clock.install({ time: '2026-11-21T12:00:00Z' })
  await page.goto(KIOSK)
  const hand = mouse(page)
  await hand.press(attractPage(page).guides)
  await tabletPage(page).isShown()
  await page.clock.runFor(92_000)
  await attractPage(page).isShown()
  await page.clock.runFor(1_000)
  await hand.press(attractPage(page).guides)
  await hand.press(tabletPage(page).guided)
  await welcomePage(page).isShown()
  await page.clock.runFor(590_000)
  await expect(idleQuestion(page).dialog).toHaveCount(0)
  await page.clock.runFor(11_000)
  await expect(idleQuestion(page).dialog).toBeVisible()
})

for (const way of ['throws', 'hangs'] as const)
  test(`a clean-up step that ${way} leaves the screen empty within 200 ms and opens a fresh page within 2 s`, async ({
    page,
  }) => {
    const hand = mouse(page)
    await start(page, hand, KIOSK)
    await hand.press(shellPage(page).wipe)
    await page.waitForTimeout(500)
    const opened = await page.evaluate(() => performance.timeOrigin)
    await page.evaluate(how => {
      const broken =
        how === 'throws'
          ? () => {
              throw new Error('broken')
            }
          : () => new Promise(() => {})
      window.scrollTo = broken as never
    }, way)
    const empty = await page.evaluate(async () => {
      const root = document.getElementById('root')
      const since = performance.now()
      document.querySelector<HTMLButtonElement>('main .nl-button--primary')?.click()
      while (root?.hasChildNodes()) await new Promise(resolve => setTimeout(resolve, 1))
      return performance.now() - since
    })
    const since = Date.now()
    expect(empty).toBeLessThan(200)
    await expect
      .poll(() => page.evaluate(() => performance.timeOrigin).catch(() => opened), { intervals: [20] })
      .not.toBe(opened)
    expect(Date.now() - since).toBeLessThan(2_000)
    await attractPage(page).isShown()
  })
