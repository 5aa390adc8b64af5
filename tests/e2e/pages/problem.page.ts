import type { Page } from '@playwright/test'
import { screenOf } from './screen.ts'

export const problemPage = (page: Page) => {
  const screen = screenOf(page, 'problem')
  return {
    ...screen,
    home: screen.button('Naar het begin'),
    town: (name: string) => screen.button(name),
  }
}
