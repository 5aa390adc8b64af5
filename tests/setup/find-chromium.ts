import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chromium } from '@playwright/test'

const KNOWN = [
  process.env.CHROMIUM_PATH,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

const present = (): string | null => {
  const known = KNOWN.find(path => path !== undefined && path !== '' && existsSync(path))
  if (known) return known
  const own = chromium.executablePath()
  return existsSync(own) ? own : null
}

const tries = (command: string, ...args: string[]): boolean =>
  spawnSync(command, args, { stdio: 'inherit' }).status === 0

/** Debian's own package where that can be installed; Playwright's own elsewhere. */
const install = (): void => {
  const debian = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')
  if (debian && tries('apt-get', 'update', '-q'))
    tries('apt-get', 'install', '-y', '-q', '--no-install-recommends', 'chromium')
  if (present() === null) tries('npx', 'playwright', 'install', 'chromium')
}

/** A Chromium to test with: the one that is there, or else one installed for it. Null when none can be had. */
export const findChromium = (): string | null => {
  if (present() === null) {
    console.log('Geen Chromium gevonden; die wordt nu geïnstalleerd.')
    install()
  }
  return present()
}
