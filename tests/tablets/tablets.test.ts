import { sql } from 'kysely'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { DatabasePlace } from '#service/booking/store/open-database.ts'
import type { DeskPerson } from '#service/booking/use-cases/booking-world.ts'
import { expectProblem } from '#tests/booking/expect-problem.ts'
import { openTestService, type Reply, START, type TestService, TOWN } from '#tests/setup/booking-service.ts'
import { notTested } from '#tests/setup/not-tested.ts'
import { pgliteSeed } from '#tests/setup/pglite-seed.ts'
import { startPostgres } from '#tests/setup/postgres.ts'

const cluster = await startPostgres()
afterAll(() => (cluster.ok ? cluster.value.stop() : undefined))
const places: [string, () => Promise<DatabasePlace>][] = [
  ['PGlite', async () => ({ kind: 'memory', seed: await pgliteSeed() })],
]
if (cluster.ok)
  places.push(['PostgreSQL', async () => ({ kind: 'server', url: await cluster.value.newDatabase() })])
else notTested('tablets on PostgreSQL', cluster.problem)

const OTHER_TOWN = { id: 'buurstad', locations: [] }
const MANAGER: DeskPerson = { id: 'm', name: 'Mo', role: 'beheerder', municipality: TOWN.id }

describe.each(places)('tablets on %s', (_, place) => {
  let service: TestService
  let person: DeskPerson | undefined
  let isDemo = false
  beforeAll(async () => {
    service = await openTestService(await place(), [TOWN, OTHER_TOWN], undefined, world => ({
      ...world,
      whoIs: async () => person,
      get isDemo() {
        return isDemo
      },
    }))
  }, 120_000)
  beforeEach(async () => {
    await sql`truncate tablets, pairing_codes, failed_attempts`.execute(service.database)
    service.clock.now = START
    person = MANAGER
    isDemo = false
  })
  afterEach(() => expect(service.faults).toEqual([]))
  afterAll(() => service?.close())

  const own = { 'Sec-Fetch-Site': 'same-origin' }
  const codeFor = async (naam = 'Tablet bij de ingang'): Promise<string> =>
    String((await service.send('POST', 'gids/koppelcodes', { headers: own, body: { naam } })).body.koppelcode)
  const pair = (koppelcode: string, from?: string) =>
    service.send('POST', 'tablets', { body: { koppelcode }, ...(from !== undefined && { from }) })
  const report = (paired: Reply, more: object = {}, token = String(paired.body.tabletsleutel)) =>
    service.send('PUT', `tablets/${String(paired.body.id)}/status`, {
      headers: { Authorization: `Bearer ${token}` },
      body: { versie: '1.0.0+ab12', wachtend: 0, onbezorgbaar: 0, klok: service.clock.now, ...more },
    })
  const seenAtDesk = async () =>
    (await service.send('GET', 'gids/tablets')).body.tablets as readonly Record<string, unknown>[]

  test('a guide makes a code, the tablet pairs with it, reports, and is seen at the desk', async () => {
    const code = await codeFor()
    expect(code).toMatch(/^[AFLMRWX2-8]{4}-[AFLMRWX2-8]{4}$/)
    const paired = await pair(code.toLowerCase().replace('-', ' '))
    expect([paired.status, paired.body.naam, paired.body.gemeente]).toEqual([
      201,
      'Tablet bij de ingang',
      'voorbeeldstad',
    ])
    expect(await seenAtDesk()).toMatchObject([{ id: paired.body.id, proef: false, status: null }])
    service.clock.now = '2026-11-21T12:01:00Z'
    const seen = await report(paired, { wachtend: 3, onbezorgbaar: 1, klok: '2026-11-21T13:02:00+01:00' })
    expect([seen.status, seen.body]).toEqual([200, { peildatum: '2026-11-21T12:01:00Z', klokafwijking: 60 }])
    expect(await seenAtDesk()).toEqual([
      {
        id: paired.body.id,
        naam: 'Tablet bij de ingang',
        proef: false,
        gekoppeldOp: START,
        status: {
          gezienOp: '2026-11-21T12:01:00Z',
          versie: '1.0.0+ab12',
          wachtend: 3,
          onbezorgbaar: 1,
          klokafwijking: 60,
        },
      },
    ])
  })

  test('a code pairs one tablet, also when twenty try it at once', async () => {
    const code = await codeFor()
    const replies = await Promise.all(Array.from({ length: 20 }, () => pair(code)))
    expect(replies.filter(reply => reply.status === 201)).toHaveLength(1)
    for (const reply of replies.filter(one => one.status !== 201))
      expectProblem(reply, 404, 'koppelcode-ongeldig')
    expect(await seenAtDesk()).toHaveLength(1)
  })

  test('a code is good for a quarter of an hour', async () => {
    const [late, intime] = [await codeFor(), await codeFor()]
    service.clock.now = '2026-11-21T12:14:59Z'
    expect((await pair(intime)).status).toBe(201)
    service.clock.now = '2026-11-21T12:15:00Z'
    expectProblem(await pair(late), 404, 'koppelcode-ongeldig')
  })

  const HALL = '192.0.2.1'

  test('of guesses from one address fifty in a quarter of an hour are tried, in whatever order and however many at once', async () => {
    const code = await codeFor()
    const guess = () => pair('AAAA-AAAA', HALL)
    const guesses = await Promise.all(Array.from({ length: 80 }, guess))
    while (guesses.at(-1)?.status !== 429 || guesses.length === 80) guesses.push(await guess())
    expect(guesses.filter(reply => reply.status === 404)).toHaveLength(50)
    const refused = await pair(code, HALL)
    expectProblem(refused, 429, 'te-veel-verzoeken')
    expect(Number(refused.headers.get('Retry-After'))).toBeGreaterThan(890)
    expect((await pair(code, '192.0.2.2')).status).toBe(201)
    service.clock.now = '2026-11-21T12:15:01Z'
    expect((await pair(await codeFor(), HALL)).status).toBe(201)
  })

  test('of guesses from everywhere three thousand in a quarter of an hour are tried, and who is refused then loses none of their own', async () => {
    await sql`insert into failed_attempts (id, kind, subject, at)
      select gen_random_uuid(), 'pair', 'code', ${START} from generate_series(1, 2999)`.execute(
      service.database,
    )
    const code = await codeFor()
    expectProblem(await pair('AAAA-AAAA'), 404, 'koppelcode-ongeldig')
    for (let time = 0; time < 51; time += 1) expectProblem(await pair(code, HALL), 429, 'te-veel-verzoeken')
    await sql`delete from failed_attempts where kind = 'pair'`.execute(service.database)
    expect((await pair(code, HALL)).status).toBe(201)
  })

  test('pairing rightly, however often, is not guessing', async () => {
    for (let time = 0; time < 60; time += 1) expect((await pair(await codeFor())).status).toBe(201)
  })

  test('a tablet that is revoked, or has no token or that of another, is not paired', async () => {
    const [one, other] = [await pair(await codeFor('Een')), await pair(await codeFor('Ander'))]
    expectProblem(await report(one, {}, String(other.body.tabletsleutel)), 401, 'tabletsleutel-ongeldig')
    expectProblem(await report(one, {}, 'kort'), 401, 'tabletsleutel-ongeldig')
    expect((await report(one)).status).toBe(200)
    const revoke = () => service.send('DELETE', `gids/tablets/${String(one.body.id)}`, { headers: own })
    expect([(await revoke()).status, (await revoke()).status]).toEqual([204, 204])
    expectProblem(await report(one), 401, 'tabletsleutel-ongeldig')
    expect((await report(other)).status).toBe(200)
  })

  test('another town sees none of it, and cannot revoke it', async () => {
    const paired = await pair(await codeFor())
    person = { ...MANAGER, municipality: 'buurstad' }
    expect(await seenAtDesk()).toEqual([])
    await service.send('DELETE', `gids/tablets/${String(paired.body.id)}`, { headers: own })
    expect((await report(paired)).status).toBe(200)
  })

  test('a request of another site, or of no page at all, changes nothing', async () => {
    const body = { naam: 'x' }
    const origins = [
      {},
      { 'Sec-Fetch-Site': 'cross-site' },
      { 'Sec-Fetch-Site': 'same-site' },
      { Origin: 'https://kwaad.example' },
      { Origin: 'null' },
    ]
    for (const headers of origins)
      expectProblem(await service.send('POST', 'gids/koppelcodes', { headers, body }), 403, 'geen-toegang')
    const local = { Origin: 'http://localhost' }
    expect((await service.send('POST', 'gids/koppelcodes', { headers: local, body })).status).toBe(201)
  })

  test('a clock that is ten years off is told, and one that is off for ever does no harm', async () => {
    const paired = await pair(await codeFor())
    expect((await report(paired, { klok: '2036-11-21T12:00:00Z' })).body.klokafwijking).toBe(3653 * 86_400)
    expect((await report(paired, { klok: '9999-12-31T23:59:59Z' })).body.klokafwijking).toBe(2_000_000_000)
    expect((await report(paired, { klok: '0001-01-01T00:00:00Z' })).body.klokafwijking).toBe(-2_000_000_000)
  })

  test('the database knows neither a code nor a token', async () => {
    const waiting = await codeFor()
    const paired = await pair(await codeFor())
    const { rows } = await sql<{ row: string }>`
      select pairing_codes::text || encode(hash, 'escape') as row from pairing_codes
      union all select tablets::text || encode(token_hash, 'escape') from tablets`.execute(service.database)
    expect(rows.length).toBe(2)
    for (const { row } of rows) {
      expect(row).not.toContain(waiting)
      expect(row).not.toContain(String(paired.body.tabletsleutel))
    }
  })

  test('only a demo pairs without a desk, and keeps the last twenty', async () => {
    const demo = () => service.send('POST', 'proefkoppelcodes', { body: { gemeente: 'voorbeeldstad' } })
    expect((await service.send('GET', 'proefkoppelcodes')).body).toEqual({ mogelijk: false })
    expectProblem(await demo(), 404, 'niet-gevonden')
    isDemo = true
    expect((await service.send('GET', 'proefkoppelcodes')).body).toEqual({ mogelijk: true })
    const real = await pair(await codeFor())
    for (let time = 0; time < 22; time += 1) {
      service.clock.now = `2026-11-21T12:${String(time).padStart(2, '0')}:00Z`
      expect((await pair(String((await demo()).body.koppelcode))).status).toBe(201)
    }
    const tablets = await seenAtDesk()
    expect(tablets.filter(one => one.proef)).toHaveLength(20)
    expect(tablets.filter(one => !one.proef).map(one => one.id)).toEqual([real.body.id])
  })
})
