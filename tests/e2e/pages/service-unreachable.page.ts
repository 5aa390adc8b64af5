import type { Page } from '@playwright/test'
import { screenOf } from './screen.ts'

export const serviceUnreachablePage = (page: Page) => {
  const screen = screenOf(page, 'serviceUnreachable')
  return {
    ...screen,
    request: screen.button('Laat mij terugbellen'),
    again: screen.button('Probeer opnieuw'),
    back: screen.button('Terug'),
  }
}
