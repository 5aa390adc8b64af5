import type { Result } from '#core/shared/result.ts'
import type { ClientRequest } from '#platform/booking-client/booking-client.ts'
import type { Seal } from '#platform/booking-client/seal-for-sending.ts'
import { type OutboxStore, openOutboxStore } from '#platform/storage/outbox-store.ts'
import { readTabletKey } from '#platform/tablet-client/tablet-client.ts'
import { kioskClock } from './kiosk-clock.ts'
import { OUTBOX_LOCK } from './outbox-lock.ts'
import { type Count, wireOutbox } from './wire-outbox.ts'

/** The outbox of this tablet: one for as long as the page is open. Loaded on shared devices only. */
const MINUTE = 60_000

/** Chance for waiting times and the order of sending; what must not be guessed comes from `crypto`. */
const random = (): number => (crypto.getRandomValues(new Uint32Array(1))[0] ?? 0) / 2 ** 32

const store = openOutboxStore()
const clock = kioskClock(() => performance.now())
const outbox = wireOutbox({ store, clock, random, token: () => readTabletKey()?.token ?? null })

/** Where the event of this tablet is kept: in the one database a shared device has. */
export const outboxEvents: Pick<OutboxStore, 'keepEvent' | 'keptEvent' | 'forgetEvents'> = store

/** Asks for the keys of the service, and what time it is there, when that is not known well enough. */
export const hearService = outbox.refreshKeys

/** UTC in milliseconds by the clock of the service; null until it is known. It may be later already. */
export const serviceMoment = (): number | null => clock.now()

/** The same, for what depends on the day: null until the service was heard since the page was opened. */
export const heardMoment = (): number | null => clock.heardNow()

/** One page at a time. Without locks the lease of each request does the same, a little slower. */
const pass = async (): Promise<void> => {
  if (!('locks' in navigator)) return outbox.pass(false, isCalm)
  await navigator.locks.request(OUTBOX_LOCK, { ifAvailable: true }, lock =>
    lock ? outbox.pass(true, isCalm) : undefined,
  )
}

let isBusy = false
let isWanted = false
/** Nothing came in since this pass began. */
const isCalm = (): boolean => !isWanted

/** Sends what waits. Asked while it is busy, it does so once more. */
const tend = async (): Promise<void> => {
  isWanted = true
  if (isBusy) return
  isBusy = true
  try {
    while (isWanted) {
      isWanted = false
      await outbox.refreshKeys()
      await pass()
    }
  } catch {
    // Whatever it was, the next minute is another.
  } finally {
    isBusy = false
  }
}

let started = false

/** Tends the outbox at the start, every minute, and when the network or somebody's attention is back. */
export const startOutbox = (): void => {
  if (started) return
  started = true
  // Asked once, so that a browser that is short of space does not throw the outbox away.
  void navigator.storage?.persist?.().catch(() => false)
  const again = (): void => void tend()
  setInterval(again, MINUTE)
  window.addEventListener('online', again)
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') again()
  })
  again()
}

/** Whether a request could be kept at this moment. */
export const canKeepOnTablet = outbox.canKeep

/** Keeps a request that could not be sent. Its code, or that it was not kept. */
export const keepOnTablet = async (given: ClientRequest, seal: Seal): Promise<Result<string, 'not-kept'>> => {
  const kept = await outbox.keep(given, seal)
  if (kept.ok) void tend()
  return kept
}

/** Has something counted, now or when the service can be reached; nobody waits for it. */
export const countOnTablet = async (count: Count): Promise<void> => {
  await outbox.count(count)
  void tend()
}

/** How many requests wait here, and how many were given up on. Refuses when the database cannot be read. */
export const outboxFigures = outbox.figures
