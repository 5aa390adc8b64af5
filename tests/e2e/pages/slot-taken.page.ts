import type { Page } from '@playwright/test'
import { otherTimesOf } from './other-times.ts'

export const slotTakenPage = (page: Page) => otherTimesOf(page, 'slotTaken')
