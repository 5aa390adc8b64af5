import { existsSync } from 'node:fs'
import type { LaunchOptions } from '@playwright/test'

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/** The Chromium that is named, else one that is there, else Playwright's own. */
const findChromium = (): string | undefined =>
  process.env.CHROMIUM_PATH || PLACES.find(place => existsSync(place))

/** Nothing outside this machine has a name: the app must do without. */
const NO_OUTSIDE = '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1'

export const launchOptions = (): LaunchOptions => {
  const executablePath = findChromium()
  const isRoot = process.getuid?.() === 0
  return {
    ...(executablePath === undefined ? {} : { executablePath }),
    args: [
      ...(isRoot ? ['--no-sandbox'] : []),
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      NO_OUTSIDE,
    ],
  }
}
