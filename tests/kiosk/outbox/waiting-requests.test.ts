import 'fake-indexeddb/auto'

import { beforeEach, describe, expect, test, vi } from 'vitest'
import { backoff } from '#apps/visitor/shell/kiosk/outbox/drain-outbox.ts'
import { seededChance } from '#cli/chance.ts'
import { turnOver } from '#service/privacy/key-set.ts'
import { openContact } from '#service/privacy/open-contact.ts'
import { START } from '#tests/setup/booking-service.ts'
import { type ServedTablets, serveTablets } from './served-tablets.ts'
import { connect, openTablet, request } from './tablet.ts'

const MINUTE = 60_000
const DAY = 86_400_000

let here: ServedTablets
beforeEach(async () => {
  here = await serveTablets()
  return here.close
})

describe('what waits', () => {
  const filled = async (count: number) => {
    const one = here.tablet()
    await one.tend()
    here.line.up = false
    const wanted = Array.from({ length: count }, (_, at) => request(`Naam ${at}`))
    for (const each of wanted) expect((await one.keep(each)).ok).toBe(true)
    return { one, wanted }
  }

  test('is delivered whole after the keys were turned over', async () => {
    const { one, wanted } = await filled(50)
    const turned = turnOver(here.service.keys(), START)
    here.useKeys(turned)
    here.line.up = true
    await one.tend()
    expect(await one.figures()).toEqual({ waiting: 0, dead: 0 })
    expect((await here.requests()).map(({ id }) => id).toSorted()).toEqual(
      wanted.map(({ id }) => id).toSorted(),
    )
    for (const { id } of wanted) expect((await openContact(here.service, id)).ok).toBe(true)
  }, 60_000)

  test('is given up on after fourteen days, told, kept sealed for thirty more, and then gone', async () => {
    const { one } = await filled(1)
    here.time.at += 14 * DAY
    await one.tend()
    expect(await one.figures()).toEqual({ waiting: 1, dead: 0 })
    here.time.at += DAY
    await one.tend()
    expect(await one.figures()).toEqual({ waiting: 0, dead: 1 })
    here.time.at += 30 * DAY
    await one.tend()
    expect(await one.figures()).toEqual({ waiting: 0, dead: 1 })
    here.time.at += DAY
    await one.tend()
    expect(await one.figures()).toEqual({ waiting: 0, dead: 0 })
  })

  test('that crashed while it was sent comes back after its lease', async () => {
    const { one } = await filled(1)
    const [row] = await one.store.waiting().then(rows => (rows.ok ? rows.value : []))
    await one.store.take(row?.id ?? '', one.clock.now() ?? 0, MINUTE)
    here.line.up = true
    await one.tend()
    expect(await one.figures()).toEqual({ waiting: 1, dead: 0 })
    await here.minutesLater(30, one)
    expect(await one.figures()).toEqual({ waiting: 0, dead: 0 })
  })

  test('that an earlier page crashed with is sent at once by one that knows it is alone', async () => {
    const { one } = await filled(1)
    const [row] = await one.store.waiting().then(rows => (rows.ok ? rows.value : []))
    await one.store.take(row?.id ?? '', one.clock.now() ?? 0, MINUTE)
    here.line.up = true
    await one.tend(true)
    expect(await one.figures()).toEqual({ waiting: 0, dead: 0 })
  })

  test.each([true, false])('leaves no time on the disk after an attempt, alone: %s', async isAlone => {
    const { one } = await filled(3)
    await one.tend(isAlone)
    const rows = await one.store.waiting()
    expect(rows.ok && rows.value.map(({ nextAttempt }) => nextAttempt)).toEqual([0, 0, 0])
    await one.store.take((rows.ok && rows.value[0]?.id) || '', one.clock.now() ?? 0, MINUTE)
    const [taken] = await one.store
      .waiting()
      .then(found => (found.ok ? found.value : []).filter(row => row.nextAttempt))
    expect((taken?.nextAttempt ?? 1) % (15 * MINUTE)).toBe(0)
  })

  test('is delivered by a tablet that was switched off for longer than requests are tried', async () => {
    const { one } = await filled(2)
    one.store.close()
    here.service.clock.now = '2026-12-08T09:00:00Z'
    here.line.up = true
    const after = openTablet({ at: 0 }, seededChance(5), one.name)
    await after.tend()
    expect([await after.figures(), (await here.requests()).length]).toEqual([{ waiting: 0, dead: 0 }, 2])
  })

  test('and was refused, as by a service that is half upgraded, is tried again a day later', async () => {
    const { one } = await filled(1)
    const body = JSON.stringify({ type: 'urn:problem-type:talentperron:ongeldige-invoer' })
    vi.stubGlobal('fetch', async () => new Response(body, { status: 400 }))
    await one.tend()
    expect(await one.figures()).toEqual({ waiting: 0, dead: 1 })
    here.line.up = true
    vi.stubGlobal('fetch', connect(here.service, here.line, here.time))
    await here.minutesLater(5, one)
    expect(await one.figures()).toEqual({ waiting: 0, dead: 1 })
    here.service.clock.now = '2026-11-22T13:00:00Z'
    here.time.at += DAY
    await one.tend()
    expect([await one.figures(), (await here.requests()).length]).toEqual([{ waiting: 0, dead: 0 }, 1])
  })

  test('is taken by one of two pages only', async () => {
    const { one } = await filled(1)
    const other = openTablet(here.time, seededChance(3), one.name)
    const now = one.clock.now() ?? 0
    const [row] = await one.store.waiting().then(rows => (rows.ok ? rows.value : []))
    const taken = await Promise.all([one, other].map(({ store }) => store.take(row?.id ?? '', now, MINUTE)))
    expect(taken.map(result => result.ok && result.value).toSorted()).toEqual([false, true])
  })

  test.each([
    [429, 'te-veel-verzoeken', { waiting: 1, dead: 0 }],
    [409, 'gelijktijdig-verzoek', { waiting: 1, dead: 0 }],
    [503, 'dienst-niet-bereikbaar', { waiting: 1, dead: 0 }],
    [500, 'interne-fout', { waiting: 1, dead: 0 }],
    [403, 'van-iemand-anders', { waiting: 1, dead: 0 }],
    [400, 'ongeldige-invoer', { waiting: 0, dead: 1 }],
    [409, 'nummer-al-gebruikt', { waiting: 0, dead: 1 }],
  ])('and is answered %i %s leaves %o', async (status, type, figures) => {
    const { one } = await filled(1)
    const body = JSON.stringify({ type: `urn:problem-type:talentperron:${type}` })
    vi.stubGlobal('fetch', async () => new Response(body, { status }))
    await one.tend()
    expect(await one.figures()).toEqual(figures)
  })

  test('is not taken for delivered by an answer about another, or by a page of a wifi portal', async () => {
    const { one } = await filled(1)
    for (const text of ['<html>Log in</html>', JSON.stringify({ id: request().id, code: 'LM4-7X2' })]) {
      vi.stubGlobal('fetch', async () => new Response(text, { status: 200 }))
      await here.minutesLater(20, one)
      expect(await one.figures()).toEqual({ waiting: 1, dead: 0 })
    }
  })
})

test('waits from nothing up to five seconds at first, and never longer than a quarter of an hour', () => {
  expect([1, 2, 3, 9, 40].map(attempts => backoff(attempts, 1))).toEqual([
    5_000, 10_000, 20_000, 900_000, 900_000,
  ])
  expect(backoff(3, 0)).toBe(0)
})
