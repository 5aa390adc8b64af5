import type { Page } from '@playwright/test'
import { overflow, violations } from '#tests/accessibility/faults.ts'
import { mouse } from './hand.ts'
import { attractPage } from './pages/attract.page.ts'
import { confirmingWipePage } from './pages/confirming-wipe.page.ts'
import { resultPage } from './pages/result.page.ts'
import { shellPage } from './pages/shell.page.ts'
import { tabletPage } from './pages/tablet.page.ts'
import { talentsPage } from './pages/talents.page.ts'
import { welcomePage } from './pages/welcome.page.ts'
import { countedAt, newEvent } from './service.ts'
import { expect, test } from './visit-test.ts'
import { answer, begin, mixed, start } from './walk.ts'

const PARTICIPANTS = [
  { name: 'Zorghuis De Linde', sectors: ['zorg', 'onderwijs'] },
  { name: 'Noorderpoort Voorbeeld', sectors: ['zorg', 'techniek', 'ict', 'groen', 'horeca', 'logistiek'] },
  { name: 'Buurthuis Overal', sectors: [] },
]
const KIOSK = { width: 1280, height: 800 }
const PHONE = { width: 390, height: 844 }

/** The service worker has taken over, and everything is in its cache. */
const isKept = (page: Page): Promise<unknown> =>
  expect
    .poll(() =>
      page.evaluate(async () => {
        const registration = await navigator.serviceWorker.getRegistration()
        return [registration?.active?.state, navigator.serviceWorker.controller !== null].join()
      }),
    )
    .toBe('activated,true')

const look = async (page: Page): Promise<void> =>
  expect([...(await violations(page)), ...(await overflow(page))]).toEqual([])

/** What the screen says, without the signs that keep a name in its own direction. */
const saysHere = async (page: Page): Promise<string> =>
  (await resultPage(page).main.innerText()).replaceAll(/[\u2068\u2069]/g, '')

for (const viewport of [KIOSK, PHONE])
  test.describe(`at ${viewport.width} wide`, () => {
    test.use({ viewport })

    test('a result at an event names who is there today, in Dutch and in Arabic', async ({ page }) => {
      const hand = mouse(page)
      const code = await newEvent('Banenmarkt Noord', PARTICIPANTS)
      await page.goto(`/e/${code.replace('-', '').toLowerCase()}`)
      const attract = attractPage(page)
      await expect(attract.main).toContainText('Banenmarkt Noord')
      await look(page)
      await hand.press(attract.guides)
      await expect(tabletPage(page).main).toContainText('Banenmarkt Noord')
      await look(page)

      for (const language of ['Nederlands', 'العربية']) {
        await page.goto(`/e/${code}`)
        await hand.press(attract.touch)
        await hand.press(welcomePage(page).language(language))
        await hand.press(page.locator('main[data-state="welcome"] button.nl-button--primary').first())
        await answer(page, async (question, number) => hand.press(question.answers.nth(number % 3)))
        const result = resultPage(page)
        await result.isShown()
        const said = await saysHere(page)
        for (const name of ['Noorderpoort Voorbeeld', 'Buurthuis Overal', 'Banenmarkt Noord'])
          expect(said).toContain(name)
        await look(page)
        await hand.press(result.sectors.first().getByRole('button').first())
        await expect(page.locator('main[data-state="exploringSector"]')).toContainText('Noorderpoort')
        await look(page)
      }
    })
  })

test.describe('a tablet with a code that means nothing', () => {
  test.use({ viewport: KIOSK })

  test('is a plain kiosk, and tells a guide why', async ({ page, guard }) => {
    guard.allow(/404/)
    const hand = mouse(page)
    await page.goto('/e/FFF-222?gemeente=voorbeeldstad')
    await hand.press(attractPage(page).guides)
    const { main } = tabletPage(page)
    await expect(main.getByRole('status').filter({ hasText: 'FFF-222' })).toContainText(
      'De tablet werkt nu als gewone kiosk.',
    )
    await look(page)
    await start(page, hand, '/e/FFF-222?gemeente=voorbeeldstad')
  })
})

/** One visit that comes to a result, and is wiped; back and forth once, as people do. */
const visit = async (page: Page): Promise<void> => {
  const hand = mouse(page)
  await begin(page, hand, '/e/x')
  await answer(page, mixed(hand), 3)
  await hand.press(talentsPage(page).result)
  const result = resultPage(page)
  await result.isShown()
  await hand.press(result.more)
  await hand.press(talentsPage(page).result)
  await result.isShown()
  await hand.press(shellPage(page).wipe)
  await hand.press(confirmingWipePage(page).wipe)
  await attractPage(page).isShown()
}

const visitsAt = async (code: string): Promise<number | undefined> => (await countedAt(code)).visits

/** How many counts a tablet still has to send. */
const countsOn = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const opening = indexedDB.open('talentperron-outbox')
        opening.onerror = () => reject(opening.error)
        opening.onsuccess = () => {
          const database = opening.result
          const asked = database.transaction('counts').objectStore('counts').count()
          asked.onerror = () => reject(asked.error)
          asked.onsuccess = () => {
            database.close()
            resolve(asked.result)
          }
        }
      }),
  )

test.describe('three tablets at an event', () => {
  test.use({ viewport: KIOSK })

  test('count each visit once, also those of a tablet that had no network for half of it', async ({
    browser,
    guard,
  }) => {
    test.setTimeout(240_000)
    guard.allow(/net::ERR_INTERNET_DISCONNECTED/)
    const code = await newEvent('Banenmarkt Zuid', PARTICIPANTS)
    const tablets = await Promise.all(
      Array.from({ length: 3 }, async () => {
        const context = await browser.newContext({ viewport: KIOSK, serviceWorkers: 'allow' })
        guard.watch(context)
        const page = await context.newPage()
        const keys = page.waitForResponse('**/api/v1/sleutels')
        await page.goto(`/e/${code}`)
        await expect(attractPage(page).main).toContainText('Banenmarkt Zuid')
        await keys
        await isKept(page)
        return { context, page }
      }),
    )
    const [first, second, third] = tablets
    if (!first || !second || !third) throw new Error('there are three')
    try {
      await third.context.setOffline(true)
      for (const { page } of tablets) await visit(page)
      await visit(third.page)
      await expect.poll(() => visitsAt(code)).toBe(2)
      // A tablet that starts anew without a network knows the event, and forgets no visit.
      await third.page.reload()
      await expect(attractPage(third.page).main).toContainText('Banenmarkt Zuid')
      await visit(third.page)
      await third.context.setOffline(false)
      await expect.poll(() => visitsAt(code), { timeout: 30_000 }).toBe(5)
      for (const { page } of [second, third]) await visit(page)
      await expect.poll(() => visitsAt(code), { timeout: 30_000 }).toBe(7)
      await first.page.reload()
      await attractPage(first.page).isShown()
      // What it counts now goes out with whatever it still had: of before it has nothing to send again.
      await visit(first.page)
      await expect.poll(() => visitsAt(code), { timeout: 30_000 }).toBe(8)
      await expect.poll(() => countsOn(first.page)).toBe(0)
      expect(await visitsAt(code)).toBe(8)
    } finally {
      for (const { context } of tablets) await context.close()
    }
  })
})
