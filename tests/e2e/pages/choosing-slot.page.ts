import type { Page } from '@playwright/test'
import { screenOf } from './screen.ts'

export const choosingSlotPage = (page: Page) => {
  const screen = screenOf(page, 'choosingSlot')
  const slots = screen.main.locator('[data-slot]')
  return {
    ...screen,
    days: screen.main.locator('[data-day]'),
    slots,
    slotAt: (begin: string) => screen.main.locator(`[data-slot="${begin}"]`),
    firstBegin: async (): Promise<string> => (await slots.first().getAttribute('data-slot')) ?? '',
    again: screen.button('Kijk opnieuw'),
    none: screen.button('Geen tijd die past'),
    back: screen.button('Terug'),
  }
}
