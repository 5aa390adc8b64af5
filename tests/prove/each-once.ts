import { randomUUID } from 'node:crypto'
import { confirm, type HttpClient, type HttpReply, hold, httpClient, idIn } from './http-client.ts'
import type { Look } from './killed-service.ts'
import { DESKS, deskSlot } from './proof-town.ts'
import { killService, startOn } from './running-service.ts'

type EachOnce = {
  readonly requests: number
  readonly deliveries: number
  readonly dropped: number
  /** Requests of which two answers differed. */
  readonly differing: number
  /** Answers that the service was too busy: nothing promised, ask again. As good as no answer. */
  readonly unavailable: number
  /** Answers other than success, each kind with how often. */
  readonly refused: Readonly<Record<string, number>>
  readonly effects: { readonly claims: number; readonly appointments: number; readonly contacts: number }
}

const TIMES = 5
const DROPPED = 0.3
const AT_ONCE = 50

/** Numbers from 0 to 1 that a seed decides (mulberry32). */
const chances = (seed: number): (() => number) => {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** Every number below `count`, `TIMES` times, in an order that chance decides. */
const shuffled = (count: number, chance: () => number): readonly number[] =>
  Array.from({ length: count * TIMES }, (_, at) => ({ at: at % count, place: chance() }))
    .sort((one, other) => one.place - other.place)
    .map(({ at }) => at)

/** Delivers all requests in that order, some at once; of some the answer never arrives. */
const deliver = async (
  order: readonly number[],
  request: (at: number) => Promise<HttpReply>,
  drop: (reply: HttpReply) => boolean,
): Promise<Map<number, HttpReply[]>> => {
  const answers = new Map<number, HttpReply[]>()
  let next = 0
  const worker = async (): Promise<void> => {
    while (next < order.length) {
      const delivery = next
      next += 1
      const at = order[delivery] ?? 0
      const reply = await request(at)
      if (!drop(reply)) answers.set(at, [...(answers.get(at) ?? []), reply])
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, worker))
  return answers
}

const differing = (answers: ReadonlyMap<number, readonly HttpReply[]>): number =>
  [...answers.values()].filter(replies => new Set(replies.map(reply => reply.text)).size > 1).length

const kindOf = (reply: HttpReply): string => {
  const { type } = JSON.parse(reply.text) as { type?: string }
  return `${reply.status} ${type?.split(':').at(-1) ?? ''}`
}

const countBy = (names: readonly string[]): Record<string, number> => {
  const counts: Record<string, number> = {}
  for (const name of names) counts[name] = (counts[name] ?? 0) + 1
  return counts
}

/** F5: every request arrives five times, out of order and together, and answers get lost; each has one effect. */
export const proveEachOnce = async (
  place: string,
  requests: number,
  look: Look,
  seed = 42,
): Promise<EachOnce> => {
  const service = await startOn(place)
  const client: HttpClient = httpClient(service.url)
  const chance = chances(seed)
  let dropped = 0
  let unavailable = 0
  const drop = (reply: HttpReply): boolean => {
    if (reply.status === 503) {
      unavailable += 1
      return true
    }
    const isLost = chance() < DROPPED
    if (isLost) dropped += 1
    return isLost
  }
  const keys = Array.from({ length: requests }, () => ({ key: randomUUID(), id: randomUUID() }))
  try {
    const holds = await deliver(
      shuffled(requests, chance),
      at =>
        hold(client, DESKS[at % DESKS.length] ?? '', deskSlot(Math.floor(at / DESKS.length)), keys[at]?.key),
      drop,
    )
    // Whoever lost all five answers asks once more, as a browser would.
    const held = await Promise.all(
      keys.map(async ({ key }, at) => {
        const known = holds.get(at)?.[0]
        const desk = DESKS[at % DESKS.length] ?? ''
        return known ?? hold(client, desk, deskSlot(Math.floor(at / DESKS.length)), key)
      }),
    )
    const confirmations = await deliver(
      shuffled(requests, chance),
      at => confirm(client, idIn(held[at] as HttpReply), keys[at]?.id),
      drop,
    )
    const all = [...holds.values(), ...confirmations.values()].flat()
    await killService(service)
    const count = async (table: string): Promise<number> =>
      (await look<{ n: number }>(place, `select count(*)::int as n from ${table}`))[0]?.n ?? -1
    return {
      requests,
      deliveries: requests * TIMES * 2,
      dropped,
      unavailable,
      differing: differing(holds) + differing(confirmations),
      refused: countBy(all.filter(reply => reply.status >= 300).map(kindOf)),
      effects: {
        claims: await count('claims'),
        appointments: await count('appointments'),
        contacts: await count('contacts'),
      },
    }
  } finally {
    client.close()
    await killService(service)
  }
}
