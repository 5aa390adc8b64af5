import 'fake-indexeddb/auto'

import { Dexie } from 'dexie'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { z } from 'zod'
import { backoff } from '#apps/visitor/shell/kiosk/outbox/drain-outbox.ts'
import { seededChance } from '#cli/chance.ts'
import { codeOfRequest } from '#contract/api/code-of-request.ts'
import { requestBody } from '#platform/booking-client/booking-client.ts'
import { callService } from '#platform/booking-client/call-service.ts'
import { sealOnce } from '#platform/booking-client/seal-for-sending.ts'
import { missingKeys, turnOver } from '#service/privacy/key-set.ts'
import { openContact } from '#service/privacy/open-contact.ts'
import { openTestService, START, type TestService } from '#tests/setup/booking-service.ts'
import { pgliteSeed } from '#tests/setup/pglite-seed.ts'
import { connect, type Line, openTablet, request, type Time } from './tablet.ts'

const MINUTE = 60_000
const DAY = 86_400_000

let service: TestService
let keys: TestService['world']['keys'] | undefined
let line: Line & { lost: number }
let time: Time
beforeEach(async () => {
  keys = undefined
  service = await openTestService(
    { kind: 'memory', seed: await pgliteSeed() },
    undefined,
    undefined,
    bare => ({
      ...bare,
      keys: () => (keys ?? bare.keys)(),
    }),
  )
  line = { up: true, takes: 0, lost: 0, loses: () => line.lost > 0 && line.lost-- > 0 }
  time = { at: 0 }
  vi.stubGlobal('fetch', connect(service, line, time))
  return async () => {
    vi.unstubAllGlobals()
    await service.close()
  }
})
afterEach(() => vi.useRealTimers())

const tablet = () => openTablet(time, seededChance(1))
const requests = () => service.database.selectFrom('conversation_requests').select(['id', 'code']).execute()
const minutesLater = async (minutes: number, one: ReturnType<typeof tablet>): Promise<void> => {
  for (let passed = 0; passed < minutes; passed += 1) {
    time.at += MINUTE
    await one.tend()
  }
}

