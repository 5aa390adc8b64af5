import { expect, type Page } from '@playwright/test'
import type { Guard } from './guard.ts'
import { mouse } from './hand.ts'
import { attractPage } from './pages/attract.page.ts'
import { cancelledPage } from './pages/cancelled.page.ts'
import { choosingSlotPage } from './pages/choosing-slot.page.ts'
import { confirmedPage } from './pages/confirmed.page.ts'
import { confirmingWipePage } from './pages/confirming-wipe.page.ts'
import { enteringContactPage } from './pages/entering-contact.page.ts'
import { enteringRequestPage } from './pages/entering-request.page.ts'
import { exploringSectorPage } from './pages/exploring-sector.page.ts'
import { howItWorksPage } from './pages/how-it-works.page.ts'
import { interestsPage } from './pages/interests.page.ts'
import { moneyQuestionsPage } from './pages/money-questions.page.ts'
import { myPlanPage } from './pages/my-plan.page.ts'
import { nextStepPage } from './pages/next-step.page.ts'
import { problemPage } from './pages/problem.page.ts'
import { requestStoredPage } from './pages/request-stored.page.ts'
import { resultPage } from './pages/result.page.ts'
import type { Screen } from './pages/screen.ts'
import { serviceUnreachablePage } from './pages/service-unreachable.page.ts'
import { shellPage } from './pages/shell.page.ts'
import { tabletPage } from './pages/tablet.page.ts'
import { takingHomePage } from './pages/taking-home.page.ts'
import { talentsPage } from './pages/talents.page.ts'
import { welcomePage } from './pages/welcome.page.ts'
import { wishesPage } from './pages/wishes.page.ts'
import { answer, chooseFirstTime, giveContact, mixed } from './walk.ts'

const KIOSK = '/kiosk?gemeente=voorbeeldstad'
/** What the browser says about what the tour breaks on purpose. */
const BROKEN = /the server responded with a status of 404|net::ERR_FAILED|net::ERR_CONNECTION/

type Look = (state: string) => Promise<void>

/** Goes through one long visit at a kiosk, by every screen a visitor there can come to, and has each looked at. */
export const kioskTour = async (page: Page, guard: Guard, look: Look): Promise<void> => {
  guard.allow(BROKEN)
  const hand = mouse(page)
  const at = async (screen: Screen, state: string): Promise<void> => {
    await screen.isShown()
    await look(state)
  }
  const nextStep = nextStepPage(page)

  await page.goto('/kiosk?gemeente=bestaatniet')
  await at(problemPage(page), 'problem')
  await page.goto(KIOSK)
  // All of the invitation is one thing to press: there is nothing to try on it that is no press.
  await attractPage(page).isShown()
  await hand.press(attractPage(page).guides)
  await at(tabletPage(page), 'tablet')
  await hand.press(tabletPage(page).back)
  await hand.press(attractPage(page).touch)
  await at(welcomePage(page), 'welcome')
  await hand.press(welcomePage(page).method)
  await at(howItWorksPage(page), 'howItWorks')
  await hand.press(howItWorksPage(page).back)
  await hand.press(welcomePage(page).start)
  await at(talentsPage(page), 'talents')
  await answer(page, mixed(hand), 14)
  await at(interestsPage(page), 'interests')
  await answer(page, async (question, number, state) => {
    if (state === 'interests') await mixed(hand)(question, number, state)
    else throw new Error('there are wishes')
  }).catch(() => {})
  await at(wishesPage(page), 'wishes')
  await hand.press(wishesPage(page).result)
  await at(resultPage(page), 'result')
  await hand.press(resultPage(page).open(0))
  await at(exploringSectorPage(page), 'exploringSector')
  await hand.press(exploringSectorPage(page).next)
  await nextStep.isShown()
  await hand.press(nextStep.door('volunteer'))
  await look('nextStep')
  await hand.press(nextStep.money)
  await at(moneyQuestionsPage(page), 'moneyQuestions')
  await hand.press(moneyQuestionsPage(page).back)
  await hand.press(nextStep.plan)
  await at(myPlanPage(page), 'myPlan')
  await hand.press(myPlanPage(page).take)
  await at(takingHomePage(page), 'takingHome')
  await hand.press(takingHomePage(page).back)
  await hand.press(myPlanPage(page).back)

  await hand.press(nextStep.book)
  await choosingSlotPage(page).slots.first().waitFor()
  await look('choosingSlot')
  await chooseFirstTime(page, hand)
  await at(enteringContactPage(page), 'enteringContact')
  await giveContact(page, hand, 'Kioskbezoeker')
  await expect(confirmedPage(page).scan).toBeVisible()
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
  await request.name.fill('Kioskbezoeker')
  await request.phone.fill('06 12345678')
  await look('enteringRequest')
  await hand.press(request.send)
  await at(requestStoredPage(page), 'requestStored')
  await page.unroute('**/api/**')
  await hand.press(shellPage(page).wipe)
  await at(confirmingWipePage(page), 'confirmingWipe')
  await hand.press(confirmingWipePage(page).wipe)
  await attractPage(page).isShown()
}
