import { expect, type Page } from '@playwright/test'
import type { Hand } from './hand.ts'
import { attractPage } from './pages/attract.page.ts'
import { choosingSlotPage } from './pages/choosing-slot.page.ts'
import { confirmedPage } from './pages/confirmed.page.ts'
import { enteringContactPage } from './pages/entering-contact.page.ts'
import { nextStepPage } from './pages/next-step.page.ts'
import { type QuestionPage, questionOf } from './pages/question.ts'
import { resultPage } from './pages/result.page.ts'
import { stateOf } from './pages/screen.ts'
import { talentsPage } from './pages/talents.page.ts'
import { welcomePage } from './pages/welcome.page.ts'
import { takeUp } from './stored.ts'

const ASKING = ['talents', 'interests', 'wishes']
export type GiveAnswer = (question: QuestionPage, number: number, state: string) => Promise<void>
export type Answered = { readonly state: string; readonly question: string }

/** The same mixed answers every time: some of each. */
export const mixed =
  (hand: Hand): GiveAnswer =>
  async (question, number) =>
    hand.press(number % 7 === 6 ? question.skip : question.answers.nth([0, 1, 0, 2][number % 4] ?? 0))

/** Touches a shared device first, and starts. */
export const begin = async (page: Page, hand: Hand, path: string): Promise<void> => {
  if (/\/(kiosk|e)\b/.test(path)) await hand.press(attractPage(page).touch)
  await hand.press(welcomePage(page).start)
}

export const start = async (page: Page, hand: Hand, path: string): Promise<void> => {
  await page.goto(path)
  await begin(page, hand, path)
  await talentsPage(page).isShown()
}

const nextAfter = (question: string): Promise<void> =>
  new Promise(resolve => {
    const look = (): void => {
      if (document.querySelector('h1')?.dataset.question !== question) resolve()
      else requestAnimationFrame(look)
    }
    look()
  })

/** Answers until there is nothing more to answer, or as many as asked for. Tells what was asked. */
export const answer = async (page: Page, give: GiveAnswer, most = 60): Promise<readonly Answered[]> => {
  const asked: Answered[] = []
  while (asked.length < most) {
    const state = await stateOf(page)
    if (!ASKING.includes(state)) break
    const question = questionOf(page, state)
    const id = await question.id()
    await give(question, asked.length, state)
    asked.push({ state, question: id })
    await page.evaluate(nextAfter, id)
  }
  return asked
}

/** Straight to the result after a few answers. */
export const toResult = async (page: Page, hand: Hand, path: string, answers = 2): Promise<void> => {
  await start(page, hand, path)
  await answer(page, mixed(hand), answers)
  await hand.press(talentsPage(page).result)
  await resultPage(page).isShown()
}

/** Straight to the booking, from a visit that was kept. */
export const toBooking = async (page: Page, hand: Hand): Promise<void> => {
  await takeUp(page, { at: 'nextStep' })
  await hand.press(nextStepPage(page).book)
}

/** Chooses the first free time. Tells when it begins. */
export const chooseFirstTime = async (page: Page, hand: Hand): Promise<string> => {
  const choosing = choosingSlotPage(page)
  await expect(choosing.slots.first()).toBeVisible()
  const begin = await choosing.firstBegin()
  await hand.press(choosing.slotAt(begin))
  await enteringContactPage(page).isShown()
  return begin
}

export const giveContact = async (page: Page, hand: Hand, name: string): Promise<void> => {
  const contact = enteringContactPage(page)
  await hand.type(contact.name, name)
  await hand.type(contact.phone, '06 12345678')
  await hand.press(contact.confirm)
}

/** Books the first free time. Tells the code on the screen. */
export const book = async (page: Page, hand: Hand, name: string): Promise<string> => {
  await chooseFirstTime(page, hand)
  await giveContact(page, hand, name)
  await confirmedPage(page).isShown()
  return confirmedPage(page).code()
}
