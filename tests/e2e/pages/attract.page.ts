import type { Page } from '@playwright/test'
import { screenOf } from './screen.ts'

export const attractPage = (page: Page) => {
  const screen = screenOf(page, 'attract')
  return { ...screen, touch: screen.button('Raak het scherm aan'), guides: screen.button('Voor de gids') }
}
