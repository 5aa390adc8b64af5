import type { Page } from '@playwright/test'
import { problemUri } from '#contract/api/problem.schema.ts'
import type { Guard } from '#tests/e2e/guard.ts'
import { mouse } from '#tests/e2e/hand.ts'
import { cancelledPage } from '#tests/e2e/pages/cancelled.page.ts'
import { choosingSlotPage } from '#tests/e2e/pages/choosing-slot.page.ts'
import { confirmedPage } from '#tests/e2e/pages/confirmed.page.ts'
import { confirmingWipePage } from '#tests/e2e/pages/confirming-wipe.page.ts'
import { enteringContactPage } from '#tests/e2e/pages/entering-contact.page.ts'
import { enteringRequestPage } from '#tests/e2e/pages/entering-request.page.ts'
import { exploringSectorPage } from '#tests/e2e/pages/exploring-sector.page.ts'
import { holdExpiredPage } from '#tests/e2e/pages/hold-expired.page.ts'
import { howItWorksPage } from '#tests/e2e/pages/how-it-works.page.ts'
import { interestsPage } from '#tests/e2e/pages/interests.page.ts'
import { moneyQuestionsPage } from '#tests/e2e/pages/money-questions.page.ts'
import { myPlanPage } from '#tests/e2e/pages/my-plan.page.ts'
import { nextStepPage } from '#tests/e2e/pages/next-step.page.ts'
import { noFreeSlotsPage } from '#tests/e2e/pages/no-free-slots.page.ts'
import { outcomeUnknownPage } from '#tests/e2e/pages/outcome-unknown.page.ts'
import { problemPage } from '#tests/e2e/pages/problem.page.ts'
import { requestWaitingPage } from '#tests/e2e/pages/request-waiting.page.ts'
import { requestedPage } from '#tests/e2e/pages/requested.page.ts'
import { resultPage } from '#tests/e2e/pages/result.page.ts'
import type { Screen } from '#tests/e2e/pages/screen.ts'
import { serviceUnreachablePage } from '#tests/e2e/pages/service-unreachable.page.ts'
import { shellPage } from '#tests/e2e/pages/shell.page.ts'
import { slotTakenPage } from '#tests/e2e/pages/slot-taken.page.ts'
import { takingHomePage } from '#tests/e2e/pages/taking-home.page.ts'
import { talentsPage } from '#tests/e2e/pages/talents.page.ts'
import { welcomePage } from '#tests/e2e/pages/welcome.page.ts'
import { wishesPage } from '#tests/e2e/pages/wishes.page.ts'
import { takeTime } from '#tests/e2e/service.ts'
import { takeUp } from '#tests/e2e/stored.ts'
import { answer, chooseFirstTime, giveContact } from '#tests/e2e/walk.ts'
import { tourStored } from './stored-tour.ts'

const TOWN = '/?gemeente=voorbeeldstad'
const LOCATION = 'voorbeeldplein'
/** What the browser says about what the tour breaks on purpose. */
const BROKEN = /the server responded with a status of (404|409|410)|net::ERR_FAILED|net::ERR_CONNECTION/

export type Look = (state: string) => Promise<void>
type Tour = { readonly page: Page; readonly guard: Guard; readonly language: string; readonly look: Look }

