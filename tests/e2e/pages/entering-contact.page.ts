import type { Page } from '@playwright/test'
import { contactFormOf } from './contact-form.ts'

export const enteringContactPage = (page: Page) => {
  const form = contactFormOf(page, 'enteringContact')
  return { ...form, confirm: form.button('Maak de afspraak') }
}
