import type { Page } from '@playwright/test'
import { screenOf } from './screen.ts'

export const noFreeSlotsPage = (page: Page) => {
  const screen = screenOf(page, 'noFreeSlots')
  return {
    ...screen,
    request: screen.button('Laat mij terugbellen'),
    again: screen.button('Kijk opnieuw'),
    back: screen.button('Terug'),
  }
}
