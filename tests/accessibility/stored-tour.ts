import type { Page } from '@playwright/test'
import { mouse } from '#tests/e2e/hand.ts'
import { attractPage } from '#tests/e2e/pages/attract.page.ts'
import { enteringRequestPage } from '#tests/e2e/pages/entering-request.page.ts'
import { nextStepPage } from '#tests/e2e/pages/next-step.page.ts'
import { requestStoredPage } from '#tests/e2e/pages/request-stored.page.ts'
import { resultPage } from '#tests/e2e/pages/result.page.ts'
import { serviceUnreachablePage } from '#tests/e2e/pages/service-unreachable.page.ts'
import { talentsPage } from '#tests/e2e/pages/talents.page.ts'
import { welcomePage } from '#tests/e2e/pages/welcome.page.ts'

type StoredTour = {
  readonly page: Page
  readonly language: string
  readonly look: (state: string) => Promise<void>
}

/** What only a shared tablet shows: a request that waits there until the network is back. */
export const tourStored = async ({ page, language, look }: StoredTour): Promise<void> => {
  const hand = mouse(page)
  const keys = page.waitForResponse('**/api/v1/sleutels')
  await page.goto('/kiosk?gemeente=voorbeeldstad')
  await keys
  await page.route('**/api/**', route => route.abort('connectionfailed'))
  await hand.press(attractPage(page).touch)
  const welcome = welcomePage(page)
  if (language !== 'Nederlands') await hand.press(welcome.language(language))
  await hand.press(welcome.start)
  await hand.press(talentsPage(page).result)
  await hand.press(resultPage(page).next)
  await hand.press(nextStepPage(page).book)
  await hand.press(serviceUnreachablePage(page).request)
  const request = enteringRequestPage(page)
  await hand.type(request.name, 'Rondleiding')
  await hand.type(request.phone, '06 12345678')
  await hand.press(request.send)
  await requestStoredPage(page).isShown()
  await look('requestStored')
  await page.unroute('**/api/**')
}
