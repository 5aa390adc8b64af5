import type { ApiKeys } from '#contract/api/key.schema.ts'
import type { ServiceAnswer } from '#platform/booking-client/call-service.ts'
import type { KeysNow } from '#platform/booking-client/seal-for-sending.ts'
import type { OutboxStore } from '#platform/storage/outbox-store.ts'
import type { KioskClock } from './kiosk-clock.ts'

const HOUR = 3_600_000

type World = {
  readonly store: Pick<OutboxStore, 'keepKeys' | 'keptKeys'>
  readonly clock: KioskClock
  readonly ask: () => Promise<ServiceAnswer<ApiKeys>>
}

const hourOf = (now: number): string => new Date(now - (now % HOUR)).toISOString()

/** The public keys of the service, kept on the tablet: without a network a request can still be sealed. */
export const keptKeys = ({ store, clock, ask }: World) => {
  let keys: ApiKeys | null = null
  let askedAt = Number.NEGATIVE_INFINITY
  let writtenHour = ''

  const recall = async (): Promise<void> => {
    if (keys !== null) return
    const kept = await store.keptKeys()
    if (!kept.ok || !kept.value || keys !== null) return
    keys = kept.value.keys
    clock.remembered(kept.value.asOf)
    // The service called this key current, so it is at least as late as its beginning; the hour was rounded down.
    clock.remembered(keys.huidig.geldigVanaf)
  }
  /** So that a tablet that starts anew without a network still knows about how late it is. */
  const writeHour = async (): Promise<void> => {
    const now = clock.now()
    if (keys === null || now === null || hourOf(now) === writtenHour) return
    if ((await store.keepKeys(keys, hourOf(now))).ok) writtenHour = hourOf(now)
  }

  return {
    /** Asks for the keys again when it was an hour ago, and writes down how late it is. */
    refresh: async (): Promise<void> => {
      await recall()
      const now = clock.now()
      if (now === null || now - askedAt >= HOUR) {
        const answer = await ask()
        if (answer.kind === 'done') {
          keys = answer.value
          clock.heard(keys.peildatum)
          askedAt = clock.now() ?? askedAt
        }
      }
      await writeHour()
    },
    /** Those that were kept; never what the service says now. */
    source: async (): Promise<ServiceAnswer<KeysNow>> => {
      await recall()
      const now = clock.now()
      if (keys === null || now === null) return { kind: 'unreachable' }
      const { huidig, volgend } = keys
      return { kind: 'done', value: { huidig, volgend, moment: new Date(now).toISOString() } }
    },
  }
}
