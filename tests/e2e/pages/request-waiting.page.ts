import type { Page } from '@playwright/test'
import { screenOf } from './screen.ts'

export const requestWaitingPage = (page: Page) => {
  const screen = screenOf(page, 'requestWaiting')
  return { ...screen, again: screen.button('Probeer nu opnieuw'), back: screen.button('Terug') }
}
