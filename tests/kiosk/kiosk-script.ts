import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, readlinkSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Browser, chromium, type Page } from '@playwright/test'
import { launchOptions } from '#tests/setup/e2e-browser.ts'

const SCRIPT = fileURLToPath(new URL('../../src/service/operations/kiosk/start-kiosk.sh', import.meta.url))
const MEMORY = '/dev/shm'

/** Why this machine cannot run a kiosk of this kind; null when it can. */
export const cannotRunKiosk = (): string | null => {
  if (process.platform !== 'linux') return 'the script is for Linux'
  return existsSync(MEMORY) ? null : `there is no ${MEMORY}`
}

const noSandbox = (): readonly string[] => (process.getuid?.() === 0 ? ['--no-sandbox'] : [])

/** The folders of one kiosk: what is kept on the disk, and what is only in memory. */
export type KioskPlace = {
  readonly data: string
  readonly memory: string
  /** What runs here; a test that fails halfway leaves nothing running. */
  readonly running: Set<RunningKiosk>
  readonly remove: () => Promise<void>
}

export const newKioskPlace = (): KioskPlace => {
  const data = mkdtempSync(join(tmpdir(), 'talentperron-kiosk-'))
  const memory = mkdtempSync(join(MEMORY, 'talentperron-kiosk-'))
  const running = new Set<RunningKiosk>()
  const remove = async (): Promise<void> => {
    for (const kiosk of running) await kiosk.stop()
    for (const folder of [data, memory]) rmSync(folder, { recursive: true, force: true })
  }
  return { data, memory, running, remove }
}

const environment = ({ data, memory }: KioskPlace, extra: Record<string, string>): NodeJS.ProcessEnv => ({
  PATH: process.env.PATH ?? '',
  KIOSK_DATA: data,
  KIOSK_MEMORY: memory,
  KIOSK_CHROMIUM: launchOptions().executablePath ?? chromium.executablePath(),
  ...extra,
})

/** Runs the script to its end. */
export const runScript = (
  place: KioskPlace,
  args: readonly string[],
  extra: Record<string, string> = {},
): { readonly code: number | null; readonly said: string; readonly printed: string } => {
  const { status, stdout, stderr } = spawnSync('sh', [SCRIPT, ...args], {
    env: environment(place, extra),
    encoding: 'utf8',
    timeout: 60_000,
  })
  return { code: status, said: stderr, printed: stdout }
}

export type RunningKiosk = {
  /** The page the kiosk shows by itself. */
  readonly page: () => Promise<Page>
  /** The browser is gone from one moment to the next, as when the power fails; the script begins again. */
  readonly killBrowser: () => Promise<void>
  readonly stop: () => Promise<number | null>
  readonly said: () => string
}

const until = async (holds: () => boolean, what: string): Promise<void> => {
  for (let tries = 0; tries < 400; tries += 1) {
    if (holds()) return
    await new Promise(resolve => setTimeout(resolve, 100))
  }
  throw new Error(`waited too long for ${what}`)
}

/** A kiosk as it runs in a hall, without a screen, and with a way in for the test. */
export const startKiosk = (place: KioskPlace, address: string): RunningKiosk => {
  const child: ChildProcess = spawn(
    'sh',
    [SCRIPT, 'start', address, '--headless', '--remote-debugging-port=0', ...noSandbox()],
    { env: environment(place, {}), stdio: ['ignore', 'ignore', 'pipe'] },
  )
  let said = ''
  child.stderr?.on('data', chunk => {
    said += String(chunk)
  })
  const ended = new Promise<number | null>(resolve => child.once('exit', resolve))
  const portFile = join(place.memory, 'profile/DevToolsActivePort')
  const isUp = (): boolean => existsSync(portFile) && readFileSync(portFile, 'utf8').includes('\n')
  let browser: Browser | null = null

  const connect = async (): Promise<Browser> => {
    await until(isUp, 'the browser of the kiosk')
    const [port] = readFileSync(portFile, 'utf8').split('\n')
    // A browser that is still coming up takes a connection now and then without ever answering on it.
    const attempt = (timeout: number): Promise<Browser> =>
      chromium.connectOverCDP(`http://127.0.0.1:${port}`, { timeout })
    browser = await attempt(10_000).catch(() => attempt(30_000))
    return browser
  }
  const page = async (): Promise<Page> => {
    const [context] = (await connect()).contexts()
    const [first] = context?.pages() ?? []
    if (!first) throw new Error('the kiosk shows no page')
    return first
  }
  // Chromium says who holds the profile in the name of a link: machine-process.
  const browserProcess = (): number =>
    Number(readlinkSync(join(place.memory, 'profile/SingletonLock')).split('-').at(-1))
  const kiosk: RunningKiosk = {
    page,
    killBrowser: async () => {
      const before = browserProcess()
      process.kill(before, 'SIGKILL')
      await until(() => isUp() && browserProcess() !== before, 'the next browser')
    },
    stop: async () => {
      await browser?.close().catch(() => {})
      place.running.delete(kiosk)
      child.kill('SIGTERM')
      return ended
    },
    said: () => said,
  }
  place.running.add(kiosk)
  return kiosk
}
