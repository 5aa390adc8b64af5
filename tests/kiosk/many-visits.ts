import { type CDPSession, expect, type Page } from '@playwright/test'
import { ALL_KEPT } from '#platform/i18n/kept-languages.ts'
import { attractPage } from '#tests/e2e/pages/attract.page.ts'
import { keptRows } from './kept-rows.ts'
import { isKept, newDisk, openBrowser } from './profile-browser.ts'
import { CLOCK_BEHIND, KINDS, losesNetwork, ROUND, wipe } from './quick-visits.ts'
import { openSwitchableLine } from './switchable-line.ts'

export type Sample = {
  readonly visits: number
  readonly heap: number
  readonly nodes: number
  readonly listeners: number
  readonly documents: number
}

/**
 * Interpreted only: V8 goes on making machine code of what is used much for hundreds of visits, and counts that as heap. What
 * the app holds on to is the rest.
 */
const NO_MACHINE_CODE = '--js-flags=--no-opt --no-sparkplug --no-maglev'

const measure = async (cdp: CDPSession, visits: number): Promise<Sample> => {
  for (let times = 0; times < 3; times += 1) await cdp.send('HeapProfiler.collectGarbage')
  const { metrics } = await cdp.send('Performance.getMetrics')
  const of = (name: string): number => metrics.find(metric => metric.name === name)?.value ?? 0
  return {
    visits,
    heap: of('JSHeapUsedSize'),
    nodes: of('Nodes'),
    listeners: of('JSEventListeners'),
    documents: of('Documents'),
  }
}

/** What a page says when nobody answers; it has to live with that. */
const NOBODY_ANSWERS = /net::ERR_(CONNECTION_REFUSED|CONNECTION_RESET|EMPTY_RESPONSE|SOCKET_NOT_CONNECTED)/

/** Cut off while these are still coming, the service worker itself says that it could not fetch one. */
const everyLanguageIsKept = async (page: Page): Promise<void> => {
  await expect
    .poll(() => page.evaluate(async at => Boolean(await caches.match(at)), ALL_KEPT), { timeout: 60_000 })
    .toBe(true)
}

export type ManyVisits = {
  readonly visits: number
  readonly samples: readonly Sample[]
  readonly faults: readonly string[]
  /** The page was never loaded again. */
  readonly onePage: boolean
  /** Requests that still wait when all is done and the network was there for a while. */
  readonly waiting: number
  /** How many were kept because there was no network. */
  readonly kept: number
}

/** Visits after each other in one page that is never loaded again, with a network that comes and goes. */
export const proveManyVisits = async (asked: {
  readonly appUrl: string
  readonly rounds: number
  /** After how many rounds the page is measured; always after the last. */
  readonly measureEvery: number
  /** With the machine code that V8 makes, as on a kiosk; without, as little else as possible is counted. */
  readonly machineCode?: boolean
  readonly say?: (line: string) => void
}): Promise<ManyVisits> => {
  const disk = newDisk()
  const line = await openSwitchableLine(asked.appUrl)
  const browser = await openBrowser(disk, asked.machineCode ? [] : [NO_MACHINE_CODE])
  const { page, context } = browser
  const faults: string[] = []
  page.on('pageerror', error => faults.push(`page error: ${error.message}`))
  page.on('crash', () => faults.push('the page crashed'))
  page.on('console', message => {
    if (message.type() === 'error' && !NOBODY_ANSWERS.test(message.text()))
      faults.push(`console: ${message.text()} ${message.location().url}`)
  })
  const samples: Sample[] = []
  let kept = 0
  try {
    await context.addInitScript(CLOCK_BEHIND)
    await page.goto(`${line.url}/kiosk?gemeente=voorbeeldstad`)
    await attractPage(page).isShown()
    await isKept(page)
    await everyLanguageIsKept(page)
    const opened = await page.evaluate(() => performance.timeOrigin)
    const cdp = await context.newCDPSession(page)
    await cdp.send('Performance.enable')
    await cdp.send('HeapProfiler.enable')
    for (let round = 1; round <= asked.rounds; round += 1) {
      for (const [kind, visit] of KINDS.entries()) {
        await visit(page, line, (round - 1) * ROUND + kind)
        if (visit === losesNetwork) kept += (await keptRows(page, 'requests')) > 0 ? 1 : 0
        await wipe(page)
        await line.join()
      }
      if (round % asked.measureEvery !== 0 && round !== asked.rounds) continue
      const sample = await measure(cdp, round * ROUND)
      samples.push(sample)
      asked.say?.(JSON.stringify(sample))
    }
    await expect
      .poll(() => keptRows(page, 'requests'), { timeout: 90_000 })
      .toBe(0)
      .catch(() => {})
    return {
      visits: asked.rounds * ROUND,
      samples,
      faults,
      onePage: (await page.evaluate(() => performance.timeOrigin)) === opened,
      waiting: await keptRows(page, 'requests'),
      kept,
    }
  } finally {
    await browser.close().catch(() => {})
    await line.close()
    disk.remove()
  }
}
