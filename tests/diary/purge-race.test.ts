import { randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { sql } from 'kysely'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { isoInstant } from '#core/scheduling/local-time.ts'
import { RETENTION, termsAt } from '#service/operations/retention.ts'
import { type Purged, purge } from '#service/operations/store/purge.ts'
import { emptyDatabase } from '#tests/booking/booking-behaviour.ts'
import { CONTACT, hold, problemName } from '#tests/booking/visitor.ts'
import { OWN_PAGE, somebody } from '#tests/desk/at-the-desk.ts'
import { openTestService, type Reply, START, type TestService } from '#tests/setup/booking-service.ts'
import { notTested } from '#tests/setup/not-tested.ts'
import { startPostgres } from '#tests/setup/postgres.ts'

const DAY = 86_400_000
const PAST = isoInstant(Date.parse(START) + RETENTION.requests * DAY + 1000)
const LATER = '2026-12-28T08:00:00Z'

const cluster = await startPostgres()
afterAll(() => (cluster.ok ? cluster.value.stop() : undefined))

const races = (newDatabase: () => Promise<string>) => () => {
  let service: TestService
  let cookie: string
  /** What happens while the appointment is written and not there yet. */
  let meanwhile = async (): Promise<void> => undefined
  beforeAll(async () => {
    const place = { kind: 'server', url: await newDatabase() } as const
    service = await openTestService(place, undefined, {}, world => ({
      ...world,
      announce: async (_, { kind }) => (kind === 'confirmed' ? meanwhile() : undefined),
    }))
  }, 120_000)
  beforeEach(async () => {
    await emptyDatabase(service)
    await sql`truncate desk_people cascade`.execute(service.database)
    vi.useFakeTimers({ toFake: ['Date'] })
    meanwhile = async () => undefined
  })
  afterEach(() => {
    vi.useRealTimers()
    expect(service.faults).toEqual([])
  })
  afterAll(() => service?.close())

  const setTime = (now: string): void => {
    service.clock.now = now
    vi.setSystemTime(new Date(now))
  }
  const desk = (method: string, path: string, body?: object): Promise<Reply> =>
    service.send(method, `gids/${path}`, { headers: { ...OWN_PAGE, Cookie: cookie }, ...(body && { body }) })
  /** Asked thirty days and a second ago; a guide is about to agree on a time. */
  const longAgo = async (): Promise<() => Promise<Reply>> => {
    const id = randomUUID()
    setTime(START)
    const body = { gemeente: 'voorbeeldstad', contact: CONTACT, taal: 'nl', voorkeuren: [] }
    await service.send('PUT', `gespreksverzoeken/${id}`, { body })
    setTime(PAST)
    cookie = await somebody(service, 'gids')
    const { body: held } = await hold(service, 'een-gids', LATER)
    return () => desk('PUT', `gespreksverzoeken/${id}/afspraak`, { reservering: held.id })
  }
  const somebodyWaits = async (): Promise<void> => {
    for (let tries = 0; tries < 500; tries += 1) {
      const { rows } = await sql`select 1 from pg_stat_activity
        where datname = current_database() and wait_event_type = 'Lock'`.execute(service.database)
      if (rows.length > 0) return
      await wait(10)
    }
    throw new Error('nobody had to wait')
  }

  test('a purge that begins before the appointment is there waits, and takes nobody along', async () => {
    const book = await longAgo()
    let purging: Promise<Purged | undefined> = Promise.resolve(undefined)
    meanwhile = async () => {
      purging = service.database
        .transaction()
        .execute(transaction => purge(transaction, termsAt(PAST, RETENTION), PAST))
      await somebodyWaits()
    }
    const booked = await book()
    expect(booked.status).toBe(200)
    expect(await purging).toMatchObject({ contacts: 0, requests: 1 })
    const shown = await desk('POST', `gesprekken/${String(booked.body.id)}/inzagen`)
    expect(shown.body).toMatchObject({ naam: CONTACT.naam })
  })

  test('an appointment that is begun while a purge takes the request is not made, and the time stays held', async () => {
    const book = await longAgo()
    const booked = await service.database.transaction().execute(async transaction => {
      await purge(transaction, termsAt(PAST, RETENTION), PAST)
      const booking = book()
      await somebodyWaits()
      return { booking }
    })
    const refused = await booked.booking
    expect([refused.status, problemName(refused)]).toEqual([404, 'niet-gevonden'])
    const { rows } = await sql`select status from claims`.execute(service.database)
    expect(rows).toEqual([{ status: 'held' }])
  })
}

if (cluster.ok)
  describe('a purge and a guide at the same moment on PostgreSQL', races(cluster.value.newDatabase))
else {
  notTested('a purge and a guide at the same moment on PostgreSQL', cluster.problem)
}
