import type { Page } from '@playwright/test'
import { label } from './screen.ts'

/** What stands around every screen. */
export const shellPage = (page: Page) => ({
  wipe: page.getByRole('banner').getByRole('button', { name: label('Klaar, wis alles') }),
  progress: page.getByRole('navigation'),
})
