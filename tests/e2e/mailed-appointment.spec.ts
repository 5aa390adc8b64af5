import type { Page } from '@playwright/test'
import { mouse } from './hand.ts'
import { cancelledPage } from './pages/cancelled.page.ts'
import { confirmedPage } from './pages/confirmed.page.ts'
import { problemPage } from './pages/problem.page.ts'
import { appointmentsWithCode, appUrl } from './service.ts'
import { readStored } from './stored.ts'
import { expect, test } from './visit-test.ts'
import { book, toBooking } from './walk.ts'

const TOWN = '/?gemeente=voorbeeldstad'

/** The link of a mail, made of what the phone that booked keeps. */
const linkOf = async (page: Page): Promise<string> => {
  await expect.poll(async () => (await readStored(page)).text).toContain('cancelKey')
  const { text } = await readStored(page)
  const [, id, key] = /"appointment":\{"id":"([^"]+)".*?"cancelKey":"([^"]+)"/.exec(text) ?? []
  return `${TOWN}#afspraak=${id}.${key}`
}

test('the link in a mail opens the appointment in a fresh browser, where it can be called off', async ({
  page,
  browser,
  guard,
}) => {
  await page.goto(TOWN)
  const hand = mouse(page)
  await toBooking(page, hand)
  const code = await book(page, hand, 'Post')
  await expect(confirmedPage(page).main).toContainText('Wij sturen geen mail. Bewaar dus je code.')
  const link = await linkOf(page)

  const context = await browser.newContext({ viewport: { width: 390, height: 844 } })
  guard.watch(context)
  const fresh = await context.newPage()
  await fresh.goto(`${appUrl()}${link}`)
  await confirmedPage(fresh).isShown()
  expect(await confirmedPage(fresh).code()).toBe(code)
  expect(fresh.url()).toBe(`${appUrl()}${TOWN}`)
  await mouse(fresh).press(confirmedPage(fresh).cancel)
  await mouse(fresh).press(confirmedPage(fresh).cancelSurely)
  await cancelledPage(fresh).isShown()
  await expect.poll(async () => (await appointmentsWithCode(code))[0]?.status).toBe('cancelled')

  const later = await context.newPage()
  await later.goto(`${appUrl()}${link}`)
  await problemPage(later).isShown()
  await expect(problemPage(later).main).toContainText('Deze afspraak is er niet meer.')
  await context.close()
})

test('without a connection the link can be tried again', async ({ page, guard }) => {
  guard.allow(/net::ERR_FAILED|net::ERR_CONNECTION|status of 40[14]/)
  await page.route('**/api/**', route => route.abort('connectionfailed'))
  await page.goto(`${TOWN}#afspraak=d9b2d63d-a233-4123-847a-7a1f1e1c2b3c.${'k'.repeat(43)}`)
  await expect(problemPage(page).main).toContainText('Er is geen verbinding met de agenda.')
  await page.unroute('**/api/**')
  await mouse(page).press(problemPage(page).main.getByRole('button', { name: 'Probeer opnieuw' }))
  await expect(problemPage(page).main).toContainText('Deze afspraak is er niet meer.')
})
