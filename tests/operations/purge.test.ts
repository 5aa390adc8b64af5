import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { DatabasePlace } from '#service/booking/store/open-database.ts'
import { countAtEvent, createEvent } from '#service/booking/use-cases/hold-events.ts'
import { issueTicket } from '#service/desk/use-cases/ticket.ts'
import type { LogLine } from '#service/operations/log.ts'
import { RETENTION, termsAt } from '#service/operations/retention.ts'
import { purgeOnce } from '#service/operations/start-purging.ts'
import { overdue } from '#service/operations/store/purge.ts'
import { openContact } from '#service/privacy/open-contact.ts'
import { emptyDatabase } from '#tests/booking/booking-behaviour.ts'
import { book, CONTACT, freeTimes, hold, problemName, withKey } from '#tests/booking/visitor.ts'
import { FIRST, openTestService, START, type TestService } from '#tests/setup/booking-service.ts'
import { notTested } from '#tests/setup/not-tested.ts'
import { pgliteSeed } from '#tests/setup/pglite-seed.ts'
import { startPostgres } from '#tests/setup/postgres.ts'

const CONVERSATION_OVER = '2026-11-23T09:00:00Z'
const later = (from: string, days: number, seconds = 0): string =>
  new Date(Date.parse(from) + days * 86_400_000 + seconds * 1000).toISOString().replace('.000Z', 'Z')

const cluster = await startPostgres()
afterAll(() => (cluster.ok ? cluster.value.stop() : undefined))
const places: [string, () => Promise<DatabasePlace>][] = [
  ['PGlite', async () => ({ kind: 'memory', seed: await pgliteSeed() })],
]
if (cluster.ok)
  places.push(['PostgreSQL', async () => ({ kind: 'server', url: await cluster.value.newDatabase() })])
else {
  notTested('the purge on PostgreSQL', cluster.problem)
}