/** Visits every screen once, by the ways a visitor comes there, and has each looked at. */
export const tour = async ({ page, guard, language, look }: Tour): Promise<void> => {
  guard.allow(BROKEN)
  const hand = mouse(page)
  const at = async (screen: Screen, state: string): Promise<void> => {
    await screen.isShown()
    await look(state)
  }
  /** What can be opened to read more, one after another: what is in it counts as well. */
  const openAll = async ({ main }: Screen): Promise<void> => {
    const closed = main.locator('details:not([open]) > summary').filter({ visible: true })
    while ((await closed.count()) > 0) await hand.press(closed.first())
  }
  const result = resultPage(page)
  const nextStep = nextStepPage(page)
  const choosing = choosingSlotPage(page)
  const contact = enteringContactPage(page)

  for (const wrong of ['/?gemeente=bestaatniet', '/bestaat-niet']) {
    await page.goto(wrong)
    await at(problemPage(page), 'problem')
  }
  await page.goto(TOWN)
  if (language !== 'Nederlands') await hand.press(welcomePage(page).language(language))
  await at(welcomePage(page), 'welcome')
  await hand.press(welcomePage(page).method)
  await at(howItWorksPage(page), 'howItWorks')
  await hand.press(howItWorksPage(page).back)
  await hand.press(welcomePage(page).start)
  await at(talentsPage(page), 'talents')
  const code = (await page.locator('html').getAttribute('lang')) ?? 'nl'
  await takeUp(page, { at: 'interests', language: code })
  await at(interestsPage(page), 'interests')
  await answer(page, question => hand.press(question.answers.first()), 3)
  await takeUp(page, { at: 'wishes', language: code })
  await at(wishesPage(page), 'wishes')
  await hand.press(wishesPage(page).result)
  await result.isShown()
  await openAll(result)
  await look('result')
  await hand.press(result.open(0))
  await exploringSectorPage(page).isShown()
  await openAll(exploringSectorPage(page))
  await look('exploringSector')
  await hand.press(exploringSectorPage(page).next)
  await nextStep.isShown()
  await hand.press(nextStep.door('volunteer'))
  await openAll(nextStep)
  await look('nextStep')
  await hand.press(nextStep.money)
  await at(moneyQuestionsPage(page), 'moneyQuestions')
  await hand.press(moneyQuestionsPage(page).back)
  await nextStep.isShown()
  await hand.press(nextStep.plan)
  await hand.press(myPlanPage(page).when('this-week').first())
  await at(myPlanPage(page), 'myPlan')
  await hand.press(myPlanPage(page).take)
  await at(takingHomePage(page), 'takingHome')
  await hand.press(takingHomePage(page).back)
  await hand.press(myPlanPage(page).back)
  await nextStep.isShown()
  await hand.press(shellPage(page).wipe)
  await at(confirmingWipePage(page), 'confirmingWipe')
  await hand.press(confirmingWipePage(page).keep)

  await page.route('**/api/v1/tijdsloten*', async route => {
    const reply = await route.fetch()
    await route.fulfill({ response: reply, json: { ...(await reply.json()), tijdsloten: [] } })
  })
  await hand.press(nextStep.book)
  await at(noFreeSlotsPage(page), 'noFreeSlots')
  await page.unroute('**/api/v1/tijdsloten*')
  await hand.press(noFreeSlotsPage(page).again)
  await choosing.slots.first().waitFor()
  await look('choosingSlot')

  const begin = await choosing.firstBegin()
  await takeTime(LOCATION, begin)
  await hand.press(choosing.slotAt(begin))
  await at(slotTakenPage(page), 'slotTaken')
  await hand.press(slotTakenPage(page).allTimes)

  await page.route('**/api/v1/afspraken/*', route =>
    route.fulfill({
      status: 410,
      contentType: 'application/problem+json',
      body: JSON.stringify({
        type: problemUri('reservering-verlopen'),
        title: 'Verlopen',
        status: 410,
        alternatieven: [],
      }),
    }),
  )
  await chooseFirstTime(page, hand)
  await hand.press(contact.confirm)
  await contact.errors.first().waitFor()
  await look('enteringContact')
  await giveContact(page, hand, 'Rondleiding')
  await at(holdExpiredPage(page), 'holdExpired')
  await page.unroute('**/api/v1/afspraken/*')
  await hand.press(holdExpiredPage(page).allTimes)

  await page.route('**/api/v1/afspraken/*', route => route.abort('connectionfailed'))
  await chooseFirstTime(page, hand)
  await hand.press(contact.confirm)
  await at(outcomeUnknownPage(page), 'outcomeUnknown')
  await page.unroute('**/api/v1/afspraken/*')
  await hand.press(outcomeUnknownPage(page).again)
  await confirmedPage(page).isShown()
  await confirmedPage(page).calendar.waitFor()
  await look('confirmed')
  await hand.press(confirmedPage(page).cancel)
  await hand.press(confirmedPage(page).cancelSurely)
  await at(cancelledPage(page), 'cancelled')

  await page.route('**/api/**', route => route.abort('connectionfailed'))
  await hand.press(cancelledPage(page).otherTime)
  await at(serviceUnreachablePage(page), 'serviceUnreachable')
  await hand.press(serviceUnreachablePage(page).request)
  const request = enteringRequestPage(page)
  await request.isShown()
  await hand.press(request.when('maandag', 'ochtend'))
  await request.name.fill('Rondleiding')
  await request.phone.fill('06 12345678')
  await look('enteringRequest')
  await hand.press(request.send)
  await at(requestWaitingPage(page), 'requestWaiting')
  await page.unroute('**/api/**')
  await hand.press(requestWaitingPage(page).again)
  await at(requestedPage(page), 'requested')
  await tourStored({ page, language, look })
}
