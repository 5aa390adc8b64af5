import type { Delivery } from '#platform/booking-client/deliver-message.ts'
import { LONGEST_WAIT, type MessageRows, type WaitingMessage } from '#platform/storage/message-rows.ts'
import { dayAfter, type KioskClock } from './kiosk-clock.ts'

/** Whoever takes a message to send it has this long, in milliseconds; then another may. */
export const LEASE = 60_000
const FIRST_WAIT = 5_000
const DAY = 86_400_000
/** How long a request that was given up on is kept, still sealed, for whoever looks into it. */
const DAYS_DEAD = 30

type DrainWorld<Row extends WaitingMessage> = {
  readonly store: MessageRows<Row>
  readonly clock: Pick<KioskClock, 'now'>
  readonly deliver: (row: Row) => Promise<Delivery>
  /** Whether what was given up on stays, for whoever looks into it, and is tried once in a while; or is dropped at once. */
  readonly keepsDead: boolean
  /** From 0 up to 1. */
  readonly random: () => number
}

/** Milliseconds to wait after so many attempts: 5 seconds, doubling, at most 15 minutes, and then any part of that by chance. */
export const backoff = (attempts: number, random: number): number =>
  Math.round(Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** (attempts - 1)) * random)

const shuffled = <Item>(items: readonly Item[], random: () => number): readonly Item[] =>
  items
    .map(item => ({ item, place: random() }))
    .toSorted((one, other) => one.place - other.place)
    .map(({ item }) => item)

/**
 * Sends what waits, one after the other. Call `pass` as often as you like; a message is delivered at least once. What was
 * given up on is tried once a day all the same: a service that was half upgraded, or a hall that was closed, is no reason to
 * lose what somebody asked.
 */
export const drainOutbox = <Row extends WaitingMessage>({
  store,
  clock,
  deliver,
  keepsDead,
  random,
}: DrainWorld<Row>) => {
  /** The service could not be reached when it was tried last: what waits because of that goes as soon as it can. */
  let wasSilent = true
  /** When each may be tried again. Not on the disk, where it would tell when somebody was here. */
  const due = new Map<string, number>()
  let deadTriedAt = Number.NEGATIVE_INFINITY

  const giveUp = (row: Row, now: number) =>
    keepsDead ? store.change(row.id, { dead: 1, expiryDay: dayAfter(now, DAYS_DEAD) }) : store.remove(row.id)

  /** Whether the next may be tried. */
  const send = async (row: Row, now: number, isAlone: boolean): Promise<boolean> => {
    if (dayAfter(now, 0) > row.expiryDay) return (await giveUp(row, now)).ok
    if ((due.get(row.id) ?? 0) > now) return true
    const taken = await store.take(row.id, now, isAlone ? 0 : LEASE)
    if (!taken.ok || !taken.value) return taken.ok
    const delivery = await deliver(row)
    const after = clock.now() ?? now
    if (delivery.kind === 'delivered') return (await store.remove(row.id)).ok
    if (delivery.kind === 'refused') return (await giveUp(row, after)).ok
    const wait = Math.min(LONGEST_WAIT, Math.max(backoff(row.attempts + 1, random()), delivery.after ?? 0))
    due.set(row.id, after + wait)
    if (!isAlone) await store.change(row.id, { nextAttempt: 0 })
    wasSilent ||= delivery.isSilent
    return !delivery.isSilent
  }

  const forgetExpired = async (now: number): Promise<void> => {
    const dead = await store.dead()
    for (const row of dead.ok ? dead.value : [])
      if (dayAfter(now, 0) > row.expiryDay) await store.remove(row.id)
  }

  const tryDead = async (now: number): Promise<void> => {
    if (now - deadTriedAt < DAY) return
    deadTriedAt = now
    const dead = await store.dead()
    for (const row of shuffled(dead.ok ? dead.value : [], random))
      if ((await deliver(row)).kind === 'delivered') await store.remove(row.id)
  }

  /**
   * `isAlone`: no other page can be sending at the same time. `goesOn`: whether there is nothing better to do. Tells whether
   * it came to the end, and something else may be sent.
   */
  const pass = async (isAlone: boolean, goesOn = (): boolean => true): Promise<boolean> => {
    const now = clock.now()
    if (now === null) return false
    if (keepsDead) await forgetExpired(now)
    const waiting = await store.waiting()
    for (const row of shuffled(waiting.ok ? waiting.value : [], random))
      if (!goesOn() || !(await send(row, clock.now() ?? now, isAlone))) return false
    if (keepsDead) await tryDead(now)
    return true
  }

  return {
    pass,
    /** The service can be reached again. */
    afterSilence: async (): Promise<void> => {
      if (!wasSilent) return
      wasSilent = false
      due.clear()
      await store.release()
    },
  }
}
