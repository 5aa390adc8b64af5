import type { ServiceAnswer } from '#platform/booking-client/call-service.ts'
import type { TabletKey, TabletStatus } from '#platform/tablet-client/tablet-client.ts'

const MINUTE = 60_000

type Surroundings = {
  readonly readKey: () => TabletKey | null
  readonly forgetKey: () => void
  readonly status: () => Promise<TabletStatus>
  readonly send: (key: TabletKey, status: TabletStatus) => Promise<ServiceAnswer<unknown>>
}

export type Reporting = {
  /** Reports now, for instance because the tablet has just been paired. */
  readonly report: () => Promise<void>
  /** When the desk last heard this tablet, as the tablet's own clock said then; null when it has not since the page opened. */
  readonly lastHeard: () => string | null
  readonly stop: () => void
}

/**
 * Lets the desk know that this tablet is there: at once, every minute, and when the network is back. A tablet that is not
 * paired stays silent, and one that was revoked forgets its key. Nothing a visitor does ever waits for this.
 */
export const startReporting = ({ readKey, forgetKey, status, send }: Surroundings): Reporting => {
  let heard: string | null = null
  let isBusy = false
  const report = async (): Promise<void> => {
    const key = readKey()
    if (key === null || isBusy) return
    isBusy = true
    try {
      const told = await status()
      const answer = await send(key, told)
      if (answer.kind === 'done') heard = told.clock
      // Another key may have come while the answer to this one was on its way.
      const isRevoked = answer.kind === 'refused' && answer.type === 'tabletsleutel-ongeldig'
      if (isRevoked && readKey()?.token === key.token) forgetKey()
    } catch {
      // The figures could not be read; the next minute is another.
    } finally {
      isBusy = false
    }
  }
  const again = (): void => void report()
  const timer = setInterval(again, MINUTE)
  window.addEventListener('online', again)
  again()
  return {
    report,
    lastHeard: () => heard,
    stop: () => {
      clearInterval(timer)
      window.removeEventListener('online', again)
    },
  }
}
