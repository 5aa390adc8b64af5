import type { Page } from '@playwright/test'
import { screenOf } from './screen.ts'

export const nextStepPage = (page: Page) => {
  const screen = screenOf(page, 'nextStep')
  return {
    ...screen,
    door: (id: string) => screen.main.locator(`[data-door="${id}"]`),
    chosen: screen.main.locator('[data-door][aria-pressed="true"]'),
    plan: screen.button('Bekijk mijn plan'),
    money: screen.button('Gaat werken mij geld opleveren?'),
    book: screen.button('Praat met een gids'),
    back: screen.button('Terug'),
  }
}
