import { expect, type Page } from '@playwright/test'
import { mouse } from '#tests/e2e/hand.ts'
import { attractPage } from '#tests/e2e/pages/attract.page.ts'
import { confirmedPage } from '#tests/e2e/pages/confirmed.page.ts'
import { confirmingWipePage } from '#tests/e2e/pages/confirming-wipe.page.ts'
import { enteringContactPage } from '#tests/e2e/pages/entering-contact.page.ts'
import { enteringRequestPage } from '#tests/e2e/pages/entering-request.page.ts'
import { idleQuestion } from '#tests/e2e/pages/idle-question.ts'
import { myPlanPage } from '#tests/e2e/pages/my-plan.page.ts'
import { nextStepPage } from '#tests/e2e/pages/next-step.page.ts'
import { requestStoredPage } from '#tests/e2e/pages/request-stored.page.ts'
import { resultPage } from '#tests/e2e/pages/result.page.ts'
import { serviceUnreachablePage } from '#tests/e2e/pages/service-unreachable.page.ts'
import { shellPage } from '#tests/e2e/pages/shell.page.ts'
import { takingHomePage } from '#tests/e2e/pages/taking-home.page.ts'
import { readQr } from '#tests/e2e/qr.ts'
import { keptRows } from './kept-rows.ts'
import { type Marks, type Told, typeContact } from './marked-visit.ts'
import { type ProfileBrowser, sleepFor } from './profile-browser.ts'
import type { SwitchableLine } from './switchable-line.ts'

/** A visit at its result, and what an exit may do with it. */
export type Leaving = {
  readonly browser: ProfileBrowser
  readonly page: Page
  readonly line: SwitchableLine
  readonly address: string
  readonly marks: Marks
  readonly told: Told
  readonly number: number
}

/** How a visit ends. Afterwards the browser shows the first screen again, or is gone. */
type Exit = (leaving: Leaving) => Promise<'shown' | 'gone'>

const wipe = async (page: Page): Promise<void> => {
  const hand = mouse(page)
  await hand.press(shellPage(page).wipe)
  await hand.press(confirmingWipePage(page).wipe)
  await attractPage(page).isShown()
}

const startOf = (page: Page): Promise<number> => page.evaluate(() => performance.timeOrigin)

/** An appointment made, its code and calendar shown, the result taken along: then everything wiped. */
const finish: Exit = async ({ page, marks, told, number }) => {
  const hand = mouse(page)
  if (number === 0) {
    await hand.press(resultPage(page).next)
    await hand.press(nextStepPage(page).door('learn'))
    await hand.press(nextStepPage(page).plan)
    await hand.press(myPlanPage(page).take)
    const home = takingHomePage(page)
    await home.isShown()
    const code = await readQr(page, home.code.first())
    told.codes.add(code.slice(code.indexOf('#uitslag=') + 9))
    await hand.press(home.back)
    await hand.press(myPlanPage(page).back)
    await hand.press(nextStepPage(page).back)
  }
  await typeContact(page, marks, number)
  await hand.press(enteringContactPage(page).confirm)
  const confirmed = confirmedPage(page)
  await confirmed.isShown()
  told.codes.add(await confirmed.code())
  await wipe(page)
  return 'shown'
}

/** Everything typed, then "Klaar, wis alles". */
const wiped: Exit = async ({ page, marks, number }) => {
  await typeContact(page, marks, number)
  await wipe(page)
  return 'shown'
}

/** Walked away: the question stands, nobody answers. */
const idle: Exit = async ({ page, marks, number, address }) => {
  await typeContact(page, marks, number)
  await sleepFor(page, 91_000)
  await expect(idleQuestion(page).dialog).toBeVisible()
  await sleepFor(page, 45_000)
  await attractPage(page).isShown()
  await expect(page.getByRole('textbox')).toHaveCount(0)
  // A page of which the clock was set ahead takes every press for a stray one.
  await page.goto(address)
  await attractPage(page).isShown()
  return 'shown'
}

const reloaded: Exit = async ({ page, marks, number }) => {
  await typeContact(page, marks, number)
  await page.reload()
  await attractPage(page).isShown()
  return 'shown'
}

/** Back to the page before, and forward again. */
const wentBack: Exit = async ({ page, marks, number, address }) => {
  await typeContact(page, marks, number)
  await page.goBack({ waitUntil: 'commit' }).catch(() => null)
  await page.goForward({ waitUntil: 'commit' }).catch(() => null)
  await expect(page.getByRole('textbox')).toHaveCount(0)
  await page.goto(address)
  await attractPage(page).isShown()
  return 'shown'
}

const killed: Exit = async ({ browser, page, marks, number }) => {
  await typeContact(page, marks, number)
  // What the browser writes down a while after typing is there as well.
  await page.waitForTimeout(number % 2 === 0 ? 0 : 1_500)
  await browser.kill()
  return 'gone'
}

/** A tablet asks for the keys of the service some seconds after its page was opened; it seals with them without network. */
const knowsKeys = (page: Page): Promise<unknown> =>
  expect.poll(() => keptRows(page, 'keys'), { timeout: 20_000 }).toBe(1)

/** The network goes, and a request is kept sealed. Then everything is wiped; or the power is cut, with the request still there. */
const offline: Exit = async ({ browser, page, marks, number, line, told }) => {
  const hand = mouse(page)
  await knowsKeys(page)
  await hand.press(resultPage(page).next)
  await line.cut()
  try {
    await hand.press(nextStepPage(page).book)
    await hand.press(serviceUnreachablePage(page).request)
    const request = enteringRequestPage(page)
    await request.isShown()
    await request.name.fill(`${marks.name} ${number}`)
    await request.phone.fill(`0${marks.phone}${String(number % 10)}`)
    await hand.press(request.when('dinsdag', 'ochtend'))
    await hand.press(request.send)
    const stored = requestStoredPage(page)
    await stored.isShown()
    told.codes.add(await stored.code())
    if (number % 2 === 0) {
      await browser.kill()
      return 'gone'
    }
    await wipe(page)
  } finally {
    await line.join()
  }
  return 'shown'
}

/** A new version comes while a name is being typed; it is taken up after the wipe. */
const updated: Exit = async ({ page, marks, number, line }) => {
  await typeContact(page, marks, number)
  const before = await startOf(page)
  line.release()
  await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration()
    await registration?.update()
    for (let tries = 0; tries < 200 && !registration?.waiting; tries += 1)
      await new Promise(resolve => setTimeout(resolve, 50))
    if (!registration?.waiting) throw new Error('the new version did not come')
  })
  expect(await startOf(page)).toBe(before)
  await wipe(page)
  await expect.poll(() => startOf(page).catch(() => before), { timeout: 20_000 }).not.toBe(before)
  await attractPage(page).isShown()
  return 'shown'
}

export const EXITS = {
  finish,
  idle,
  wipe: wiped,
  reload: reloaded,
  back: wentBack,
  SIGKILL: killed,
  offline,
  update: updated,
} as const satisfies Readonly<Record<string, Exit>>
export type ExitName = keyof typeof EXITS
