import type { Page } from '@playwright/test'
import { label, screenOf } from './screen.ts'

/** A name and one way to be reached, as two screens ask for it. */
export const contactFormOf = (page: Page, state: string) => {
  const screen = screenOf(page, state)
  const field = (words: string) => screen.main.getByRole('textbox', { name: label(words) })
  return {
    ...screen,
    name: field('Hoe mogen we je noemen?'),
    phone: field('Je telefoonnummer'),
    email: field('Je e-mailadres'),
    byPhone: screen.button('Bel mij'),
    byEmail: screen.button('Mail mij'),
    errors: screen.main.getByRole('alert'),
    back: screen.button('Terug'),
  }
}
