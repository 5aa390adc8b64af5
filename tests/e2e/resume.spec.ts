import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type Page } from '@playwright/test'
import { launchOptions } from '#tests/setup/e2e-browser.ts'
import { newGuard } from './guard.ts'
import { mouse } from './hand.ts'
import { attractPage } from './pages/attract.page.ts'
import { interestsPage } from './pages/interests.page.ts'
import { talentsPage } from './pages/talents.page.ts'
import { appUrl } from './service.ts'
import { readStored } from './stored.ts'
import { expect, test } from './visit-test.ts'
import { answer, begin, mixed, start } from './walk.ts'

const TOWN = '/?gemeente=voorbeeldstad'
const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }

/** The question on the screen and the answer one step back are as they were. */
const isWhereItWas = async (page: Page, question: string, before: string): Promise<void> => {
  const talents = talentsPage(page)
  await talents.isAt(question)
  await expect(talents.main.locator('[aria-pressed="true"]')).toHaveCount(0)
  await mouse(page).press(talents.back)
  await talents.isAt(before)
  await expect(talents.main.locator('[aria-pressed="true"]')).toHaveCount(1)
}

test.describe('on a phone', () => {
  test.use(phone)

  test('a reload after ten answers keeps the place and the answers', async ({ page }) => {
    await start(page, mouse(page), TOWN)
    const asked = await answer(page, mixed(mouse(page)), 10)
    const question = await talentsPage(page).id()
    await page.waitForTimeout(500)
    await page.reload()
    await isWhereItWas(page, question, asked.at(-1)?.question ?? '')
  })

  test('a reload right after an answer keeps that answer', async ({ page }) => {
    await start(page, mouse(page), TOWN)
    await answer(page, mixed(mouse(page)), 2)
    const talents = talentsPage(page)
    for (const patience of [0, 40, 100]) {
      const before = await talents.id()
      await mouse(page).press(talents.yes)
      await expect(talents.title).not.toHaveAttribute('data-question', before)
      const question = await talents.id()
      if (patience > 0) await page.waitForTimeout(patience)
      await page.reload()
      await isWhereItWas(page, question, before)
      await expect(talents.yes).toHaveAttribute('aria-pressed', 'true')
      await mouse(page).press(talents.yes)
      await talents.isAt(question)
    }
  })
})

for (const patience of [1000, 100])
  test(`a browser that is closed ${patience} ms after an answer and opened again goes on there`, async () => {
    const folder = await mkdtemp(join(tmpdir(), 'talentperron-resume-'))
    const guard = newGuard()
    const open = async () => {
      const context = await chromium.launchPersistentContext(folder, {
        ...launchOptions(),
        ...phone,
        serviceWorkers: 'block',
        locale: 'nl-NL',
        baseURL: appUrl(),
      })
      guard.watch(context)
      return { context, page: context.pages()[0] ?? (await context.newPage()) }
    }
    try {
      const first = await open()
      await start(first.page, mouse(first.page), TOWN)
      const asked = await answer(first.page, mixed(mouse(first.page)), 16)
      const interests = interestsPage(first.page)
      const question = await interests.id()
      await first.page.waitForTimeout(patience)
      await first.context.close()

      const second = await open()
      await second.page.goto(TOWN)
      const again = interestsPage(second.page)
      await again.isAt(question)
      await mouse(second.page).press(again.back)
      await again.isAt(asked.at(-1)?.question ?? '')
      await expect(again.main.locator('[aria-pressed="true"]')).toHaveCount(1)
      await second.context.close()
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
    expect(guard.problems()).toEqual([])
  })

test.describe('at the kiosk', () => {
  test.use({ viewport: { width: 1280, height: 800 } })

  test('a reload starts at the first screen and nothing was stored', async ({ page }) => {
    await start(page, mouse(page), '/kiosk?gemeente=voorbeeldstad')
    await answer(page, mixed(mouse(page)), 3)
    await page.waitForTimeout(500)
    expect((await readStored(page)).visits).toBe(0)
    await page.reload()
    await attractPage(page).isShown()
    await begin(page, mouse(page), '/kiosk')
    await talentsPage(page).isShown()
    await expect(page.locator('[aria-pressed="true"]')).toHaveCount(0)
    expect((await readStored(page)).visits).toBe(0)
  })
})
