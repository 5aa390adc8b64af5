import type { Page } from '@playwright/test'
import { screenOf } from './screen.ts'

export const howItWorksPage = (page: Page) => {
  const screen = screenOf(page, 'howItWorks')
  return { ...screen, back: screen.button('Terug') }
}
