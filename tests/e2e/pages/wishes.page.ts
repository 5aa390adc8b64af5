import type { Page } from '@playwright/test'
import { questionOf } from './question.ts'

export const wishesPage = (page: Page) => questionOf(page, 'wishes')
