import type { Page } from '@playwright/test'
import { screenOf } from './screen.ts'

/** The wanted time is gone; the nearest others are offered. */
export const otherTimesOf = (page: Page, state: string) => {
  const screen = screenOf(page, state)
  return {
    ...screen,
    slots: screen.main.locator('[data-slot]'),
    allTimes: screen.button('Toon alle tijden'),
    back: screen.button('Terug'),
  }
}
