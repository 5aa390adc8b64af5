import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Page } from '@playwright/test'
import { mouse } from '#tests/e2e/hand.ts'
import { attractPage } from '#tests/e2e/pages/attract.page.ts'
import { tabletPage } from '#tests/e2e/pages/tablet.page.ts'
import { expect, test } from '#tests/e2e/visit-test.ts'
import { everyState } from './every-state.ts'
import { steadySnapshot } from './steady-snapshot.ts'
import { tour } from './tour.ts'

const FOLDER = fileURLToPath(new URL('reading-order/', import.meta.url))

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
test.beforeEach(({ page }) => page.clock.setFixedTime('2026-11-21T12:00:00Z'))

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
  await expectOrder(page, 'tablet')
  await mouse(page).press(tabletPage(page).back)
  await attractPage(page).isShown()
  await expectOrder(page, 'attract')

  await page.goto('/?gemeente=voorbeeldstad')
  await page.getByRole('banner').getByRole('button', { name: 'Hulp' }).click()
  await expect(page.getByRole('dialog')).toBeVisible()
  await expectOrder(page, 'aids')
})

test('nothing is kept of a screen that is not there', () => {
  const known = [...everyState(), 'attract', 'tablet', 'aids'].map(state => `${state}.yml`)
  expect(readdirSync(FOLDER).toSorted()).toEqual(known.toSorted())
})

test('a day, a time and a code do not count, a word and its place do', () => {
  const at = (day: string, code: string) =>
    steadySnapshot(`- button "${day}, 10:45"\n- button "${day}, 11:30"\n- paragraph: ${code}`)
  expect(at('maandag 23 november', 'K7P-3QX')).toBe(at('vrijdag 4 december', 'AB2-9ZZ'))
  expect(steadySnapshot('- heading "Terug"\n- button "Ja"')).not.toBe(
    steadySnapshot('- button "Ja"\n- heading "Terug"'),
  )
})
