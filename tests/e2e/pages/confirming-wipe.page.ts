import type { Page } from '@playwright/test'
import { screenOf } from './screen.ts'

export const confirmingWipePage = (page: Page) => {
  const screen = screenOf(page, 'confirmingWipe')
  return { ...screen, wipe: screen.button('Ja, wis alles'), keep: screen.button('Nee, ga terug') }
}
