import 'fake-indexeddb/auto'

import { Dexie } from 'dexie'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { z } from 'zod'
import { seededChance } from '#cli/chance.ts'
import { codeOfRequest } from '#contract/api/code-of-request.ts'
import { requestBody } from '#platform/booking-client/booking-client.ts'
import { callService } from '#platform/booking-client/call-service.ts'
import { sealOnce } from '#platform/booking-client/seal-for-sending.ts'
import { missingKeys } from '#service/privacy/key-set.ts'
import { openContact } from '#service/privacy/open-contact.ts'
import { START } from '#tests/setup/booking-service.ts'
import { type ServedTablets, serveTablets } from './served-tablets.ts'
import { openTablet, request } from './tablet.ts'

const DAY = 86_400_000

let here: ServedTablets
beforeEach(async () => {
  here = await serveTablets()
  return here.close
})
afterEach(() => void vi.useRealTimers())

describe('a request on a tablet without a network', () => {
  test('is kept, and delivered when the network is back, under the code that was told', async () => {
    const one = here.tablet()
    await one.tend()
    here.line.up = false
    const wanted = request()
    expect(await one.keep(wanted)).toEqual({ ok: true, value: codeOfRequest(wanted.id) })
    await one.tend()
    expect([await here.requests(), await one.figures()]).toEqual([[], { waiting: 1, dead: 0 }])
    here.line.up = true
    await here.minutesLater(2, one)
    expect(await here.requests()).toEqual([{ id: wanted.id, code: codeOfRequest(wanted.id) }])
    expect(await one.figures()).toEqual({ waiting: 0, dead: 0 })
    expect(await openContact(here.service, wanted.id)).toMatchObject({ ok: true, value: { name: 'Samira' } })
  })

  test('leaves nothing on the disk but ids, counts and a day', async () => {
    const one = here.tablet()
    await one.tend()
    here.line.up = false
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
    const one = here.tablet()
    await one.tend()
    const seal = sealOnce()
    const wanted = request()
    const sealed = await seal(wanted)
    if (sealed.kind !== 'done') throw new Error('not sealed')
    here.line.lost = 1
    const body = requestBody(wanted, sealed.value)
    const sent = await callService({
      method: 'PUT',
      path: `/gespreksverzoeken/${wanted.id}`,
      body,
      schema: z.unknown(),
    })
    expect([sent.kind, (await here.requests()).length]).toEqual(['unreachable', 1])
    await one.keep(wanted, seal)
    here.line.lost = 1
    await one.tend()
    expect(await one.figures()).toEqual({ waiting: 1, dead: 0 })
    await here.minutesLater(2, one)
    expect([await one.figures(), (await here.requests()).length]).toEqual([{ waiting: 0, dead: 0 }, 1])
  })

  test('is not kept by a tablet that never heard of the service, or that has no key that still counts', async () => {
    const one = here.tablet()
    here.line.up = false
    expect((await one.keep(request())).ok).toBe(false)
    here.line.up = true
    await one.tend()
    here.line.up = false
    here.time.at += 400 * DAY
    expect((await one.keep(request())).ok).toBe(false)
  })

  test('is kept by a tablet that started anew without a network, and knows about how late it is', async () => {
    const before = here.tablet()
    await before.tend()
    here.line.up = false
    here.time.at += 5.5 * 3_600_000
    await before.tend()
    before.store.close()
    const after = openTablet({ at: 0 }, seededChance(2), before.name)
    const wanted = request()
    expect((await after.keep(wanted)).ok).toBe(true)
    expect(after.clock.now()).toBe(Date.parse(START) + 5 * 3_600_000)
  })

  test('is kept by a tablet that started anew within the hour in which the first key was made', async () => {
    const made = missingKeys([], '2026-11-21T12:20:00Z')
    here.useKeys(made)
    here.service.clock.now = '2026-11-21T12:30:00Z'
    const before = here.tablet()
    await before.tend()
    before.store.close()
    here.line.up = false
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
    const one = here.tablet()
    await one.tend()
    here.line.up = false
    expect((await one.keep(request())).ok).toBe(true)
    here.line.up = true
    await here.minutesLater(2, one)
    expect([await one.figures(), (await here.requests()).length]).toEqual([{ waiting: 0, dead: 0 }, 1])
  })
})

describe('the database of another version of the app', () => {
  const newer = (name: string) => {
    const database = new Dexie(name)
    database.version(1).stores({ requests: 'id, dead', keys: 'name' })
    database.version(9).stores({ requests: 'id, dead, expiryDay', keys: 'name', more: 'id' })
    return database
  }

  test('is left whole by an older app, with what the newer one put in it', async () => {
    const old = here.tablet()
    await old.tend()
    here.line.up = false
    await old.keep(request())
    old.store.close()
    const next = newer(old.name)
    const [row] = await next.table('requests').toArray()
    await next.table('requests').put({ ...row, id: request().id, dead: 1, note: 'of a later version' })
    await next.table('more').put({ id: 'something' })
    next.close()

    const again = openTablet(here.time, seededChance(4), old.name)
    expect(await again.figures()).toEqual({ waiting: 1, dead: 1 })
    expect((await again.keep(request())).ok).toBe(true)
    here.line.up = true
    await again.tend()
    expect(await again.figures()).toEqual({ waiting: 0, dead: 1 })
    again.store.close()
    const back = newer(old.name)
    expect(await back.table('more').count()).toBe(1)
    expect(await back.table('requests').toArray()).toMatchObject([{ note: 'of a later version' }])
    back.close()
  })

  test('can be opened by a newer app while an older one has it open, and both go on', async () => {
    const old = here.tablet()
    await old.tend()
    here.line.up = false
    await old.keep(request())
    const next = newer(old.name)
    expect(await next.table('requests').count()).toBe(1)
    expect((await old.keep(request())).ok).toBe(true)
    expect(await next.table('requests').count()).toBe(2)
    next.close()
  })
})
