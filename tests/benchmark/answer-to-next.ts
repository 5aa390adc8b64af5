import { readFile } from 'node:fs/promises'
import { chromium, type Page } from '@playwright/test'
import { compilePack } from '#contract/content/compile-pack.ts'
import { readContentFolder } from '#contract/content/read-content-folder.ts'
import { startService } from '#service/start-service.ts'
import { findChromium } from '../setup/find-chromium.ts'

/**
 * How long from an answer until the next question is painted, beside a plain HTML page that does the same, in one run.
 * Prints one JSON object, and fails when the median is more than 1.25 times that of the plain page, or the 95th percentile
 * more than 1.5 times. Not one of the tests: times on a busy machine are noise.
 */
const SLOWED = Number(process.env.SLOWED ?? 6)
const ROUNDS = 3
/** All talents, and all interests but one: 14 and 19. The plain page is asked as many. */
const ANSWERS = 33
const EDGE = 10
const PAUSE = 550

const compiled = compilePack(readContentFolder('content'), 'groningen')
if (!compiled.ok) throw new Error('The content of Groningen does not compile')
const { pack, texts } = compiled.value
const questions = pack.instrument.items.map(({ id }) => ({
  id,
  title: texts.nl?.[`interest.${id}.title`] ?? id,
}))
const floor = (await readFile(new URL('floor.html', import.meta.url), 'utf8')).replace(
  '%QUESTIONS%',
  JSON.stringify(questions).replaceAll("'", ''),
)

/** Notes for every tap how long it took until a frame with another heading was painted. Runs in the page, as it stands. */
const watchTaps = {
  content: `
    window.taps = []
    window.addEventListener('pointerdown', event => {
      const before = document.querySelector('h1')?.textContent
      const look = () => {
        if (document.querySelector('h1')?.textContent === before) return requestAnimationFrame(look)
        const channel = new MessageChannel()
        channel.port1.onmessage = () => window.taps.push(performance.now() - event.timeStamp)
        channel.port2.postMessage(null)
      }
      requestAnimationFrame(look)
    }, { capture: true })
  `,
}

const answer = async (page: Page, selector: string): Promise<number[]> => {
  const session = await page.context().newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWED })
  for (let tap = 0; tap < ANSWERS; tap += 1) {
    await page.waitForTimeout(PAUSE)
    await page
      .locator(selector)
      .nth(tap % 3)
      .click({ force: true })
  }
  await page.waitForTimeout(PAUSE)
  await session.send('Emulation.setCPUThrottlingRate', { rate: 1 })
  return page.evaluate(() => (window as unknown as { taps: number[] }).taps)
}

const percentile = (times: readonly number[], share: number): number => {
  const sorted = times.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}

const service = await startService({ port: 0 })
const browser = await chromium.launch({
  executablePath: findChromium() ?? '',
  args: ['--no-sandbox', '--disable-background-networking'],
})
const phone = {
  viewport: { width: 412, height: 915 },
  deviceScaleFactor: 2,
  hasTouch: true,
  serviceWorkers: 'block',
} as const

const appRound = async (): Promise<number[]> => {
  const context = await browser.newContext(phone)
  await context.addInitScript(watchTaps)
  const page = await context.newPage()
  await page.goto(service.url)
  await page.getByRole('button', { name: 'Start' }).click()
  // The talents, and then the interests with their adaptive order, up to the last but one.
  const times = await answer(page, '[data-answer]')
  await context.close()
  return times
}

const floorRound = async (): Promise<number[]> => {
  const context = await browser.newContext(phone)
  await context.addInitScript(watchTaps)
  const page = await context.newPage()
  await page.route('**/floor', route => route.fulfill({ contentType: 'text/html', body: floor }))
  await page.goto(`${service.url}/floor`)
  const times = await answer(page, '.answer')
  await context.close()
  return times
}

const app: number[] = []
const plain: number[] = []
const firstTen: number[] = []
const lastTen: number[] = []
for (let round = 0; round < ROUNDS; round += 1) {
  plain.push(...(await floorRound()))
  const times = await appRound()
  app.push(...times)
  firstTen.push(...times.slice(0, EDGE))
  lastTen.push(...times.slice(-EDGE))
}
const summary = (times: readonly number[]) => ({
  taps: times.length,
  median: Math.round(percentile(times, 0.5)),
  p95: Math.round(percentile(times, 0.95)),
})
const ratio = (share: number): number => percentile(app, share) / percentile(plain, share)
console.log(
  JSON.stringify({
    slowed: SLOWED,
    app: summary(app),
    floor: summary(plain),
    medianRatio: Number(ratio(0.5).toFixed(2)),
    lastTenToFirstTen: Number((percentile(lastTen, 0.5) / percentile(firstTen, 0.5)).toFixed(2)),
    p95Ratio: Number(ratio(0.95).toFixed(2)),
  }),
)
if (ratio(0.5) > 1.25 || ratio(0.95) > 1.5) process.exitCode = 1
await browser.close()
await service.close()
