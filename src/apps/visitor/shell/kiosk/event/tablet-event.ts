import { PACK_IDS } from 'virtual:packs'
import { eventSchema } from '#contract/api/event.schema.ts'
import { callService } from '#platform/booking-client/call-service.ts'
import { openAnew } from '../../page-address.ts'
import { heardMoment, hearService, outboxEvents, serviceMoment } from '../outbox/outbox.ts'
import { untouched } from '../untouched.ts'
import { type EventHere, eventHere, tellEvent } from './event-here.ts'
import { findEvent } from './find-event.ts'

const MINUTE = 60_000

/** The town whose app is opened for this event, also when it is still to come; null when there is none here. */
const townOf = (here: EventHere): string | null =>
  (here.kind === 'here' || here.kind === 'early') && PACK_IDS.includes(here.event.gemeente)
    ? here.event.gemeente
    : null

const openTownWhenQuiet = (opened: string | null): void => {
  const look = (): void => {
    const town = townOf(eventHere())
    if (town !== null && town !== opened && untouched.is()) openAnew()
  }
  untouched.onQuiet(look)
  setInterval(look, MINUTE)
}

const join = async (given: string): Promise<string | null> => {
  const found = findEvent(given, {
    store: outboxEvents,
    ask: code =>
      callService({
        method: 'GET',
        path: `/evenementen/${encodeURIComponent(code)}`,
        schema: eventSchema,
      }),
    now: serviceMoment,
    heardNow: heardMoment,
  })
  const look = async (): Promise<void> => {
    await Promise.allSettled([found.ask(), hearService()])
    tellEvent(found.stand())
  }
  await found.recall()
  tellEvent(found.stand())
  // What was kept is enough to begin with: who is at the tablet does not wait for the network.
  const first = look()
  if (eventHere().kind === 'unreached') await first
  const town = townOf(eventHere())
  setInterval(() => void look(), MINUTE)
  window.addEventListener('online', () => void look())
  openTownWhenQuiet(town)
  return town
}

let joining: Promise<string | null> | undefined

/**
 * Makes this tablet one of the event with this code, for as long as the page is open. Gives the town to open; null leaves
 * that to the address, and the tablet is a plain kiosk.
 */
export const joinEvent = (code: string): Promise<string | null> => {
  joining ??= join(code).catch(() => null)
  return joining
}