describe('a request on a tablet without a network', () => {
  test('is kept, and delivered when the network is back, under the code that was told', async () => {
    const one = tablet()
    await one.tend()
    line.up = false
    const wanted = request()
    expect(await one.keep(wanted)).toEqual({ ok: true, value: codeOfRequest(wanted.id) })
    await one.tend()
    expect([await requests(), await one.figures()]).toEqual([[], { waiting: 1, dead: 0 }])
    line.up = true
    await minutesLater(2, one)
    expect(await requests()).toEqual([{ id: wanted.id, code: codeOfRequest(wanted.id) }])
    expect(await one.figures()).toEqual({ waiting: 0, dead: 0 })
    expect(await openContact(service, wanted.id)).toMatchObject({ ok: true, value: { name: 'Samira' } })
  })

  test('leaves nothing on the disk but ids, counts and a day', async () => {
    const one = tablet()
    await one.tend()
    line.up = false
    const wanted = request('Kanarievogel')
    await one.keep(wanted)
    const rows = await one.store.waiting()
    expect(rows.ok && rows.value).toMatchObject([
      { id: wanted.id, attempts: 0, nextAttempt: 0, expiryDay: '2026-12-05', dead: 0 },
    ])
    const [row] = rows.ok ? rows.value : []
    expect(Object.keys(row ?? {}).toSorted()).toEqual([
      'attempts',
      'dead',
      'envelope',
      'expiryDay',
      'id',
      'keyId',
      'nextAttempt',
    ])
    expect(JSON.stringify(rows)).not.toMatch(/Kanarievogel|12345678|dinsdag|telefoon|"nl"/)
  })

  test('whose answer got lost is one request', async () => {
    const one = tablet()
    await one.tend()
    const seal = sealOnce()
    const wanted = request()
    const sealed = await seal(wanted)
    if (sealed.kind !== 'done') throw new Error('not sealed')
    line.lost = 1
    const body = requestBody(wanted, sealed.value)
    const sent = await callService({
      method: 'PUT',
      path: `/gespreksverzoeken/${wanted.id}`,
      body,
      schema: z.unknown(),
    })
    expect([sent.kind, (await requests()).length]).toEqual(['unreachable', 1])
    await one.keep(wanted, seal)
    line.lost = 1
    await one.tend()
    expect(await one.figures()).toEqual({ waiting: 1, dead: 0 })
    await minutesLater(2, one)
    expect([await one.figures(), (await requests()).length]).toEqual([{ waiting: 0, dead: 0 }, 1])
  })

  test('is not kept by a tablet that never heard of the service, or that has no key that still counts', async () => {
    const one = tablet()
    line.up = false
    expect((await one.keep(request())).ok).toBe(false)
    line.up = true
    await one.tend()
    line.up = false
    time.at += 400 * DAY
    expect((await one.keep(request())).ok).toBe(false)
  })

  test('is kept by a tablet that started anew without a network, and knows about how late it is', async () => {
    const before = tablet()
    await before.tend()
    line.up = false
    time.at += 5.5 * 3_600_000
    await before.tend()
    before.store.close()
    const after = openTablet({ at: 0 }, seededChance(2), before.name)
    const wanted = request()
    expect((await after.keep(wanted)).ok).toBe(true)
    expect(after.clock.now()).toBe(Date.parse(START) + 5 * 3_600_000)
  })

  test('is kept by a tablet that started anew within the hour in which the first key was made', async () => {
    const made = missingKeys([], '2026-11-21T12:20:00Z')
    keys = () => made
    service.clock.now = '2026-11-21T12:30:00Z'
    const before = tablet()
    await before.tend()
    before.store.close()
    line.up = false
    const after = openTablet({ at: 0 }, seededChance(2), before.name)
    expect((await after.keep(request())).ok).toBe(true)
    expect(after.clock.now()).toBe(Date.parse('2026-11-21T12:20:00Z'))
  })

  test.each([
    ['a day behind', '2026-11-20T12:00:00Z'],
    ['an hour ahead', '2026-11-21T13:00:00Z'],
    ['ten years ahead', '2036-11-21T12:00:00Z'],
  ])('is taken with the clock of the tablet %s', async (_, now) => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date(now) })
    const one = tablet()
    await one.tend()
    line.up = false
    expect((await one.keep(request())).ok).toBe(true)
    line.up = true
    await minutesLater(2, one)
    expect([await one.figures(), (await requests()).length]).toEqual([{ waiting: 0, dead: 0 }, 1])
  })
})

