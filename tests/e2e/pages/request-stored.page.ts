import type { Page } from '@playwright/test'
import { label, screenOf } from './screen.ts'

export const requestStoredPage = (page: Page) => {
  const screen = screenOf(page, 'requestStored')
  return {
    ...screen,
    slip: screen.main.getByRole('img', { name: label('Code om te scannen: het nummer van je verzoek') }),
    code: async (): Promise<string> =>
      (await screen.main.locator('[data-code]').getAttribute('data-code')) ?? '',
    back: screen.button('Terug naar mijn stappen'),
  }
}
