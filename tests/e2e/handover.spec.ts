import type { Page } from '@playwright/test'
import { overflow } from '#tests/accessibility/faults.ts'
import { mouse } from './hand.ts'
import { myPlanPage } from './pages/my-plan.page.ts'
import { nextStepPage } from './pages/next-step.page.ts'
import { problemPage } from './pages/problem.page.ts'
import { resultPage } from './pages/result.page.ts'
import { takingHomePage } from './pages/taking-home.page.ts'
import { readQr } from './qr.ts'
import { appUrl } from './service.ts'
import { readStored } from './stored.ts'
import { expect, test } from './visit-test.ts'
import { answer, mixed, start } from './walk.ts'

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }

const sectorsAndPlan = async (page: Page): Promise<readonly unknown[]> => {
  await resultPage(page).isShown()
  return [
    await resultPage(page).sectorIds(),
    await resultPage(page).main.locator('[data-text^="door."]').allTextContents(),
  ]
}

test('a result leaves the kiosk as a code, opens on a phone, and stays there', async ({
  page,
  browser,
  guard,
}) => {
  const hand = mouse(page)
  await start(page, hand, '/kiosk?gemeente=voorbeeldstad')
  await answer(page, mixed(hand), 80)
  await hand.press(resultPage(page).next)
  await hand.press(nextStepPage(page).door('learn'))
  await hand.press(nextStepPage(page).plan)
  await hand.press(myPlanPage(page).when('this-month').first())
  await hand.press(myPlanPage(page).take)
  await takingHomePage(page).isShown()
  const address = await readQr(page, takingHomePage(page).code)
  expect(address).toMatch(/#uitslag=[\w-]{40,300}$/)
  expect(page.url()).not.toContain('uitslag')
  expect((await readStored(page)).visits).toBe(0)
  await hand.press(takingHomePage(page).back)
  await hand.press(myPlanPage(page).back)
  await hand.press(nextStepPage(page).back)
  const here = await sectorsAndPlan(page)

  const context = await browser.newContext(PHONE)
  guard.watch(context)
  const phone = await context.newPage()
  const asked: string[] = []
  phone.on('request', request => asked.push(request.url()))
  await phone.goto(address)
  expect(await sectorsAndPlan(phone)).toEqual(here)
  expect(phone.url()).toBe(`${appUrl()}/?gemeente=voorbeeldstad`)
  const code = address.split('=').at(-1) ?? ''
  expect(asked.filter(url => url.includes(code))).toEqual([])
  await phone.waitForTimeout(500)
  await phone.reload()
  expect(await sectorsAndPlan(phone)).toEqual(here)
  await context.close()
})

test('a code that is cut off is told, with a way on', async ({ page }) => {
  await page.goto('/#uitslag=AQlncm9uaW5nZW4')
  await problemPage(page).isShown()
  await expect(problemPage(page).main).toContainText('Deze code is niet heel.')
  await mouse(page).press(problemPage(page).main.getByRole('button', { name: 'Naar het begin' }))
  await expect(page.locator('main[data-state="welcome"]')).toBeVisible()
})

/** A whole visit with a plan, at the page to take along. */
const toTakeHome = async (page: Page): Promise<void> => {
  const hand = mouse(page)
  await page.setViewportSize({ width: 1280, height: 800 })
  await start(page, hand, '/?gemeente=voorbeeldstad')
  await answer(page, mixed(hand), 80)
  await hand.press(resultPage(page).next)
  for (const door of ['learn', 'paid', 'weekly']) await hand.press(nextStepPage(page).door(door))
  await hand.press(nextStepPage(page).plan)
  await hand.press(myPlanPage(page).take)
  await takingHomePage(page).isShown()
}
/** On paper of the printer itself, where the page asks for none. */
const pagesOn = async (page: Page, width: string, height: string): Promise<number> => {
  const pdf = await page.pdf({ width, height, preferCSSPageSize: true })
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0
}
/** As it is laid out on paper so wide. */
const layOut = async (page: Page, millimetres: number): Promise<void> => {
  await page.emulateMedia({ media: 'print' })
  await page.setViewportSize({ width: Math.floor((millimetres / 25.4) * 96), height: 1100 })
}

test('result and plan print on one sheet of A4, and on one strip of a receipt printer', async ({ page }) => {
  await toTakeHome(page)
  await layOut(page, 186)
  const printed = page.locator('.perron-printed')
  for (const id of [
    'takingHome.shared.title',
    'town.title',
    'door.learn.title',
    'door.paid.title',
    'door.weekly.title',
  ])
    await expect(printed.locator(`[data-text="${id}"]`).first()).toBeVisible()
  await expect(printed.locator('ol > li')).toHaveCount(3)
  await expect(takingHomePage(page).code).toBeVisible()
  await expect(page.getByRole('button').first()).toBeHidden()
  expect(await pagesOn(page, '210mm', '297mm')).toBe(1)
  await layOut(page, 72)
  expect(await overflow(page)).toEqual([])
  await expect(takingHomePage(page).code).toBeVisible()
  expect(await pagesOn(page, '80mm', '500mm')).toBe(1)
})

test('in two languages it is still one sheet', async ({ page }) => {
  await toTakeHome(page)
  const banner = page.getByRole('banner')
  const hand = mouse(page)
  await hand.press(banner.getByRole('button', { name: 'Hulp' }))
  await hand.press(page.getByRole('dialog').getByRole('button', { name: 'العربية' }))
  await hand.press(page.getByRole('dialog').locator('button:has([data-text="aids.both.button"])'))
  await hand.press(page.getByRole('dialog').locator('button:has([data-text="aids.close.button"])'))
  await layOut(page, 186)
  await expect(page.locator('.perron-printed .perron-dutch').first()).toBeVisible()
  expect(await overflow(page)).toEqual([])
  expect(await pagesOn(page, '210mm', '297mm')).toBe(1)
})
