import type { Page } from '@playwright/test'
import { screenOf } from './screen.ts'

export const outcomeUnknownPage = (page: Page) => {
  const screen = screenOf(page, 'outcomeUnknown')
  return { ...screen, again: screen.button('Probeer opnieuw'), back: screen.button('Terug') }
}
