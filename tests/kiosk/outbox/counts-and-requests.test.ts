import 'fake-indexeddb/auto'

import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { seededChance } from '#cli/chance.ts'
import { createEvent } from '#service/booking/use-cases/hold-events.ts'
import { hashOf } from '#service/tablets/use-cases/secrets.ts'
import { START } from '#tests/setup/booking-service.ts'
import { type ServedTablets, serveTablets } from './served-tablets.ts'
import { openTablet, request } from './tablet.ts'

const TOWN = 'voorbeeldstad'

let here: ServedTablets
let code: string
beforeEach(async () => {
  here = await serveTablets()
  const made = await createEvent(here.service.world, {
    municipality: TOWN,
    name: 'Banenmarkt',
    place: 'De hal',
    start: START,
    end: '2026-11-21T18:00:00Z',
    sectors: [],
    participants: [],
  })
  if (!made.ok) throw new Error(made.problem)
  code = made.value.code
  return here.close
})

const tally = (sectoren: readonly string[] = ['zorg', 'techniek'], evenement = code) => ({
  kind: 'telling' as const,
  id: randomUUID(),
  municipality: TOWN,
  body: { evenement, sectoren },
})
const visitsAt = async (): Promise<unknown> => {
  const { rows } = await sql<{ visits: number }>`select visits from events where code = ${code}`.execute(
    here.service.database,
  )
  return rows[0]?.visits
}
const waiting = async (one: ReturnType<typeof openTablet>): Promise<number> => {
  const counted = await one.store.counts.count(0)
  return counted.ok ? counted.value : -1
}

describe('visits counted on a tablet', () => {
  test('without a network are counted later, once each, also when answers get lost', async () => {
    const one = here.tablet()
    await one.tend()
    here.line.up = false
    for (let visits = 0; visits < 12; visits += 1) await one.count(tally())
    await one.tend()
    expect([await waiting(one), await visitsAt()]).toEqual([12, 0])
    here.line.up = true
    here.line.lost = 5
    await here.minutesLater(40, one)
    expect([await waiting(one), await visitsAt()]).toEqual([0, 12])
    const { rows } =
      await sql`select sector, visits from tallies where event = ${code} order by sector`.execute(
        here.service.database,
      )
    expect(rows).toEqual([
      { sector: 'techniek', visits: 12 },
      { sector: 'zorg', visits: 12 },
    ])
  })

  test('lie on the disk as nothing but sealed envelopes that are all as long as a request', async () => {
    const one = here.tablet()
    await one.tend()
    here.line.up = false
    await one.count(tally(['ict']))
    await one.count(tally(['zorg', 'techniek', 'ict']))
    await one.keep(request())
    const rows = await one.store.counts.waiting()
    const requests = await one.store.waiting()
    if (!rows.ok || !requests.ok) throw new Error('the disk cannot be read')
    expect(Object.keys(rows.value[0] ?? {}).toSorted()).toEqual([
      'attempts',
      'dead',
      'envelope',
      'expiryDay',
      'id',
      'keyId',
      'kind',
      'nextAttempt',
    ])
    const lengths = [...rows.value, ...requests.value].map(({ envelope }) => JSON.stringify(envelope).length)
    expect(new Set(lengths).size).toBe(1)
    expect(JSON.stringify(rows)).not.toMatch(new RegExp(`${code}|sectoren|techniek|ict"|T\\d\\d:`))
  })

  test('for an event that there is not are dropped, and nobody is told', async () => {
    const one = here.tablet()
    await one.tend()
    await one.count(tally(['zorg'], 'FFF-222'))
    await one.tend()
    expect([await waiting(one), await one.figures()]).toEqual([0, { waiting: 0, dead: 0 }])
  })

  test('wait until what people asked for was sent', async () => {
    const one = here.tablet()
    await one.tend()
    here.line.up = false
    for (let visits = 0; visits < 5; visits += 1) await one.count(tally())
    for (let asked = 0; asked < 3; asked += 1) await one.keep(request())
    expect(await one.figures()).toEqual({ waiting: 3, dead: 0 })
    here.line.up = true
    const sent: string[] = []
    const through = globalThis.fetch
    vi.stubGlobal('fetch', (path: string, init: RequestInit) => {
      if (init.method === 'PUT') sent.push(path.split('/')[3] ?? '')
      return through(path, init)
    })
    await one.tend()
    expect(sent).toEqual([...Array(3).fill('gespreksverzoeken'), ...Array(5).fill('tellingen')])
  })

  test('are not kept by a tablet that never heard of the service', async () => {
    const one = here.tablet()
    here.line.up = false
    await one.count(tally())
    expect(await waiting(one)).toBe(0)
  })
})

describe('a visit counted for the report of a town', () => {
  const visit = () => ({
    kind: 'bezoek' as const,
    id: randomUUID(),
    municipality: TOWN,
    body: { dag: '2026-11-21', taal: 'nl', afgerond: true, sectoren: ['zorg'], deuren: [], begeleid: false },
  })
  const counted = async (): Promise<number> => {
    const { rows } = await sql<{ visits: number }>`
      select count(*)::int as visits from counted_visit_ids`.execute(here.service.database)
    return rows[0]?.visits ?? -1
  }
  const token = 'k'.repeat(43)

  test('is counted for a paired tablet, once, and dropped when the tablet is not paired', async () => {
    await here.service.database
      .insertInto('tablets')
      .values({
        id: randomUUID(),
        municipality: TOWN,
        name: 'Hal',
        is_demo: false,
        token_hash: hashOf(token),
        paired_at: START,
      })
      .execute()
    const one = openTablet(here.time, seededChance(3), undefined, token)
    await one.tend()
    here.line.lost = 1
    await one.count(visit())
    await here.minutesLater(20, one)
    expect([await waiting(one), await counted()]).toEqual([0, 1])

    const unpaired = here.tablet()
    await unpaired.tend()
    await unpaired.count(visit())
    await unpaired.tend()
    expect([await waiting(unpaired), await counted()]).toEqual([0, 1])
  })
})
