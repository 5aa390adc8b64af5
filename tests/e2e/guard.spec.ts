import { newGuard } from './guard.ts'
import { expect, test } from './visit-test.ts'

test('the watch over every page sees a forbidden picture, a fault, a warning and another site', async ({
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
    setTimeout(() => {
      throw new Error('a fault')
    })
  })
  await page.goto('http://example.org/').catch(() => {})
  await expect.poll(() => guard.problems().join('\n')).toContain('a fault')
  const problems = guard.problems().join('\n')
  for (const sign of ['Content Security Policy', 'beware', 'asked another site: http://example.org/'])
    expect(problems).toContain(sign)
  await context.close()
})
