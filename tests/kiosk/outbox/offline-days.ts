import { seededChance } from '#cli/chance.ts'
import type { TestService } from '#tests/setup/booking-service.ts'
import { connect, openTablet, request } from './tablet.ts'

const MINUTE = 60_000
const HOURS = 72

type OfflineDays = {
  readonly requests: number
  readonly poisoned: number
  /** At the service, five minutes after the network came back. */
  readonly delivered: number
  /** Given up on and counted, for the desk to see. */
  readonly visible: number
  readonly waiting: number
  readonly secondsToDeliver: number
}

/** Damages one of a hundred on the disk: the service will never take those. */
const poison = async ({ store }: ReturnType<typeof openTablet>, every: number): Promise<number> => {
  const rows = await store.waiting()
  const chosen = (rows.ok ? rows.value : []).filter((_, at) => at % every === 0)
  for (const { id, envelope } of chosen) {
    const sealed = envelope as { readonly tekst: string }
    const tekst = `${sealed.tekst.startsWith('A') ? 'B' : 'A'}${sealed.tekst.slice(1)}`
    await store.change(id, { envelope: { ...sealed, tekst } })
  }
  return chosen.length
}

/**
 * F6: requests come in over three days without a network, which flaps now and then without letting anything through; then
 * it is back. Time is simulated: the tablet tends its outbox each `tick` minutes, and every message takes 100 ms.
 */
export const proveNoBlocking = async (
  service: Pick<TestService, 'send' | 'database'>,
  requests: number,
  tick: number,
): Promise<OfflineDays> => {
  const real = globalThis.fetch
  const time = { at: 0 }
  const line = { up: true, takes: 100, loses: () => false }
  globalThis.fetch = connect(service, line, time)
  try {
    const tablet = openTablet(time, seededChance(6))
    await tablet.tend()
    line.up = false
    const ticks = (HOURS * 60) / tick
    let kept = 0
    for (let at = 1; at <= ticks; at += 1) {
      const due = Math.round((at / ticks) * requests)
      for (; kept < due; kept += 1)
        if (!(await tablet.keep(request(`Naam ${kept}`))).ok) throw new Error('a request was not kept')
      time.at += tick * MINUTE
      await tablet.tend()
    }
    const poisoned = await poison(tablet, 100)
    line.up = true
    const back = time.at
    let secondsToDeliver = 0
    // What a browser does by itself: at once when the network is back, and then each minute.
    for (let minute = 0; minute < 5 && time.at - back < 5 * MINUTE; minute += 1) {
      await tablet.tend()
      const { waiting } = await tablet.figures()
      if (waiting === 0 && secondsToDeliver === 0) secondsToDeliver = (time.at - back) / 1000
      time.at += MINUTE
    }
    const { waiting, dead: visible } = await tablet.figures()
    const rows = await service.database.selectFrom('conversation_requests').select('id').execute()
    return { requests, poisoned, delivered: rows.length, visible, waiting, secondsToDeliver }
  } finally {
    globalThis.fetch = real
  }
}
