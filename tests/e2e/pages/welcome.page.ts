import type { Page } from '@playwright/test'
import { screenOf } from './screen.ts'

export const welcomePage = (page: Page) => {
  const screen = screenOf(page, 'welcome')
  return {
    ...screen,
    start: screen.button('Start'),
    method: screen.button('Hoe werkt dit?'),
    language: (name: string) => screen.main.getByRole('button', { name, exact: true }),
    notice: screen.main.getByRole('alert'),
  }
}
