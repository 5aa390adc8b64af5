import { forgetTabletKey, readTabletKey, reportTablet } from '#platform/tablet-client/tablet-client.ts'
import { runningBuild } from '../../build-id.ts'
import { type Reporting, startReporting } from './report-status.ts'

/** A tablet sends a request at once or not at all: none is kept on it. */
const KEEPS_NONE = { waiting: 0, deadLetters: 0 }

let reporting: Reporting | undefined

/** Lets the desk see this tablet for as long as the page is open. Called again it is the same. */
export const watchTablet = (): Reporting => {
  reporting ??= startReporting({
    readKey: readTabletKey,
    forgetKey: forgetTabletKey,
    status: async () => ({
      version: runningBuild() ?? 'ongebouwd',
      ...KEEPS_NONE,
      clock: new Date().toISOString(),
    }),
    send: reportTablet,
  })
  return reporting
}
