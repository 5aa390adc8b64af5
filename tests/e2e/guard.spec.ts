import { newGuard } from './guard.ts'
import { expect, test } from './visit-test.ts'

test('the watch over every page sees a forbidden picture, text as script, a fault, a warning and other sites', async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({ serviceWorkers: 'block', ...(baseURL && { baseURL }) })
  const guard = newGuard()
  guard.watch(context)
  const page = await context.newPage()
  await page.goto('/')
  expect(guard.problems()).toEqual([])
  await page.evaluate(() => {
    const picture = document.createElement('img')
    picture.src = 'data:image/gif;base64,R0lGODlhAQABAAAAACw='
    document.body.append(picture)
    console.warn('beware')
    try {
      picture.insertAdjacentHTML('beforebegin', '<b>text</b>')
    } catch {}
    try {
      new WebSocket('ws://127.0.0.1:9/')
    } catch {}
    void fetch('http://127.0.0.1:9/').catch(() => {})
    setTimeout(() => {
      throw new Error('a fault')
    })
  })
  // Before the page goes away: a fault that is still on its way goes with it.
  await expect.poll(() => guard.problems().join('\n')).toContain('a fault')
  await page.goto('http://example.org/').catch(() => {})
  const problems = guard.problems().join('\n')
  for (const sign of [
    'violates the following Content Security Policy directive: "img-src \'self\'"',
    "requires 'TrustedHTML'",
    'beware',
    "Connecting to 'ws://127.0.0.1:9/' violates",
    "Connecting to 'http://127.0.0.1:9/' violates",
    'asked another site: http://example.org/',
  ])
    expect(problems).toContain(sign)
  await context.close()
})
