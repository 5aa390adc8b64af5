import { forgetTabletKey, readTabletKey, reportTablet } from '#platform/tablet-client/tablet-client.ts'
import { runningBuild } from '../../build-id.ts'
import { outboxFigures } from '../outbox/outbox.ts'
import { type Reporting, startReporting } from './report-status.ts'

let reporting: Reporting | undefined

/** Lets the desk see this tablet for as long as the page is open. Called again it is the same. */
export const watchTablet = (): Reporting => {
  reporting ??= startReporting({
    readKey: readTabletKey,
    forgetKey: forgetTabletKey,
    status: async () => {
      const { waiting, dead } = await outboxFigures()
      return {
        version: runningBuild() ?? 'ongebouwd',
        waiting,
        deadLetters: dead,
        clock: new Date().toISOString(),
      }
    },
    send: reportTablet,
  })
  return reporting
}
