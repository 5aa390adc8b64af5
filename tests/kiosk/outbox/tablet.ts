import 'fake-indexeddb/auto'
import { randomUUID } from 'node:crypto'
import { kioskClock } from '#apps/visitor/shell/kiosk/outbox/kiosk-clock.ts'
import { type Count, wireOutbox } from '#apps/visitor/shell/kiosk/outbox/wire-outbox.ts'
import type { ClientRequest } from '#platform/booking-client/booking-client.ts'
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
export const openTablet = (
  time: Time,
  random: () => number,
  name = `outbox-${randomUUID()}`,
  token: string | null = null,
) => {
  const store = openOutboxStore(name, 1000)
  const clock = kioskClock(() => time.at)
  const outbox = wireOutbox({ store, clock, random, token: () => token })
  return {
    name,
    store,
    clock,
    /** What happens each minute, and when the network is back. */
    tend: async (isAlone = false): Promise<void> => {
      await outbox.refreshKeys()
      await outbox.pass(isAlone)
    },
    keep: (request: ClientRequest, seal = sealOnce()) => outbox.keep(request, seal),
    count: (count: Count) => outbox.count(count),
    figures: outbox.figures,
  }
}

export const request = (name = 'Samira', part: Partial<ClientRequest> = {}): ClientRequest => ({
  id: randomUUID(),
  municipality: 'voorbeeldstad',
  contact: { name, channel: 'phone', address: '06 12345678', language: 'nl' },
  preferences: [{ day: 'tuesday', part: 'morning' }],
  ...part,
})
