import type { Page } from '@playwright/test'
import { keyboard } from './keyboard.ts'
import { choosingSlotPage } from './pages/choosing-slot.page.ts'
import { exploringSectorPage } from './pages/exploring-sector.page.ts'
import { resultPage } from './pages/result.page.ts'
import { expect, test } from './visit-test.ts'
import { toBooking, toResult } from './walk.ts'

const TOWN = '/?gemeente=voorbeeldstad'

/** Where the keys are, once everything that follows the last one has happened. */
const focusSettles = (page: Page) =>
  expect
    .poll(() => page.evaluate(() => document.activeElement?.localName), { timeout: 2000 })
    .not.toBe('body')

test('sending a sector and a job away keeps the keyboard on the screen', async ({ page }) => {
  const hand = keyboard(page)
  await toResult(page, hand, TOWN)
  const result = resultPage(page)
  const sectors = await result.sectorIds()
  await hand.press(result.dismiss(0))
  await expect.poll(result.sectorIds).not.toEqual(sectors)
  await focusSettles(page)
  await hand.press(result.open(0))
  const sector = exploringSectorPage(page)
  await sector.isShown()
  const jobs = await sector.jobIds()
  await hand.press(sector.dismiss(0))
  await expect.poll(sector.jobIds).not.toEqual(jobs)
  await focusSettles(page)
})

test('looking for times again keeps the keyboard on the screen', async ({ page }) => {
  const hand = keyboard(page)
  await toBooking(page, hand)
  await focusSettles(page)
  await hand.press(choosingSlotPage(page).again)
  await focusSettles(page)
  await expect(choosingSlotPage(page).slots.first()).toBeVisible()
  await focusSettles(page)
})
