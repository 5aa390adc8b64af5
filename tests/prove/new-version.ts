import { type Browser, type BrowserContext, chromium, type Page } from '@playwright/test'
import { type Hand, mouse, SEEN } from '#tests/e2e/hand.ts'
import { attractPage } from '#tests/e2e/pages/attract.page.ts'
import { confirmingWipePage } from '#tests/e2e/pages/confirming-wipe.page.ts'
import { resultPage } from '#tests/e2e/pages/result.page.ts'
import { shellPage } from '#tests/e2e/pages/shell.page.ts'
import { talentsPage } from '#tests/e2e/pages/talents.page.ts'
import { welcomePage } from '#tests/e2e/pages/welcome.page.ts'
import { answer, mixed } from '#tests/e2e/walk.ts'
import { launchOptions } from '#tests/setup/e2e-browser.ts'
import type { TwoBuilds } from '#tests/setup/two-builds.ts'

type NewVersions = {
  readonly rounds: number
  /** Times the page was loaded anew while somebody was at it. */
  readonly reloadsInVisit: number
  /** Visits after which the new version did not run within a minute. */
  readonly notTakenUp: number
  /** From the empty tablet to the new version, in milliseconds. */
  readonly slowest: number
  readonly median: number
  readonly moments: Readonly<Record<string, number>>
  readonly faults: readonly string[]
}

/** When during a visit another version comes out. */
const MOMENTS = ['before', 'question', 'result', 'wiping', 'after', 'next visitor'] as const
type Moment = (typeof MOMENTS)[number]

const MINUTE = 60_000
const KIOSK = '/kiosk?gemeente=voorbeeldstad'

/** Chance that can be repeated (mulberry32). */
const dice = (seed: number) => (): number => {
  seed = (seed + 0x6d2b79f5) | 0
  let t = Math.imul(seed ^ (seed >>> 15), 1 | seed)
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
  return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
}

const buildOf = (page: Page): Promise<string | null> =>
  page
    .locator('meta[name="build"]')
    .getAttribute('content')
    .catch(() => null)

/** Until the tablet runs the build; the milliseconds it took, or null when it did not within a minute. */
export const runs = async (page: Page, build: string): Promise<number | null> => {
  const since = performance.now()
  while (performance.now() - since < MINUTE) {
    if ((await buildOf(page)) === build) return performance.now() - since
    await page.waitForTimeout(50)
  }
  return null
}

/** The service worker has taken over, and everything is in its cache. */
export const isKept = (page: Page): Promise<boolean> =>
  page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration()
    return registration?.active?.state === 'activated' && navigator.serviceWorker.controller !== null
  })

export const openKiosk = async (
  browser: Browser,
  url: string,
  prepare: (context: BrowserContext) => Promise<void> = async () => {},
): Promise<Page> => {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    serviceWorkers: 'allow',
  })
  // Outside Playwright's own runner functions are sent to the page with a mark that keeps their names.
  await context.addInitScript({ content: 'globalThis.__name ??= value => value' })
  await prepare(context)
  const page = await context.newPage()
  await page.goto(`${url}${KIOSK}`)
  while (!(await isKept(page))) await page.waitForTimeout(50)
  return page
}

const wipe = async (page: Page, hand: Hand): Promise<void> => {
  await hand.press(shellPage(page).wipe)
  await hand.press(confirmingWipePage(page).wipe)
}

/** A browser looks for a new version by itself once a day: then it comes in during a visit, and waits. */
const browserLooks = (page: Page): Promise<void> =>
  page.evaluate(() => {
    void navigator.serviceWorker.getRegistration().then(registration => registration?.update())
  })

const startSoon = async (page: Page): Promise<void> => {
  // Whoever presses while the page is being renewed presses again.
  for (;;) {
    const { touch } = attractPage(page)
    if (await touch.isVisible()) await touch.click({ timeout: 5_000, noWaitAfter: true }).catch(() => {})
    await page.waitForTimeout(SEEN)
    await welcomePage(page)
      .start.click({ timeout: 5_000, noWaitAfter: true })
      .catch(() => {})
    if (await talentsPage(page).main.isVisible()) return
    await page.waitForTimeout(100)
  }
}

/** F14: another version comes out at any moment of a visit, again and again, on one tablet. */
export const proveNewVersions = async (
  service: TwoBuilds,
  rounds: number,
  seed = 1,
): Promise<NewVersions> => {
  const browser = await chromium.launch(launchOptions())
  const chance = dice(seed)
  const faults: string[] = []
  const times: number[] = []
  const moments: Record<string, number> = {}
  let reloadsInVisit = 0
  let notTakenUp = 0
  let loads = 0
  try {
    let served: string = service.ids[0]
    service.serve(served)
    const page = await openKiosk(browser, service.url)
    const hand = mouse(page)
    page.on('domcontentloaded', () => {
      loads += 1
    })
    page.on('pageerror', error => faults.push(error.message))
    for (let round = 0; round < rounds; round += 1) {
      const moment = MOMENTS[Math.floor(chance() * MOMENTS.length)] ?? 'question'
      const isFound = chance() < 0.5
      moments[moment] = (moments[moment] ?? 0) + 1
      const comesOut = async (now: Moment): Promise<void> => {
        if (now !== moment) return
        served = served === service.ids[0] ? service.ids[1] : service.ids[0]
        service.serve(served)
        if (isFound && now !== 'before' && now !== 'after') await browserLooks(page)
      }

      await comesOut('before')
      await startSoon(page)
      let before = loads
      await answer(page, mixed(hand), Math.floor(chance() * 3))
      await comesOut('question')
      await answer(page, mixed(hand), 1 + Math.floor(chance() * 3))
      if (moment === 'result' || chance() < 0.3) {
        await hand.press(talentsPage(page).result)
        await resultPage(page).isShown()
        await comesOut('result')
      }
      await hand.press(shellPage(page).wipe)
      await comesOut('wiping')
      await confirmingWipePage(page).isShown()
      await page.waitForTimeout(500)
      reloadsInVisit += loads - before
      await confirmingWipePage(page).wipe.click({ noWaitAfter: true })

      if (moment === 'after' || moment === 'next visitor') {
        // At any moment while the tablet looks whether there is anything new; the next visitor may be as quick.
        await page.waitForTimeout(Math.floor(chance() * 2_000))
        await comesOut(moment)
        await startSoon(page)
        before = loads
        await answer(page, mixed(hand), 2)
        reloadsInVisit += loads - before
        await wipe(page, hand)
      }
      const took = await runs(page, served)
      if (took === null) notTakenUp += 1
      else times.push(took)
      // A page is begun long before a busy machine has drawn it.
      await attractPage(page).main.waitFor({ timeout: MINUTE })
    }
  } finally {
    await browser.close()
  }
  const sorted = times.toSorted((one, other) => one - other)
  return {
    ...{ rounds, reloadsInVisit, notTakenUp, moments, faults },
    slowest: Math.round(sorted.at(-1) ?? 0),
    median: Math.round(sorted[Math.floor(sorted.length / 2)] ?? 0),
  }
}
