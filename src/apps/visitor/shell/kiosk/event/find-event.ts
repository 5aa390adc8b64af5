import { type ApiEvent, eventCodeSchema } from '#contract/api/event.schema.ts'
import type { ServiceAnswer } from '#platform/booking-client/call-service.ts'
import { localDate } from '#platform/i18n/dates.ts'
import type { OutboxStore } from '#platform/storage/outbox-store.ts'
import type { EventHere } from './event-here.ts'

type World = {
  readonly store: Pick<OutboxStore, 'keepEvent' | 'keptEvent' | 'forgetEvents'>
  readonly ask: (code: string) => Promise<ServiceAnswer<ApiEvent>>
  /** UTC in milliseconds, by the service; null when it is not known. Never later than it really is. */
  readonly now: () => number | null
  /** The same, and not earlier either; null when that is not known. */
  readonly heardNow: () => number | null
}

/** What the service says for good about a code. */
const UNKNOWN: readonly string[] = ['niet-gevonden', 'ongeldige-invoer']

const hasEnded = ({ eind }: ApiEvent, now: number | null): boolean => now !== null && now > Date.parse(eind)

/** Whether the day it begins on, where it is, is still to come. */
const isToCome = ({ begin, tijdzone }: ApiEvent, now: number | null): boolean =>
  now !== null && localDate(new Date(now).toISOString(), tijdzone) < localDate(begin, tijdzone)

/** The event of a code from an address: as it was kept on this tablet, and as the service tells it. */
export const findEvent = (given: string, { store, ask, now, heardNow }: World) => {
  const read = eventCodeSchema.safeParse(given)
  const code = read.success ? read.data : given
  let known: ApiEvent | null = null
  let isRefused = !read.success

  /** What is known of it at this moment. */
  const stand = (): EventHere => {
    if (isRefused) return { kind: 'unknown', code }
    if (known === null) return { kind: 'unreached', code }
    if (hasEnded(known, now())) return { kind: 'over', event: known }
    return { kind: isToCome(known, heardNow()) ? 'early' : 'here', event: known }
  }
  const hear = async (answer: ServiceAnswer<ApiEvent>): Promise<void> => {
    if (answer.kind === 'done') {
      known = answer.value
      isRefused = false
      await store.keepEvent(known)
    } else if (answer.kind === 'refused' && UNKNOWN.includes(answer.type)) {
      isRefused = true
      await store.forgetEvents()
    }
  }

  return {
    /** What was kept earlier; without a network it is all there is. */
    recall: async (): Promise<void> => {
      if (known === null && !isRefused) known = await store.keptEvent(code)
    },
    /** Asks the service. No answer changes nothing. */
    ask: async (): Promise<void> => {
      if (read.success) await hear(await ask(code))
    },
    stand,
  }
}
