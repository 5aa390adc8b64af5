import { expect, type Page } from '@playwright/test'
import { type Hand, mouse } from '#tests/e2e/hand.ts'
import { choosingSlotPage } from '#tests/e2e/pages/choosing-slot.page.ts'
import { enteringContactPage } from '#tests/e2e/pages/entering-contact.page.ts'
import { exploringSectorPage } from '#tests/e2e/pages/exploring-sector.page.ts'
import { nextStepPage } from '#tests/e2e/pages/next-step.page.ts'
import { resultPage } from '#tests/e2e/pages/result.page.ts'
import { talentsPage } from '#tests/e2e/pages/talents.page.ts'
import { answer } from '#tests/e2e/walk.ts'

/** What a visitor types; the same beginnings in every visit of a run, so that few words find them all. */
export type Marks = { readonly name: string; readonly phone: string; readonly email: string }

export const newMarks = (random: () => number): Marks => {
  const letters = Array.from({ length: 8 }, () => 'bcdfghjkmnpqrstvwxz'[Math.floor(random() * 19)]).join('')
  const digits = Array.from({ length: 7 }, () => Math.floor(random() * 10)).join('')
  return { name: `Zoë ${letters}`, phone: `6${digits}`, email: `${letters}q@kanarie.example` }
}

/** What is looked for afterwards: never stored, in no form. */
export const markWords = ({ name, phone, email }: Marks): readonly string[] => [
  name,
  name.slice(4),
  phone,
  email,
]

/** What one visitor chose, and what was on the screen because of it. */
export type Told = {
  readonly answers: { question: string; answer: string }[]
  /** Headings that follow from what was chosen. */
  readonly headings: Set<string>
  /** Codes that open or name something of this visitor. */
  readonly codes: Set<string>
}

export const nothingTold = (): Told => ({ answers: [], headings: new Set(), codes: new Set() })

const headingOf = async (page: Page): Promise<string> =>
  ((await page.getByRole('heading', { level: 1 }).textContent()) ?? '').trim()

/** Answers a few questions from the first one on, each with a note of what was chosen. */
export const answerSome = async (
  page: Page,
  hand: Hand,
  told: Told,
  number: number,
  most = 2,
): Promise<void> => {
  await answer(
    page,
    async question => {
      const chosen = question.answers.nth(number % 3)
      told.answers.push({
        question: await question.id(),
        answer: (await chosen.getAttribute('data-answer')) ?? '',
      })
      told.headings.add(await headingOf(page))
      await hand.press(chosen)
    },
    most,
  )
}

/** From the first question to a result, and into the sector that came first. */
export const seeResult = async (page: Page, hand: Hand, told: Told): Promise<void> => {
  await hand.press(talentsPage(page).result)
  const result = resultPage(page)
  await result.isShown()
  await hand.press(result.open(0))
  const sector = exploringSectorPage(page)
  await sector.isShown()
  told.headings.add(await headingOf(page))
  await hand.press(sector.back)
}

/** To the form with a name, with a time chosen, and everything typed. Sent it is not. */
export const typeContact = async (page: Page, marks: Marks, number: number): Promise<void> => {
  const hand = mouse(page)
  await hand.press(resultPage(page).next)
  await hand.press(nextStepPage(page).book)
  const choosing = choosingSlotPage(page)
  await expect(choosing.slots.first()).toBeVisible()
  await hand.press(choosing.slots.first())
  const contact = enteringContactPage(page)
  await contact.isShown()
  await contact.name.fill(`${marks.name} ${number}`)
  await contact.phone.fill(`0${marks.phone}${String(number % 10)}`)
  if (number % 2 === 1) {
    await hand.press(contact.byEmail)
    await contact.email.fill(marks.email)
  }
}

/** The words for what was chosen: as JSON, twice packed JSON, and as a browser writes an object down. */
export const answerWords = ({ answers }: Told): readonly string[] =>
  answers.flatMap(({ question, answer: chosen }) => [
    `${question}":"${chosen}`,
    `${question}\\":\\"${chosen}`,
    `${question}"${String.fromCharCode(chosen.length)}${chosen}`,
    `${question}=${chosen}`,
  ])
