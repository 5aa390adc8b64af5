import { expect, type Page } from '@playwright/test'
import { screenOf } from './screen.ts'

/** What the three kinds of questions share. */
export const questionOf = (page: Page, state: string) => {
  const screen = screenOf(page, state)
  return {
    ...screen,
    answers: screen.main.locator('[data-answer]:not([data-answer="skip"])'),
    skip: screen.button('Sla over'),
    back: screen.button('Terug'),
    result: screen.button('Uitslag'),
    id: async (): Promise<string> => (await screen.title.getAttribute('data-question')) ?? '',
    isAt: (question: string) => expect(screen.title).toHaveAttribute('data-question', question),
  }
}
export type QuestionPage = ReturnType<typeof questionOf>
