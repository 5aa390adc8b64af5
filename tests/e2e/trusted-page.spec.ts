import type { Page } from '@playwright/test'
import { headerFaults } from '#tests/setup/header-faults.ts'
import { mouse } from './hand.ts'
import { talentsPage } from './pages/talents.page.ts'
import { welcomePage } from './pages/welcome.page.ts'
import { expect, test } from './visit-test.ts'
import { begin } from './walk.ts'

/** Each way in which text could become script, tried by hand; tells which the browser let through. */
const letThrough = (page: Page): Promise<readonly string[]> =>
  page.evaluate(async () => {
    const factory = (
      globalThis as unknown as { trustedTypes: { createPolicy: (name: string, rules: object) => unknown } }
    ).trustedTypes
    const tries: Readonly<Record<string, () => unknown>> = {
      innerHTML: () => {
        document.createElement('p').innerHTML = '<b>text</b>'
      },
      insertAdjacentHTML: () => document.body.insertAdjacentHTML('beforeend', '<b>text</b>'),
      srcdoc: () => {
        document.createElement('iframe').srcdoc = '<b>text</b>'
      },
      script: () => {
        document.createElement('script').src = '/sw.js'
      },
      worker: () => new Worker('/sw.js'),
      'other service worker': () => navigator.serviceWorker.register('/assets/other.js'),
      'other policy': () => factory.createPolicy('other', { createHTML: (text: string) => text }),
      'our policy again': () => factory.createPolicy('talentperron', { createHTML: (text: string) => text }),
      'default policy': () => factory.createPolicy('default', { createHTML: (text: string) => text }),
    }
    const passed: string[] = []
    for (const [name, attempt] of Object.entries(tries)) {
      try {
        await attempt()
        passed.push(name)
      } catch (error) {
        if (!(error instanceof TypeError)) passed.push(`${name}: ${error}`)
      }
    }
    return passed
  })

const REFUSED = /Trusted|Content Security Policy|TypePolicy/

test.use({ serviceWorkers: 'allow' })

test('in a page of ours no text becomes script, by no way', async ({ page, guard }) => {
  const answer = await page.goto('/')
  expect(
    headerFaults(
      new Headers({ ...(await answer?.allHeaders()), 'Strict-Transport-Security': 'max-age=63072000' }),
    ),
  ).toEqual([])
  await page.evaluate(() => navigator.serviceWorker.ready)
  expect(guard.problems()).toEqual([])
  guard.allow(REFUSED)
  expect(await letThrough(page)).toEqual([])
})

test('nor does it when the files are served by something that sends none of our headers', async ({
  page,
  guard,
}) => {
  await page.route('/', async route => {
    const reply = await route.fetch()
    const { 'content-type': type = 'text/html' } = reply.headers()
    await route.fulfill({ status: 200, headers: { 'content-type': type }, body: await reply.body() })
  })
  const answer = await page.goto('/')
  expect(Object.keys((await answer?.allHeaders()) ?? {})).not.toContain('content-security-policy')
  await expect(welcomePage(page).start).toBeVisible()
  await page.evaluate(() => navigator.serviceWorker.ready)
  expect(guard.problems()).toEqual([])
  guard.allow(REFUSED)
  expect(await letThrough(page)).toEqual([])
})

test('without both, text would become script: the ways tried above are real ones', async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({ serviceWorkers: 'block', ...(baseURL && { baseURL }) })
  const page = await context.newPage()
  await page.route('**/empty-page', route =>
    route.fulfill({ contentType: 'text/html', body: '<link rel="icon" href="data:," />' }),
  )
  await page.goto('/empty-page')
  const passed = await letThrough(page)
  for (const way of ['innerHTML', 'insertAdjacentHTML', 'srcdoc', 'script', 'worker', 'default policy'])
    expect(passed).toContain(way)
  await context.close()
})

test('a visit goes on in the page as its policy allows it, and so does the page for developers', async ({
  page,
  guard,
}) => {
  const violations: string[] = []
  await page.exposeBinding('noteViolation', (_, text: string) => violations.push(text))
  await page.addInitScript(() => {
    addEventListener('securitypolicyviolation', event => {
      const note = (globalThis as unknown as { noteViolation: (text: string) => void }).noteViolation
      note(`${event.violatedDirective} ${event.blockedURI}`)
    })
  })
  await page.goto('/kiosk')
  await begin(page, mouse(page), '/kiosk')
  await talentsPage(page).isShown()
  await page.goto('/api/v1/docs')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  expect(violations).toEqual([])
  expect(guard.problems()).toEqual([])
})
