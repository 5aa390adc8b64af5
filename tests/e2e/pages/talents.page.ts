import type { Page } from '@playwright/test'
import { questionOf } from './question.ts'

export const talentsPage = (page: Page) => {
  const question = questionOf(page, 'talents')
  return {
    ...question,
    yes: question.button('Ja'),
    aBit: question.button('Een beetje'),
    no: question.button('Nee'),
  }
}
