import type { Page } from '@playwright/test'
import { screenOf } from './screen.ts'

export const moneyQuestionsPage = (page: Page) => {
  const screen = screenOf(page, 'moneyQuestions')
  return { ...screen, back: screen.button('Terug') }
}
