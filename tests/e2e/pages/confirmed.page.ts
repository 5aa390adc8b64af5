import type { Page } from '@playwright/test'
import { label, screenOf } from './screen.ts'

export const confirmedPage = (page: Page) => {
  const screen = screenOf(page, 'confirmed')
  return {
    ...screen,
    code: async (): Promise<string> =>
      (await screen.main.locator('[data-code]').getAttribute('data-code')) ?? '',
    calendar: screen.button('Zet in mijn agenda'),
    scan: screen.main.getByRole('img', { name: label('Code om te scannen: je afspraak voor je agenda') }),
    cancel: screen.button('Zeg de afspraak af'),
    cancelSurely: screen.button('Ja, zeg af'),
    back: screen.button('Terug naar mijn stappen'),
  }
}
