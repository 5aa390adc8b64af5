import { expect, type Page } from '@playwright/test'
import type { Hand } from '#tests/e2e/hand.ts'
import { attractPage } from '#tests/e2e/pages/attract.page.ts'
import { confirmedPage } from '#tests/e2e/pages/confirmed.page.ts'
import { confirmingWipePage } from '#tests/e2e/pages/confirming-wipe.page.ts'
import { enteringContactPage } from '#tests/e2e/pages/entering-contact.page.ts'
import { enteringRequestPage } from '#tests/e2e/pages/entering-request.page.ts'
import { exploringSectorPage } from '#tests/e2e/pages/exploring-sector.page.ts'
import { howItWorksPage } from '#tests/e2e/pages/how-it-works.page.ts'
import { myPlanPage } from '#tests/e2e/pages/my-plan.page.ts'
import { nextStepPage } from '#tests/e2e/pages/next-step.page.ts'
import { requestStoredPage } from '#tests/e2e/pages/request-stored.page.ts'
import { resultPage } from '#tests/e2e/pages/result.page.ts'
import { serviceUnreachablePage } from '#tests/e2e/pages/service-unreachable.page.ts'
import { shellPage } from '#tests/e2e/pages/shell.page.ts'
import { takingHomePage } from '#tests/e2e/pages/taking-home.page.ts'
import { talentsPage } from '#tests/e2e/pages/talents.page.ts'
import { welcomePage } from '#tests/e2e/pages/welcome.page.ts'
import { answer, chooseFirstTime } from '#tests/e2e/walk.ts'
import type { SwitchableLine } from './switchable-line.ts'

/**
 * Presses as soon as a button is there. The page's clock is set half a second behind that of its events, so that no press
 * is taken for the second half of a double tap.
 */
const quick: Hand = {
  press: async target => {
    await expect(target).toBeVisible()
    await target.dispatchEvent('click')
  },
  type: (target, text) => target.fill(text),
}
export const CLOCK_BEHIND = `{
  const now = performance.now.bind(performance)
  performance.now = () => now() - 500
}`

type Visit = (page: Page, line: SwitchableLine, number: number) => Promise<void>

const begin = async (page: Page, answers = 2): Promise<void> => {
  const { touch } = attractPage(page)
  if (await touch.isVisible()) await quick.press(touch)
  await quick.press(welcomePage(page).start)
  await talentsPage(page).isShown()
  await answer(page, question => quick.press(question.answers.first()), answers)
}
const toResult = async (page: Page): Promise<void> => {
  await begin(page)
  await quick.press(talentsPage(page).result)
  await resultPage(page).isShown()
}
export const wipe = async (page: Page): Promise<void> => {
  await quick.press(shellPage(page).wipe)
  await quick.press(confirmingWipePage(page).wipe)
  await attractPage(page).isShown()
}

const readsOn: Visit = async page => {
  await toResult(page)
  await quick.press(resultPage(page).open(0))
  await quick.press(exploringSectorPage(page).back)
  await quick.press(resultPage(page).next)
  await quick.press(nextStepPage(page).door('learn'))
  await quick.press(nextStepPage(page).plan)
  await quick.press(myPlanPage(page).take)
  await takingHomePage(page).isShown()
}
const walksAway: Visit = page => begin(page, 6)
const looksHow: Visit = async page => {
  await quick.press(attractPage(page).touch)
  await quick.press(welcomePage(page).method)
  await quick.press(howItWorksPage(page).back)
  await toResult(page)
}

/** Types a name, and books one time in eight: a town has only so many times. */
const books: Visit = async (page, _line, number) => {
  await toResult(page)
  await quick.press(resultPage(page).next)
  await quick.press(nextStepPage(page).book)
  if (number % 40 !== 3) return
  await chooseFirstTime(page, quick)
  const contact = enteringContactPage(page)
  await contact.name.fill('Iemand')
  await contact.phone.fill('0612345678')
  await quick.press(contact.confirm)
  await confirmedPage(page).isShown()
}

/** The network goes while somebody is there, and comes back after the wipe. */
export const losesNetwork: Visit = async (page, line, number) => {
  await toResult(page)
  await quick.press(resultPage(page).next)
  await line.cut()
  await quick.press(nextStepPage(page).book)
  await quick.press(serviceUnreachablePage(page).request)
  const request = enteringRequestPage(page)
  await request.name.fill(`Iemand ${number}`)
  await request.phone.fill('0612345678')
  await quick.press(request.when('dinsdag', 'ochtend'))
  await quick.press(request.send)
  await requestStoredPage(page).isShown()
}

export const KINDS: readonly Visit[] = [readsOn, walksAway, looksHow, books, losesNetwork]
/** As many visits as there are kinds: what is measured after whole rounds can be compared. */
export const ROUND = KINDS.length
