import type { Page } from '@playwright/test'
import { label, screenOf } from './screen.ts'

export const resultPage = (page: Page) => {
  const screen = screenOf(page, 'result')
  const sectors = screen.main.locator('[data-sector]')
  return {
    ...screen,
    sectors,
    sectorIds: () => sectors.evaluateAll(items => items.map(item => item.getAttribute('data-sector') ?? '')),
    open: (place: number) => sectors.nth(place).getByRole('button', { name: label('Bekijk werk') }),
    dismiss: (place: number) => sectors.nth(place).getByRole('button', { name: label('Niet iets voor mij') }),
    more: screen.button('Beantwoord meer vragen'),
    next: screen.button('Wat is mijn volgende stap?'),
  }
}
