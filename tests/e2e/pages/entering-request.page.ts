import type { Page } from '@playwright/test'
import { contactFormOf } from './contact-form.ts'

export const enteringRequestPage = (page: Page) => {
  const form = contactFormOf(page, 'enteringRequest')
  return {
    ...form,
    when: (day: string, part: 'ochtend' | 'middag') => form.button(`${day} ${part}`),
    send: form.button('Verstuur mijn verzoek'),
  }
}
