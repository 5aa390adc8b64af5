import type { Page } from '@playwright/test'
import { screenOf } from './screen.ts'

export const takingHomePage = (page: Page) => {
  const screen = screenOf(page, 'takingHome')
  return { ...screen, code: screen.main.getByRole('img'), back: screen.button('Terug') }
}
