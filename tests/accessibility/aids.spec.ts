import type { Page } from '@playwright/test'
import { mouse } from '#tests/e2e/hand.ts'
import { attractPage } from '#tests/e2e/pages/attract.page.ts'
import { confirmingWipePage } from '#tests/e2e/pages/confirming-wipe.page.ts'
import { resultPage } from '#tests/e2e/pages/result.page.ts'
import { label } from '#tests/e2e/pages/screen.ts'
import { shellPage } from '#tests/e2e/pages/shell.page.ts'
import { talentsPage } from '#tests/e2e/pages/talents.page.ts'
import { welcomePage } from '#tests/e2e/pages/welcome.page.ts'
import { expect, test } from '#tests/e2e/visit-test.ts'
import { overflow, violations } from './faults.ts'

const KIOSK = '/kiosk?gemeente=voorbeeldstad'

test.use({ viewport: { width: 1280, height: 800 } })

const aid = (page: Page, name: string) => page.locator(`[data-aid="${name}"]`)
const lowWay = (page: Page) =>
  page.getByRole('banner').getByRole('button', { name: label('Knoppen onderaan') })

const openPanel = async (page: Page): Promise<void> => {
  await page.getByRole('banner').locator('button:has-text("Hulp"), button:has-text("Help")').first().click()
  await expect(page.getByRole('dialog')).toBeVisible()
}
const closePanel = async (page: Page): Promise<void> => {
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
}
const touched = async (page: Page): Promise<void> => {
  await page.goto(KIOSK)
  await mouse(page).press(attractPage(page).touch)
  await welcomePage(page).isShown()
  await expect(lowWay(page)).toBeVisible()
}

/** What somebody can press and cannot reach from a wheelchair: where it begins, in pixels above the middle. */
const tooHigh = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const root = document.querySelector('dialog[open]') ?? document.body
    const all = root.querySelectorAll('button, a[href]:not(.nl-skip-link), summary, input')
    return [...all].flatMap(element => {
      const { top } = element.getBoundingClientRect()
      return top < window.innerHeight / 2 ? [`${element.textContent} ${top}`] : []
    })
  })

for (const [shape, viewport] of [
  ['on its side', { width: 1280, height: 800 }],
  ['upright', { width: 800, height: 1280 }],
] as const)
  test(`one touch low on a tablet ${shape} brings everything to press in the lower half`, async ({
    page,
  }) => {
    await page.setViewportSize(viewport)
    const hand = mouse(page)
    await touched(page)
    const box = await lowWay(page).boundingBox()
    expect(box?.y).toBeGreaterThan(viewport.height / 2)
    await lowWay(page).click()
    const found: Record<string, readonly string[]> = {}
    const look = async (name: string): Promise<void> => {
      found[name] = [...(await tooHigh(page)), ...(await overflow(page))]
    }
    await look('welcome')
    await openPanel(page)
    await look('panel')
    await closePanel(page)
    await hand.press(welcomePage(page).start)
    await talentsPage(page).isShown()
    await look('question')
    await hand.press(talentsPage(page).result)
    await resultPage(page).isShown()
    await look('result')
    await hand.press(resultPage(page).open(0))
    await expect(page.locator('main')).toHaveAttribute('data-state', 'exploringSector')
    await look('exploringSector')
    await hand.press(shellPage(page).wipe)
    await confirmingWipePage(page).isShown()
    await look('confirmingWipe')
    expect(found).toEqual(Object.fromEntries(Object.keys(found).map(name => [name, []])))

    await hand.press(confirmingWipePage(page).wipe)
    await attractPage(page).isShown()
    await expect(page.locator('html[data-low]')).toHaveCount(0)
  })

for (const [name, aids] of [
  ['strong colours', ['contrast']],
  ['large letters', ['large']],
  ['the buttons low', ['low']],
  ['Dutch below it', ['dutchToo']],
  ['all of that at once', ['contrast', 'large', 'low', 'dutchToo', 'calm']],
] as const)
  test(`with ${name} no rule is broken that axe knows, and nothing sticks out`, async ({ page }) => {
    const found: Record<string, readonly string[]> = {}
    const look = async (screen: string): Promise<void> => {
      found[screen] = [...(await violations(page)), ...(await overflow(page))]
    }
    await touched(page)
    await openPanel(page)
    if (aids.some(each => each === 'dutchToo'))
      await page.getByRole('dialog').locator('[data-language="en"]').click()
    for (const each of aids) {
      await aid(page, each).click()
      await expect(aid(page, each)).toHaveAttribute('aria-pressed', 'true')
    }
    await look('panel')
    await closePanel(page)
    await look('welcome')
    await page.locator('main .nl-button--primary').click()
    await talentsPage(page).isShown()
    await look('question')
    await page.waitForTimeout(400)
    await page.locator('main [data-answer="yes"]').click()
    await page.locator('main .perron-question__ways button').last().click({ delay: 450 })
    await resultPage(page).isShown()
    await look('result')
    expect(found).toEqual({ panel: [], welcome: [], question: [], result: [] })
  })

test('a device that asks for strong colours gets them, and one that asks for rest shows nothing that moves', async ({
  page,
}) => {
  const moving = () => page.evaluate(() => document.getAnimations().length)
  await page.emulateMedia({ reducedMotion: 'no-preference' })
  await page.goto(KIOSK)
  await attractPage(page).isShown()
  await expect.poll(moving).toBeGreaterThan(0)
  await page.emulateMedia({ contrast: 'more', reducedMotion: 'reduce' })
  await expect.poll(moving).toBe(0)
  await mouse(page).press(attractPage(page).touch)
  await expect(page.locator('html[data-contrast][data-calm]')).toHaveCount(1)
  await openPanel(page)
  await expect(aid(page, 'contrast')).toHaveAttribute('aria-pressed', 'true')
  await expect(aid(page, 'calm')).toHaveAttribute('aria-pressed', 'true')
})

test('in the colours of the device a chosen answer, and where you are, still look different', async ({
  page,
}) => {
  await page.emulateMedia({ forcedColors: 'active' })
  const hand = mouse(page)
  await touched(page)
  await hand.press(welcomePage(page).start)
  await hand.press(talentsPage(page).answers.first())
  await hand.press(talentsPage(page).back)
  const ground = (selector: string) =>
    page.locator(selector).evaluate(element => getComputedStyle(element).backgroundColor)
  expect(await ground('[data-answer="yes"]')).not.toBe(await ground('[data-answer="no"]'))
  const dots = ['now', 'ahead'].map(
    state => `.perron-line__stop--${state}:nth-child(-n + 2) .perron-line__dot`,
  )
  expect(await ground(dots[0] ?? '')).not.toBe(await ground(dots[1] ?? ''))
})
