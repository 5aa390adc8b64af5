import type { Page } from '@playwright/test'
import { mouse } from '#tests/e2e/hand.ts'
import { attractPage } from '#tests/e2e/pages/attract.page.ts'
import { idleQuestion } from '#tests/e2e/pages/idle-question.ts'
import { tabletPage } from '#tests/e2e/pages/tablet.page.ts'
import { expect, test } from '#tests/e2e/visit-test.ts'
import { start } from '#tests/e2e/walk.ts'
import { everyState } from './every-state.ts'
import { overflow, violations } from './faults.ts'
import { steadySnapshot } from './steady-snapshot.ts'
import { tour } from './tour.ts'

test.use({ viewport: { width: 390, height: 844 } })
test.setTimeout(150_000)

/** What a screen reader finds, from top to bottom: of what lies over the screen, else of the whole page. */
const readingOrder = async (page: Page): Promise<string> => {
  const dialog = page.locator('dialog[open]')
  const root = (await dialog.count()) > 0 ? dialog.last() : page.locator('body')
  return steadySnapshot(await root.ariaSnapshot())
}

const expectOrder = async (page: Page, name: string): Promise<void> => {
  // The tools on the board come a moment after the screen.
  if (!['problem', 'attract', 'tablet'].includes(name))
    await page.locator('[data-read-aloud]').first().waitFor()
  expect.soft(await readingOrder(page)).toMatchSnapshot(`${name}.yml`)
}

// What is shown of the world outside goes by the date.
const NOW = '2026-11-21T12:00:00Z'
test.beforeEach(({ page }) => page.clock.setFixedTime(NOW))

test('a screen reader meets the same things in the same order as when somebody last listened, on every screen of a visit in Dutch', async ({
  page,
  guard,
}) => {
  const seen = new Set<string>()
  const look = async (state: string): Promise<void> => {
    if (seen.has(state)) return
    seen.add(state)
    await expectOrder(page, state)
  }
  await tour({ page, guard, language: 'Nederlands', look })
  expect([...seen].toSorted()).toEqual(everyState())
})

test('and on what only a shared tablet shows, and in what helps to read, see and press', async ({ page }) => {
  await page.goto('/kiosk?gemeente=voorbeeldstad')
  await mouse(page).press(attractPage(page).guides)
  await tabletPage(page).isShown()
  // Offered once the service has said that it may be.
  await tabletPage(page).button('Koppel om te proberen').waitFor()
  await expectOrder(page, 'tablet')
  await mouse(page).press(tabletPage(page).back)
  await attractPage(page).isShown()
  await expectOrder(page, 'attract')

  await page.goto('/?gemeente=voorbeeldstad')
  await page.getByRole('banner').getByRole('button', { name: 'Hulp' }).click()
  await expect(page.getByRole('dialog')).toBeVisible()
  await expectOrder(page, 'aids')
})

test('and on the question whether somebody is still there, which breaks no rule either', async ({ page }) => {
  await page.clock.install({ time: NOW })
  await start(page, mouse(page), '/kiosk?gemeente=voorbeeldstad')
  await page.clock.runFor(92_000)
  await expect(idleQuestion(page).dialog).toBeVisible()
  await expectOrder(page, 'idle')
  expect([...(await violations(page)), ...(await overflow(page))]).toEqual([])
})