describe('what waits', () => {
  const filled = async (count: number) => {
    const one = tablet()
    await one.tend()
    line.up = false
    const wanted = Array.from({ length: count }, (_, at) => request(`Naam ${at}`))
    for (const each of wanted) expect((await one.keep(each)).ok).toBe(true)
    return { one, wanted }
  }

  test('is delivered whole after the keys were turned over', async () => {
    const { one, wanted } = await filled(50)
    const turned = turnOver(service.keys(), START)
    keys = () => turned
    line.up = true
    await one.tend()
    expect(await one.figures()).toEqual({ waiting: 0, dead: 0 })
    expect((await requests()).map(({ id }) => id).toSorted()).toEqual(wanted.map(({ id }) => id).toSorted())
    for (const { id } of wanted) expect((await openContact(service, id)).ok).toBe(true)
  }, 60_000)

  test('is given up on after fourteen days, told, kept sealed for thirty more, and then gone', async () => {
    const { one } = await filled(1)
    time.at += 14 * DAY
    await one.tend()
    expect(await one.figures()).toEqual({ waiting: 1, dead: 0 })
    time.at += DAY
    await one.tend()
    expect(await one.figures()).toEqual({ waiting: 0, dead: 1 })
    time.at += 30 * DAY
    await one.tend()
    expect(await one.figures()).toEqual({ waiting: 0, dead: 1 })
    time.at += DAY
    await one.tend()
    expect(await one.figures()).toEqual({ waiting: 0, dead: 0 })
  })

  test('that crashed while it was sent comes back after its lease', async () => {
    const { one } = await filled(1)
    const [row] = await one.store.waiting().then(rows => (rows.ok ? rows.value : []))
    await one.store.take(row?.id ?? '', one.clock.now() ?? 0, MINUTE)
    line.up = true
    await one.tend()
    expect(await one.figures()).toEqual({ waiting: 1, dead: 0 })
    await minutesLater(30, one)
    expect(await one.figures()).toEqual({ waiting: 0, dead: 0 })
  })

  test('that an earlier page crashed with is sent at once by one that knows it is alone', async () => {
    const { one } = await filled(1)
    const [row] = await one.store.waiting().then(rows => (rows.ok ? rows.value : []))
    await one.store.take(row?.id ?? '', one.clock.now() ?? 0, MINUTE)
    line.up = true
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
    service.clock.now = '2026-12-08T09:00:00Z'
    line.up = true
    const after = openTablet({ at: 0 }, seededChance(5), one.name)
    await after.tend()
    expect([await after.figures(), (await requests()).length]).toEqual([{ waiting: 0, dead: 0 }, 2])
  })

  test('and was refused, as by a service that is half upgraded, is tried again a day later', async () => {
    const { one } = await filled(1)
    const body = JSON.stringify({ type: 'urn:problem-type:talentperron:ongeldige-invoer' })
    vi.stubGlobal('fetch', async () => new Response(body, { status: 400 }))
    await one.tend()
    expect(await one.figures()).toEqual({ waiting: 0, dead: 1 })
    line.up = true
    vi.stubGlobal('fetch', connect(service, line, time))
    await minutesLater(5, one)
    expect(await one.figures()).toEqual({ waiting: 0, dead: 1 })
    service.clock.now = '2026-11-22T13:00:00Z'
    time.at += DAY
    await one.tend()
    expect([await one.figures(), (await requests()).length]).toEqual([{ waiting: 0, dead: 0 }, 1])
  })

  test('is taken by one of two pages only', async () => {
    const { one } = await filled(1)
    const other = openTablet(time, seededChance(3), one.name)
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
      await minutesLater(20, one)
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

describe('the database of another version of the app', () => {
  const newer = (name: string) => {
    const database = new Dexie(name)
    database.version(1).stores({ requests: 'id, dead', keys: 'name' })
    database.version(2).stores({ requests: 'id, dead, expiryDay', keys: 'name', more: 'id' })
    return database
  }

  test('is left whole by an older app, with what the newer one put in it', async () => {
    const old = tablet()
    await old.tend()
    line.up = false
    await old.keep(request())
    old.store.close()
    const next = newer(old.name)
    const [row] = await next.table('requests').toArray()
    await next.table('requests').put({ ...row, id: request().id, dead: 1, note: 'of a later version' })
    await next.table('more').put({ id: 'something' })
    next.close()

    const again = openTablet(time, seededChance(4), old.name)
    expect(await again.figures()).toEqual({ waiting: 1, dead: 1 })
    expect((await again.keep(request())).ok).toBe(true)
    line.up = true
    await again.tend()
    expect(await again.figures()).toEqual({ waiting: 0, dead: 1 })
    again.store.close()
    const back = newer(old.name)
    expect(await back.table('more').count()).toBe(1)
    expect(await back.table('requests').toArray()).toMatchObject([{ note: 'of a later version' }])
    back.close()
  })

  test('can be opened by a newer app while an older one has it open, and both go on', async () => {
    const old = tablet()
    await old.tend()
    line.up = false
    await old.keep(request())
    const next = newer(old.name)
    expect(await next.table('requests').count()).toBe(1)
    expect((await old.keep(request())).ok).toBe(true)
    expect(await next.table('requests').count()).toBe(2)
    next.close()
  })
})
