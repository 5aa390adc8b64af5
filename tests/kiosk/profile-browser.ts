import { mkdirSync, mkdtempSync, readlinkSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type BrowserContext, chromium, type Page } from '@playwright/test'
import { launchOptions } from '#tests/setup/e2e-browser.ts'

/** Sets the clock of a page ahead, and wakes it: as on a tablet that slept, no timer ran in the meantime. */
const SLEEPING = `{
  const now = performance.now.bind(performance)
  let slept = 0
  performance.now = () => now() + slept
  globalThis.sleepFor = milliseconds => {
    slept += milliseconds
    document.dispatchEvent(new Event('visibilitychange'))
  }
}`

export const sleepFor = (page: Page, milliseconds: number): Promise<void> =>
  page.evaluate(`sleepFor(${milliseconds})`)

/** A browser with a profile on the disk, as on a kiosk; Playwright's own contexts write nothing down. */
export type ProfileBrowser = {
  readonly context: BrowserContext
  readonly page: Page
  readonly close: () => Promise<void>
  /** Ends it as a power cut does, with nothing put away. */
  readonly kill: () => Promise<void>
}

/** Everything the browser can write: its profile, and the home of whoever runs it. */
export type Disk = { readonly folder: string; readonly remove: () => void }

export const newDisk = (): Disk => {
  const folder = mkdtempSync(join(tmpdir(), 'talentperron-disk-'))
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) }
}

export const openBrowser = async (
  { folder }: Disk,
  flags: readonly string[] = [],
): Promise<ProfileBrowser> => {
  const profile = join(folder, 'profile')
  const home = join(folder, 'home')
  mkdirSync(home, { recursive: true })
  const { args = [], ...options } = launchOptions()
  const context = await chromium.launchPersistentContext(profile, {
    ...options,
    args: [...args, '--disable-breakpad', ...flags],
    env: { PATH: process.env.PATH ?? '', HOME: home, TMPDIR: home },
    viewport: { width: 1280, height: 800 },
    serviceWorkers: 'allow',
    locale: 'nl-NL',
    timezoneId: 'Europe/Amsterdam',
  })
  context.setDefaultTimeout(15_000)
  context.setDefaultNavigationTimeout(60_000)
  // Outside Playwright's own runner, tsx marks functions with a name that the page does not know.
  await context.addInitScript('globalThis.__name ??= named => named')
  await context.addInitScript(SLEEPING)
  const page = context.pages()[0] ?? (await context.newPage())
  return {
    context,
    page,
    close: () => context.close(),
    kill: async () => {
      const ended = new Promise(resolve => context.once('close', resolve))
      const browser = Number(readlinkSync(join(profile, 'SingletonLock')).split('-').at(-1))
      process.kill(browser, 'SIGKILL')
      await ended
      for (const name of ['SingletonLock', 'SingletonCookie', 'SingletonSocket'])
        rmSync(join(profile, name), { force: true })
    },
  }
}

/** The app is in the cache, and answers without network. */
export const isKept = async (page: Page): Promise<void> => {
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready
    while (!navigator.serviceWorker.controller) await new Promise(resolve => setTimeout(resolve, 50))
  })
}