describe.each(places)('what is past its term, on %s', (_, place) => {
  let service: TestService
  let lines: LogLine[]
  beforeAll(async () => {
    service = await openTestService(await place())
  }, 120_000)
  beforeEach(async () => {
    await emptyDatabase(service)
    await sql`truncate spent_ids`.execute(service.database)
    lines = []
  })
  afterAll(() => service?.close())

  const purgeAt = async (now: string) => {
    service.clock.now = now
    const faults: unknown[] = []
    const purged = await purgeOnce({
      database: service.database,
      place: 'server',
      retention: RETENTION,
      now: () => now,
      log: line => lines.push(line),
      report: fault => faults.push(fault.error),
    })
    expect(faults).toEqual([])
    expect(await overdue(service.database, termsAt(now, RETENTION))).toBe(0)
    return purged
  }
  const rows = async (table: string): Promise<number> =>
    (await sql<{ n: number }>`select count(*)::int as n from ${sql.table(table)}`.execute(service.database))
      .rows[0]?.n ?? -1
  const request = (id: string) =>
    service.send('PUT', `gespreksverzoeken/${id}`, {
      body: { gemeente: 'voorbeeldstad', contact: CONTACT, taal: 'nl', voorkeuren: [] },
    })

  test('a request goes after thirty days, with its person, and does not come back when it is sent again', async () => {
    const id = randomUUID()
    await request(id)
    expect(await purgeAt(later(START, 30))).toMatchObject({ requests: 0, contacts: 0 })
    expect((await openContact(service, id)).ok).toBe(true)
    expect(await purgeAt(later(START, 30, 1))).toMatchObject({ requests: 1, contacts: 1 })
    for (const table of ['conversation_requests', 'contacts', 'contact_keys', 'codes'])
      expect(await rows(table), table).toBe(0)
    const again = await request(id)
    expect(problemName(again)).toBe('nummer-al-gebruikt')
    expect(await rows('contacts')).toBe(0)
  })

  test('that an id was used is forgotten after sixty days more', async () => {
    await request(randomUUID())
    await purgeAt(later(START, 31))
    expect(await rows('spent_ids')).toBe(1)
    await purgeAt(later(START, 91))
    expect(await rows('spent_ids')).toBe(1)
    await purgeAt(later(START, 91, 1))
    expect(await rows('spent_ids')).toBe(0)
  })

  test('an appointment goes thirty days after the conversation, cancelled or not', async () => {
    const kept = await book(service, 'een-gids', FIRST)
    const cancelled = await book(service, 'twee-gidsen', FIRST)
    await service.send('POST', `afspraken/${String(cancelled.body.id)}/annulering`, withKey(cancelled))
    expect(await purgeAt(later(CONVERSATION_OVER, 30))).toMatchObject({ appointments: 0 })
    expect((await service.send('GET', `afspraken/${String(kept.body.id)}`, withKey(kept))).status).toBe(200)
    expect(await purgeAt(later(CONVERSATION_OVER, 30, 1))).toMatchObject({ appointments: 2, contacts: 2 })
    for (const table of ['appointments', 'contacts', 'contact_keys', 'codes'])
      expect(await rows(table), table).toBe(0)
    expect((await service.send('GET', `afspraken/${String(kept.body.id)}`, withKey(kept))).status).toBe(404)
    await purgeAt(later(START, 61))
    expect(await rows('claims')).toBe(0)
    expect(await rows('idempotency_keys')).toBe(0)
  })

  test('a time that was held and not confirmed goes with the key it was asked with, after sixty days', async () => {
    const key = randomUUID()
    const held = await hold(service, 'een-gids', FIRST, key)
    expect(held.status).toBe(201)
    await purgeAt('2026-11-21T13:00:00Z')
    expect(await freeTimes(service, 'een-gids')).toContain(FIRST)
    expect((await hold(service, 'een-gids', FIRST, key)).text).toBe(held.text)
    await purgeAt(later(START, 60, 1))
    expect(await rows('claims')).toBe(0)
    expect(await rows('idempotency_keys')).toBe(0)
  })

  test('which visits were counted at an event is forgotten when it takes no more of them; the counts stay', async () => {
    const end = '2026-11-21T17:00:00Z'
    service.clock.now = START
    const made = await createEvent(service.world, {
      ...{ municipality: 'voorbeeldstad', name: 'Banenmarkt', place: 'De hal', start: START, end },
      ...{ sectors: ['zorg'], participants: [] },
    })
    if (!made.ok) throw new Error(made.problem)
    const visit = { id: randomUUID(), event: made.value.code, sectors: ['zorg'] }
    const counted = async () =>
      (await sql`select events.visits, tallies.visits as zorg from events, tallies`.execute(service.database))
        .rows
    for (const days of [0, 14]) {
      service.clock.now = later(end, days)
      expect((await countAtEvent(service.world, visit)).ok).toBe(true)
      expect(await purgeAt(later(end, days))).toMatchObject({ uses: 0 })
      expect(await counted()).toEqual([{ visits: 1, zorg: 1 }])
    }
    expect(await overdue(service.database, termsAt(later(end, 14, 1), RETENTION))).toBe(1)
    expect(await purgeAt(later(end, 14, 1))).toMatchObject({ uses: 1 })
    expect(await rows('counted_visits')).toBe(0)
    expect(await countAtEvent(service.world, visit)).toEqual({ ok: false, problem: 'closed' })
    expect(await counted()).toEqual([{ visits: 1, zorg: 1 }])
  })

  test('contact data that belongs to nothing goes after a day', async () => {
    await request(randomUUID())
    await service.database.deleteFrom('conversation_requests').execute()
    await purgeAt(later(START, 1))
    expect(await rows('contacts')).toBe(1)
    await purgeAt(later(START, 1, 1))
    expect(await rows('contacts')).toBe(0)
  })

  test('what somebody took along to sign in elsewhere goes after ten minutes, also when nobody signs in any more', async () => {
    await sql`truncate desk_tickets`.execute(service.database)
    service.clock.now = START
    await issueTicket(service.desk, 'sign in elsewhere')
    await purgeAt(START)
    expect(await rows('desk_tickets')).toBe(1)
    await purgeAt('2026-11-21T12:10:00Z')
    expect(await rows('desk_tickets')).toBe(0)
  })

  test('is counted in the log, without saying of whom', async () => {
    await request(randomUUID())
    await purgeAt(later(START, 31))
    expect(lines).toEqual([
      {
        action: 'purge',
        object: 'database',
        result: 'done',
        origin: 'service',
        counts: { contacts: 1, requests: 1, appointments: 0, claims: 0, uses: 0 },
      },
    ])
  })

  test('what is not yet past its term stays', async () => {
    await book(service, 'een-gids', FIRST)
    await request(randomUUID())
    const counts = async () =>
      Promise.all(['appointments', 'claims', 'contacts', 'contact_keys', 'codes'].map(rows))
    const before = await counts()
    await purgeAt(later(START, 29))
    expect(await counts()).toEqual(before)
  })
})
