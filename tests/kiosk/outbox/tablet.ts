import 'fake-indexeddb/auto'
import { randomUUID } from 'node:crypto'
import { drainOutbox } from '#apps/visitor/shell/kiosk/outbox/drain-outbox.ts'
import { keepRequest } from '#apps/visitor/shell/kiosk/outbox/keep-request.ts'
import { keptKeys } from '#apps/visitor/shell/kiosk/outbox/kept-keys.ts'
import { kioskClock } from '#apps/visitor/shell/kiosk/outbox/kiosk-clock.ts'
import { apiKeysSchema } from '#contract/api/key.schema.ts'
import type { ClientRequest } from '#platform/booking-client/booking-client.ts'
import { callService } from '#platform/booking-client/call-service.ts'
import { deliverRequest } from '#platform/booking-client/deliver-request.ts'
import { sealOnce } from '#platform/booking-client/seal-for-sending.ts'
import { openOutboxStore } from '#platform/storage/outbox-store.ts'
import type { TestService } from '#tests/setup/booking-service.ts'

/** The line between a tablet and the service: there or not, and what it does to a message. */
export type Line = {
  up: boolean
  /** Milliseconds a message takes, on the clock of the tablet. */
  takes: number
  /** Whether the answer gets lost on its way back. */
  readonly loses: () => boolean
}

/** A place in time: only ever up, as the clock a browser has for it. */
export type Time = { at: number }

/** Calls of the app go into the service, without a socket. */
export const connect = (service: Pick<TestService, 'send'>, line: Line, time: Time): typeof fetch => {
  return async (path, init) => {
    time.at += line.takes
    if (!line.up) throw new TypeError('Failed to fetch')
    const headers = new Headers(init?.headers)
    // Added again where it is sent.
    headers.delete('Content-Type')
    const reply = await service.send(String(init?.method), String(path), {
      headers: Object.fromEntries(headers),
      ...(typeof init?.body === 'string' && { raw: init.body }),
    })
    if (line.loses()) throw new TypeError('Failed to fetch')
    return new Response(reply.text === '' ? null : reply.text, {
      status: reply.status,
      headers: reply.headers,
    })
  }
}

/** A tablet with a disk of its own; opened anew under the same name it finds what it left. */
export const openTablet = (time: Time, random: () => number, name = `outbox-${randomUUID()}`) => {
  const store = openOutboxStore(name, 1000)
  const clock = kioskClock(() => time.at)
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
    name,
    store,
    clock,
    keys,
    /** What happens each minute, and when the network is back. */
    tend: async (): Promise<void> => {
      await keys.refresh()
      await drain.pass()
    },
    keep: (request: ClientRequest, seal = sealOnce()) =>
      keepRequest({ store, keys: keys.source }, request, seal),
    figures: async () => {
      const [waiting, dead] = [await store.count(0), await store.count(1)]
      return { waiting: waiting.ok ? waiting.value : -1, dead: dead.ok ? dead.value : -1 }
    },
  }
}

export const request = (name = 'Samira', part: Partial<ClientRequest> = {}): ClientRequest => ({
  id: randomUUID(),
  municipality: 'voorbeeldstad',
  contact: { name, channel: 'phone', address: '06 12345678', language: 'nl' },
  preferences: [{ day: 'tuesday', part: 'morning' }],
  ...part,
})
