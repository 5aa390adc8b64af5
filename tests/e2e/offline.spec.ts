import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type BrowserContext, type BrowserContextOptions, chromium, type Page } from '@playwright/test'
import { launchOptions } from '#tests/setup/e2e-browser.ts'
import { type Guard, newGuard } from './guard.ts'
import { type Hand, mouse } from './hand.ts'
import { type Line, openLine } from './line-to-service.ts'
import { enteringRequestPage } from './pages/entering-request.page.ts'
import { interestsPage } from './pages/interests.page.ts'
import { nextStepPage } from './pages/next-step.page.ts'
import { requestStoredPage } from './pages/request-stored.page.ts'
import { requestWaitingPage } from './pages/request-waiting.page.ts'
import { resultPage } from './pages/result.page.ts'
import { serviceUnreachablePage } from './pages/service-unreachable.page.ts'
import { readQr } from './qr.ts'
import { requestsNamed } from './service.ts'
import { expect, test } from './visit-test.ts'
import { answer, begin, mixed, start } from './walk.ts'

/** What a browser says on its console when nobody answers; the app has to live with it. */
const NOBODY_ANSWERS = /net::ERR_CONNECTION_REFUSED|net::ERR_CONNECTION_RESET|net::ERR_EMPTY_RESPONSE/

const openBrowser = (folder: string, options: BrowserContextOptions): Promise<BrowserContext> =>
  chromium.launchPersistentContext(folder, { ...launchOptions(), serviceWorkers: 'allow', ...options })

const pageOf = async (context: BrowserContext): Promise<Page> =>
  context.pages()[0] ?? (await context.newPage())

/** The service worker has taken over, and everything is in its cache. */
const isKept = async (page: Page): Promise<void> => {
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready
  })
  await expect
    .poll(() =>
      page.evaluate(async () => {
        const registration = await navigator.serviceWorker.getRegistration()
        return [registration?.active?.state, navigator.serviceWorker.controller !== null].join()
      }),
    )
    .toBe('activated,true')
}

const asksForACall = async (page: Page, hand: Hand, name: string): Promise<void> => {
  await hand.press(resultPage(page).next)
  await hand.press(nextStepPage(page).book)
  const unreachable = serviceUnreachablePage(page)
  await unreachable.isShown()
  await expect(unreachable.main).toContainText(
    'Er is geen verbinding met de agenda. Er is nog niets afgesproken.',
  )
  await hand.press(unreachable.request)
  const request = enteringRequestPage(page)
  await request.isShown()
  await hand.type(request.name, name)
  await hand.type(request.phone, '06 12345678')
  await hand.press(request.when('dinsdag', 'ochtend'))
  await hand.press(request.send)
}

const inBrowser = async (
  work: (folder: string, line: Line, guard: Guard) => Promise<void>,
): Promise<void> => {
  const folder = await mkdtemp(join(tmpdir(), 'talentperron-offline-'))
  const line = await openLine()
  const guard = newGuard()
  guard.allow(NOBODY_ANSWERS)
  try {
    await work(folder, line, guard)
  } finally {
    await line.cut().catch(() => {})
    await rm(folder, { recursive: true, force: true })
  }
  expect(guard.problems()).toEqual([])
}

test('a phone does a whole visit without network after one load, in a browser started anew', () =>
  inBrowser(async (folder, line, guard) => {
    const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }
    const first = await openBrowser(folder, phone)
    guard.watch(first)
    const loaded = await pageOf(first)
    await loaded.goto(`${line.url}/`)
    await isKept(loaded)
    await first.close()
    await line.cut()

    const second = await openBrowser(folder, phone)
    guard.watch(second)
    const page = await pageOf(second)
    const hand = mouse(page)
    await start(page, hand, `${line.url}/`)
    await answer(page, mixed(hand))
    const result = resultPage(page)
    await result.isShown()
    expect(await result.sectorIds()).toHaveLength(3)
    const broken = await page.evaluate(
      () => [...document.images].filter(image => image.complete && image.naturalWidth === 0).length,
    )
    expect(broken).toBe(0)
    await asksForACall(page, hand, 'Zonder net')
    const waiting = requestWaitingPage(page)
    await waiting.isShown()
    await expect(waiting.title).toHaveText('We weten niet of je verzoek is aangekomen')
    expect(await requestsNamed('Zonder net')).toEqual([])
    await second.close()
  }))

test('a kiosk goes from the start to the result without network from the end of its first load', () =>
  inBrowser(async (folder, line, guard) => {
    const context = await openBrowser(folder, { viewport: { width: 1280, height: 800 } })
    guard.watch(context)
    const page = await pageOf(context)
    const hand = mouse(page)
    const keys = page.waitForResponse('**/api/v1/sleutels')
    await page.goto(`${line.url}/kiosk?gemeente=voorbeeldstad`)
    await isKept(page)
    await keys
    await line.cut()
    await context.setOffline(true)

    await begin(page, hand, '/kiosk')
    await answer(page, mixed(hand), 4)
    await page.reload()
    await start(page, hand, `${line.url}/kiosk?gemeente=voorbeeldstad`)
    await answer(page, mixed(hand), 18)
    await hand.press(interestsPage(page).result)
    await resultPage(page).isShown()
    guard.allow(/net::ERR_INTERNET_DISCONNECTED/)
    await asksForACall(page, hand, 'Kiosk zonder net')
    const stored = requestStoredPage(page)
    await stored.isShown()
    await expect(stored.title).toHaveText('Dit is een verzoek, nog geen afspraak')
    const code = await stored.code()
    expect(await readQr(page, stored.slip)).toBe(`Talentperron Voorbeeldstad, verzoek ${code}`)
    expect(await requestsNamed('Kiosk zonder net')).toEqual([])
    await context.close()
  }))
