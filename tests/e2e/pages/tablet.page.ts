import type { Page } from '@playwright/test'
import { screenOf } from './screen.ts'

export const tabletPage = (page: Page) => {
  const screen = screenOf(page, 'tablet')
  return {
    ...screen,
    guided: screen.button('Begin een bezoek met een gids'),
    back: screen.button('Terug'),
  }
}
