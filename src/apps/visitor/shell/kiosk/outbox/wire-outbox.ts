import { apiKeysSchema } from '#contract/api/key.schema.ts'
import type { Result } from '#core/shared/result.ts'
import type { ClientRequest } from '#platform/booking-client/booking-client.ts'
import { callService } from '#platform/booking-client/call-service.ts'
import { deliverRequest } from '#platform/booking-client/deliver-request.ts'
import { usableKey } from '#platform/booking-client/seal-contact.ts'
import type { Seal } from '#platform/booking-client/seal-for-sending.ts'
import type { OutboxStore } from '#platform/storage/outbox-store.ts'
import { drainOutbox } from './drain-outbox.ts'
import { keepRequest } from './keep-request.ts'
import { keptKeys } from './kept-keys.ts'
import type { KioskClock } from './kiosk-clock.ts'

type Parts = { readonly store: OutboxStore; readonly clock: KioskClock; readonly random: () => number }

/** An outbox on a disk and a clock, that asks the service for keys and delivers to it. `random` is from 0 up to 1. */
export const wireOutbox = ({ store, clock, random }: Parts) => {
  const keys = keptKeys({
    store,
    clock,
    ask: () => callService({ method: 'GET', path: '/sleutels', schema: apiKeysSchema }),
  })
  const drain = drainOutbox({
    store,
    clock,
    random,
    deliver: async (id, envelope) => {
      const delivery = await deliverRequest(id, envelope)
      if (delivery.kind === 'delivered') await drain.afterSilence()
      return delivery
    },
  })
  return {
    refreshKeys: keys.refresh,
    /** Sends what is due, once. Tell whether no other page can be sending. */
    pass: drain.pass,
    /** Whether a request could be kept at this moment: it can be sealed, and the database answers. */
    canKeep: async (): Promise<boolean> => {
      const known = await keys.source()
      if (known.kind !== 'done' || !usableKey(known.value, known.value.moment)) return false
      return (await store.count(0)).ok
    },
    /** Keeps a request that could not be sent. Its code, or that it was not kept. */
    keep: (given: ClientRequest, seal: Seal): Promise<Result<string, 'not-kept'>> =>
      keepRequest({ store, keys: keys.source }, given, seal),
    /** How many requests wait here, and how many were given up on. Refuses when the database cannot be read. */
    figures: async (): Promise<{ readonly waiting: number; readonly dead: number }> => {
      const [waiting, dead] = await Promise.all([store.count(0), store.count(1)])
      if (!waiting.ok || !dead.ok) throw new Error('the outbox cannot be read')
      return { waiting: waiting.value, dead: dead.value }
    },
  }
}
