import type { Page } from '@playwright/test'
import { label, screenOf } from './screen.ts'

export const exploringSectorPage = (page: Page) => {
  const screen = screenOf(page, 'exploringSector')
  const jobs = screen.main.locator('[data-job]')
  return {
    ...screen,
    jobs,
    jobIds: () => jobs.evaluateAll(items => items.map(item => item.getAttribute('data-job') ?? '')),
    dismiss: (place: number) => jobs.nth(place).getByRole('button', { name: label('Niet iets voor mij') }),
    next: screen.button('Wat is mijn volgende stap?'),
    back: screen.button('Terug'),
  }
}
