import type { Page } from '@playwright/test'
import { otherTimesOf } from './other-times.ts'

export const holdExpiredPage = (page: Page) => otherTimesOf(page, 'holdExpired')
