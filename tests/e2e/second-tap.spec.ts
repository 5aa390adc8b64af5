import type { Locator, Page } from '@playwright/test'
import { mouse } from './hand.ts'
import { choosingSlotPage } from './pages/choosing-slot.page.ts'
import { nextStepPage } from './pages/next-step.page.ts'
import { resultPage } from './pages/result.page.ts'
import { stateOf } from './pages/screen.ts'
import { talentsPage } from './pages/talents.page.ts'
import { welcomePage } from './pages/welcome.page.ts'
import { expect, test } from './visit-test.ts'
import { start, toResult } from './walk.ts'

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true })

const TOWN = '/?gemeente=voorbeeldstad'

const middleOf = async (target: Locator): Promise<readonly [number, number]> => {
  const box = await target.boundingBox()
  if (!box) throw new Error(`${target} is not on the screen`)
  return [box.x + box.width / 2, box.y + box.height / 2]
}

/** Taps, and taps the same spot again after so many milliseconds. */
const tapTwice = async (page: Page, target: Locator, after: number): Promise<void> => {
  const [x, y] = await middleOf(target)
  await page.waitForTimeout(450)
  await page.touchscreen.tap(x, y)
  await page.waitForTimeout(after)
  await page.touchscreen.tap(x, y)
}

const chosen = (page: Page): Promise<readonly string[]> =>
  page
    .locator('[data-answer][aria-pressed="true"]')
    .evaluateAll(buttons => buttons.map(button => button.getAttribute('data-answer') ?? ''))

for (const after of [120, 300])
  test(`a second tap ${after} ms after an answer does not answer the next question`, async ({ page }) => {
    const talents = talentsPage(page)
    await start(page, mouse(page), TOWN)
    const first = await talents.id()
    await tapTwice(page, talents.yes, after)
    await expect(talents.title).not.toHaveAttribute('data-question', first)
    const second = await talents.id()
    await page.waitForTimeout(600)
    await talents.isAt(second)
    expect(await chosen(page)).toEqual([])
    await mouse(page).press(talents.back)
    await talents.isAt(first)
    expect(await chosen(page)).toEqual(['yes'])
  })

test('a tap 450 ms after an answer does answer the next question', async ({ page }) => {
  const talents = talentsPage(page)
  await start(page, mouse(page), TOWN)
  const first = await talents.id()
  await tapTwice(page, talents.yes, 450)
  await mouse(page).press(talents.back)
  await expect(talents.title).not.toHaveAttribute('data-question', first)
  expect(await chosen(page)).toEqual(['yes'])
})

test('the next question is there at once, not after the time in which taps are ignored', async ({ page }) => {
  const talents = talentsPage(page)
  await start(page, mouse(page), TOWN)
  const first = await talents.id()
  // From here on no timer goes off, so a question that waits for one never comes.
  await page.evaluate(() => {
    Object.defineProperty(window, 'setTimeout', { value: () => 0 })
  })
  await mouse(page).press(talents.yes)
  await expect(talents.title).not.toHaveAttribute('data-question', first)
})

test('a double tap on Start does not answer the first question', async ({ page }) => {
  const talents = talentsPage(page)
  await page.goto(TOWN)
  await page.waitForTimeout(1000)
  await page.touchscreen.tap(...(await middleOf(welcomePage(page).start)))
  const answer = await middleOf(talents.yes)
  await page.touchscreen.tap(...answer)
  const first = await talents.id()
  await page.waitForTimeout(600)
  await talents.isAt(first)
  expect(await chosen(page)).toEqual([])
  await page.touchscreen.tap(...answer)
  await expect(talents.title).not.toHaveAttribute('data-question', first)
})

test('a double tap on the way to booking presses nothing on the next screen', async ({ page }) => {
  await toResult(page, mouse(page), TOWN)
  await mouse(page).press(resultPage(page).next)
  // The times do not come, so that what stands on the screen stays where it is.
  await page.route('**/api/v1/tijdsloten*', () => {})
  await nextStepPage(page).book.scrollIntoViewIfNeeded()
  await page.waitForTimeout(450)
  const book = await middleOf(nextStepPage(page).book)
  const { back } = choosingSlotPage(page)
  await page.touchscreen.tap(...book)
  await page.touchscreen.tap(...(await middleOf(back)))
  await page.waitForTimeout(600)
  expect(await stateOf(page)).toBe('choosingSlot')
  await page.touchscreen.tap(...(await middleOf(back)))
  await nextStepPage(page).isShown()
})

test('a double tap on "niet iets voor mij" sends one sector away, not the one that took its place too', async ({
  page,
}) => {
  await toResult(page, mouse(page), TOWN)
  const result = resultPage(page)
  const before = await result.sectorIds()
  await result.dismiss(0).scrollIntoViewIfNeeded()
  await page.waitForTimeout(450)
  await page.touchscreen.tap(...(await middleOf(result.dismiss(0))))
  await page.touchscreen.tap(...(await middleOf(result.dismiss(0))))
  await page.waitForTimeout(600)
  const after = await result.sectorIds()
  expect(before.filter(id => !after.includes(id))).toEqual([before[0]])
})
