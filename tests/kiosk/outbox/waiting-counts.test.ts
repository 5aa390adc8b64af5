import 'fake-indexeddb/auto'

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { drainOutbox } from '#apps/visitor/shell/kiosk/outbox/drain-outbox.ts'
import { seededChance } from '#cli/chance.ts'
import type { Delivery } from '#platform/booking-client/deliver-message.ts'
import type { WaitingCount } from '#platform/storage/message-rows.ts'
import { openOutboxStore } from '#platform/storage/outbox-store.ts'

const MINUTE = 60_000
const SILENT: Delivery = { kind: 'later', after: null, isSilent: true }

/** What a line does to a message, one after the other. */
const FATES = [
  'arrives',
  'never leaves',
  'answer lost',
  'busy',
  'page dies before',
  'page dies after',
] as const
type Fate = (typeof FATES)[number]

type Step =
  | { readonly do: 'count' }
  | { readonly do: 'send'; readonly fates: readonly Fate[]; readonly isAlone: boolean }
  | { readonly do: 'wait'; readonly minutes: number }
  | { readonly do: 'open anew' }

const steps = fc.array(
  fc.oneof(
    fc.constant<Step>({ do: 'count' }),
    fc.record({
      do: fc.constant<'send'>('send'),
      fates: fc.array(fc.constantFrom(...FATES), { maxLength: 5 }),
      isAlone: fc.boolean(),
    }),
    fc.record({ do: fc.constant<'wait'>('wait'), minutes: fc.integer({ min: 1, max: 60 }) }),
    fc.constant<Step>({ do: 'open anew' }),
  ),
  { maxLength: 25 },
)

const rowOf = (id: string): WaitingCount => ({
  id,
  kind: 'telling',
  keyId: 'key',
  envelope: {},
  attempts: 0,
  nextAttempt: 0,
  expiryDay: '2026-12-05',
  dead: 0,
})

/** A tablet, a line and a service that counts an id once. */
const world = (seed: number) => {
  const store = openOutboxStore(`counts-${crypto.randomUUID()}`)
  const random = seededChance(seed)
  const time = { at: Date.parse('2026-11-21T12:00:00Z') }
  const kept: string[] = []
  const counted = new Map<string, number>()
  let fates: Fate[] = []
  const never = new Promise<never>(() => {})
  let died = (): void => {}

  const deliver = async ({ id }: WaitingCount): Promise<Delivery> => {
    const fate = fates.shift() ?? 'arrives'
    const take = () => counted.set(id, 1)
    if (fate === 'page dies before' || fate === 'page dies after') {
      if (fate === 'page dies after') take()
      died()
      return never
    }
    if (fate === 'never leaves') return SILENT
    if (fate === 'busy') return { kind: 'later', after: 5000, isSilent: false }
    take()
    return fate === 'answer lost' ? SILENT : { kind: 'delivered' }
  }
  const page = () =>
    drainOutbox({ store: store.counts, clock: { now: () => time.at }, random, deliver, keepsDead: false })
  let open = page()
  const send = async (isAlone: boolean): Promise<void> => {
    const death = new Promise<'dead'>(resolve => {
      died = () => resolve('dead')
    })
    if ((await Promise.race([open.pass(isAlone), death])) === 'dead') open = page()
  }
  return {
    store,
    kept,
    counted,
    time,
    take: async (step: Step): Promise<void> => {
      if (step.do === 'count') {
        const id = crypto.randomUUID()
        if ((await store.counts.add(rowOf(id))).ok) kept.push(id)
      }
      if (step.do === 'wait') time.at += step.minutes * MINUTE
      if (step.do === 'open anew') open = page()
      if (step.do === 'send') {
        fates = [...step.fates]
        await send(step.isAlone)
        fates = []
      }
    },
    untilQuiet: async (): Promise<void> => {
      for (let passed = 0; passed < 4; passed += 1) {
        time.at += 20 * MINUTE
        await send(false)
      }
    },
  }
}

describe('what waits to be counted', () => {
  test('is counted once each, whatever the line does and whenever the page dies', async () => {
    await fc.assert(
      fc.asyncProperty(steps, fc.integer(), async (walk, seed) => {
        const here = world(seed)
        for (const step of walk) await here.take(step)
        await here.untilQuiet()
        expect([...here.counted.keys()].toSorted()).toEqual(here.kept.toSorted())
        expect(await here.store.counts.count(0)).toEqual({ ok: true, value: 0 })
        here.store.close()
      }),
      { numRuns: 60 },
    )
  }, 120_000)

  test('that cannot be counted is dropped at once and not tried again; so is what waited too long', async () => {
    const store = openOutboxStore(`counts-${crypto.randomUUID()}`)
    const time = { at: Date.parse('2026-11-21T12:00:00Z') }
    let tried = 0
    const drain = drainOutbox({
      store: store.counts,
      clock: { now: () => time.at },
      random: () => 0.5,
      keepsDead: false,
      deliver: async () => {
        tried += 1
        return { kind: 'refused' }
      },
    })
    await store.counts.add(rowOf(crypto.randomUUID()))
    expect(await drain.pass(true)).toBe(true)
    await store.counts.add(rowOf(crypto.randomUUID()))
    time.at += 15 * 24 * 60 * MINUTE
    await drain.pass(true)
    expect([tried, await store.counts.count(0), await store.counts.count(1)]).toEqual([
      1,
      { ok: true, value: 0 },
      { ok: true, value: 0 },
    ])
  })
})
