import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { type BrowserContext, chromium, type Page } from '@playwright/test'
import { startService } from '#service/start-service.ts'
import { findChromium } from '../setup/find-chromium.ts'

/**
 * How long a tablet that is switched on without a network takes until it takes the first tap: the browser is started anew on
 * a profile that was loaded once, nobody answers at the address, and the processor is slowed by Chromium itself. Measured
 * from the opening of the page, as the page's own clock tells. Prints one JSON object, and fails when the median is over.
 */
const SLOWED = Number(process.env.SLOWED ?? 6)
const RUNS = Number(process.env.RUNS ?? 10)
const LIMIT = 1_500
const KIOSK = '/kiosk?gemeente=groningen'

const freePort = (): Promise<number> =>
  new Promise(resolve => {
    const server = createServer()
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      const port = typeof address === 'object' && address ? address.port : 0
      server.close(() => resolve(port))
    })
  })

const profile = mkdtempSync(join(tmpdir(), 'tp-cold-start-'))
process.once('exit', () => rmSync(profile, { recursive: true, force: true }))
const open = (): Promise<BrowserContext> =>
  chromium.launchPersistentContext(profile, {
    executablePath: findChromium() ?? '',
    args: ['--no-sandbox', '--disable-background-networking'],
    viewport: { width: 1280, height: 800 },
    hasTouch: true,
    serviceWorkers: 'allow',
  })

const port = await freePort()
const service = await startService({ port })
const first = await open()
const loaded = await first.newPage()
await loaded.goto(`${service.url}${KIOSK}`)
for (;;) {
  const isKept = await loaded.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration()
    return registration?.active?.state === 'activated' && navigator.serviceWorker.controller !== null
  })
  if (isKept) break
  await loaded.waitForTimeout(100)
}
await first.close()
await service.close()

/** Presses the big button again and again from the first moment it stands there, as somebody in a hurry does. */
const PRESS = {
  content: `
    window.coldStart = {}
    const look = () => {
      const main = document.querySelector('main')
      const state = main && main.dataset.state
      if (state && state !== 'opening' && !window.coldStart.shown) {
        window.coldStart.shown = performance.now()
        window.coldStart.state = state
      }
      const moved = window.coldStart.shown && state && state !== window.coldStart.state
      if (moved) window.coldStart.opened ??= performance.now()
      if (moved || 'touched' in document.documentElement.dataset) window.coldStart.taken ??= performance.now()
      if (document.querySelector('[data-question]')) return (window.coldStart.asked = performance.now())
      const button = main && main.querySelector('.perron-attract__touch, .nl-button--primary')
      if (button) button.click()
      requestAnimationFrame(look)
    }
    requestAnimationFrame(look)
  `,
}

type Start = {
  readonly shown: number
  /** A tap counts: it need not be made again. */
  readonly taken: number
  /** What the tap was for is on the screen. */
  readonly opened: number
  readonly asked: number
  readonly state: string
}

const start = async (): Promise<Start> => {
  const context = await open()
  await context.addInitScript(PRESS)
  const page: Page = await context.newPage()
  const session = await context.newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWED })
  await page.goto(`${service.url}${KIOSK}`, { waitUntil: 'commit' })
  await page.waitForFunction(() => 'asked' in (window as unknown as { coldStart: object }).coldStart)
  const measured = await page.evaluate(() => (window as unknown as { coldStart: Start }).coldStart)
  await context.close()
  return measured
}

const starts: Start[] = []
for (let run = 0; run < RUNS; run += 1) starts.push(await start())

const middle = (times: readonly number[]): number => {
  const sorted = times.toSorted((one, other) => one - other)
  return Math.round(sorted[Math.floor(sorted.length / 2)] ?? Number.NaN)
}
const taken = starts.map(one => one.taken)
const median = middle(taken)
console.log(
  JSON.stringify({
    slowed: SLOWED,
    runs: RUNS,
    screen: starts[0]?.state,
    shown: middle(starts.map(one => one.shown)),
    firstTapTaken: median,
    opened: middle(starts.map(one => one.opened)),
    firstQuestion: middle(starts.map(one => one.asked)),
    slowest: Math.round(Math.max(...taken)),
    limit: LIMIT,
    // The times are worth nothing on a machine that is busy with something else.
    load: loadavg().map(load => Number(load.toFixed(1))),
  }),
)
process.exit(median <= LIMIT ? 0 : 1)
