import type { Page } from '@playwright/test'
import { questionOf } from './question.ts'

export const interestsPage = (page: Page) => {
  const question = questionOf(page, 'interests')
  return {
    ...question,
    like: question.button('Leuk'),
    unsure: question.button('Weet ik niet'),
    dislike: question.button('Niet leuk'),
  }
}
