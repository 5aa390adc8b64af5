import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Page } from '@playwright/test'
import { mouse } from './hand.ts'
import { openLine } from './line-to-service.ts'
import { attractPage } from './pages/attract.page.ts'
import { welcomePage } from './pages/welcome.page.ts'
import { expect, test } from './visit-test.ts'

const ARABIC = /words\.ar[-.]/
const PHONE = '/?gemeente=voorbeeldstad'
const KIOSK = '/kiosk?gemeente=voorbeeldstad'

test.use({ serviceWorkers: 'allow' })

/** The service worker has taken over, and the app is in its cache. */
const isKept = async (page: Page): Promise<void> => {
  await page.evaluate(async () => void (await navigator.serviceWorker.ready))
  await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller?.state)).toBe('activated')
}

/** The files of other languages on this device, in any cache. */
const keptLanguages = (page: Page): Promise<readonly string[]> =>
  page.evaluate(async () => {
    const names = await caches.keys()
    const requests = await Promise.all(names.map(async name => (await caches.open(name)).keys()))
    return requests
      .flat()
      .map(({ url }) => new URL(url).pathname)
      .filter(path => path.startsWith('/assets/words.'))
  })

const isArabic = async (page: Page): Promise<void> => {
  await expect(page.locator('html')).toHaveAttribute('lang', 'ar')
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl')
  await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toHaveText(/\p{Script=Arabic}/u)
}

test('of the built files those of other languages are kept later, and all others at once', () => {
  const dist = resolve(process.env.E2E_DIST ?? 'dist')
  const worker = readFileSync(join(dist, 'sw.js'), 'utf8')
  const listed = new Set([...worker.matchAll(/url:"(assets\/[^"]+)"/g)].map(([, file]) => file))
  const files = readdirSync(join(dist, 'assets')).filter(name => /\.(js|css|json|svg|woff2)$/.test(name))
  const later = files.filter(name => !listed.has(`assets/${name}`))
  expect(files.length - later.length).toBeGreaterThan(20)
  expect(later.filter(name => ARABIC.test(name)).length).toBeGreaterThan(1)
  const ofOthers =
    /^words\.[a-z]{2}[-.].*\.js(on)?$|^[a-z-]+-(arabic|cyrillic|ethiopic|latin-ext)-\d+-.*\.woff2$/
  expect(later.filter(name => !ofOthers.test(name))).toEqual([])
  expect([...listed].filter(file => file?.includes('/words.'))).toEqual([])
})

test('a phone has no Arabic until somebody chooses it, and from then on without a network too', async ({
  page,
  guard,
}) => {
  guard.allow(/net::ERR_/)
  const line = await openLine()
  await page.goto(`${line.url}${PHONE}`)
  await isKept(page)
  expect(await keptLanguages(page)).toEqual([])
  await mouse(page).press(welcomePage(page).language('العربية'))
  await isArabic(page)
  await expect.poll(async () => (await keptLanguages(page)).filter(path => ARABIC.test(path)).length).toBe(2)
  await line.cut()

  await page.goto(`${line.url}${PHONE}`)
  const welcome = welcomePage(page)
  await mouse(page).press(welcome.language('English'))
  await expect(welcome.notice).toBeVisible()
  await expect(page.locator('html')).toHaveAttribute('lang', 'nl')
  await mouse(page).press(welcome.language('العربية'))
  await isArabic(page)
  await expect(welcome.notice).toBeHidden()
})

test('a kiosk speaks Arabic without a network after its first load', async ({ page, guard }) => {
  guard.allow(/net::ERR_/)
  const line = await openLine()
  await page.goto(`${line.url}${KIOSK}`)
  await isKept(page)
  await expect
    .poll(() => page.evaluate(async () => (await caches.match('/assets/all-languages-kept')) !== undefined), {
      timeout: 30_000,
    })
    .toBe(true)
  await line.cut()

  await page.goto(`${line.url}${KIOSK}`)
  await mouse(page).press(attractPage(page).touch)
  await mouse(page).press(welcomePage(page).language('العربية'))
  await isArabic(page)
})
