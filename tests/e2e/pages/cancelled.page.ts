import type { Page } from '@playwright/test'
import { screenOf } from './screen.ts'

export const cancelledPage = (page: Page) => {
  const screen = screenOf(page, 'cancelled')
  return { ...screen, otherTime: screen.button('Kies een nieuwe tijd'), back: screen.button('Terug') }
}
