import { apiKeysSchema } from '#contract/api/key.schema.ts'
import type { Result } from '#core/shared/result.ts'
import type { ClientRequest } from '#platform/booking-client/booking-client.ts'
import { callService } from '#platform/booking-client/call-service.ts'
import { deliverMessage } from '#platform/booking-client/deliver-message.ts'
import { usableKey } from '#platform/booking-client/seal-contact.ts'
import type { Seal } from '#platform/booking-client/seal-for-sending.ts'
import type { Message } from '#platform/booking-client/seal-message.ts'
import type { WaitingCount } from '#platform/storage/message-rows.ts'
import type { OutboxStore } from '#platform/storage/outbox-store.ts'
import { drainOutbox } from './drain-outbox.ts'
import { keepMessage } from './keep-message.ts'
import { keepRequest } from './keep-request.ts'
import { keptKeys } from './kept-keys.ts'
import type { KioskClock } from './kiosk-clock.ts'

type Parts = {
  readonly store: OutboxStore
  readonly clock: KioskClock
  readonly random: () => number
  /** The key of this tablet; null when it is not paired. */
  readonly token: () => string | null
}

/** Something to count, once: the id is made by chance. */
export type Count = Message & Pick<WaitingCount, 'kind'>

/** An outbox on a disk and a clock, that asks the service for keys and delivers to it. `random` is from 0 up to 1. */
export const wireOutbox = ({ store, clock, random, token }: Parts) => {
  const keys = keptKeys({
    store,
    clock,
    ask: () => callService({ method: 'GET', path: '/sleutels', schema: apiKeysSchema }),
  })
  const heardBack = async (): Promise<void> => {
    await requests.afterSilence()
    await counts.afterSilence()
  }
  const requests = drainOutbox({
    store,
    clock,
    random,
    keepsDead: true,
    deliver: async ({ id, envelope }) => {
      const delivery = await deliverMessage({ kind: 'verzoek', id, envelope })
      if (delivery.kind === 'delivered') await heardBack()
      return delivery
    },
  })
  const counts = drainOutbox({
    store: store.counts,
    clock,
    random,
    keepsDead: false,
    deliver: async row => {
      const delivery = await deliverMessage(row, token())
      if (delivery.kind === 'delivered') await heardBack()
      return delivery
    },
  })
  return {
    refreshKeys: keys.refresh,
    /**
     * Sends what is due, once: what people asked for first, and then what is only counted, for as long as nobody asks for
     * something. Tell whether no other page can be sending.
     */
    pass: async (isAlone: boolean, goesOn?: () => boolean): Promise<void> => {
      if (await requests.pass(isAlone)) await counts.pass(isAlone, goesOn)
    },
    /** Keeps something to count until it was counted. Whoever counts does not hear when it could not be kept. */
    count: async (count: Count): Promise<void> => {
      await keepMessage(
        { add: row => store.counts.add({ ...row, kind: count.kind }), keys: keys.source },
        count,
      )
    },
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
