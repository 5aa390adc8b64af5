import type { Page } from '@playwright/test'
import { screenOf } from './screen.ts'

export const requestedPage = (page: Page) => {
  const screen = screenOf(page, 'requested')
  return { ...screen, back: screen.button('Terug naar mijn stappen') }
}
