import type { Page } from '@playwright/test'
import { screenOf } from './screen.ts'

export const myPlanPage = (page: Page) => {
  const screen = screenOf(page, 'myPlan')
  return {
    ...screen,
    when: (id: string) => screen.main.locator(`[data-when="${id}"]`),
    take: screen.button('Neem het mee naar huis'),
    book: screen.button('Praat met een gids'),
    back: screen.button('Andere stappen kiezen'),
  }
}
