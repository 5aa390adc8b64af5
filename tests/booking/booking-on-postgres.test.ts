import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { findClaim } from '#service/booking/store/claims.ts'
import { openDatabase } from '#service/booking/store/open-database.ts'
import { inTransaction } from '#service/booking/store/transaction.ts'
import { FIRST, openTestService, START, type TestService } from '#tests/setup/booking-service.ts'
import { notTested } from '#tests/setup/not-tested.ts'
import { startPostgres } from '#tests/setup/postgres.ts'
import { describeBooking, emptyDatabase } from './booking-behaviour.ts'
import { describeChanges } from './change-behaviour.ts'
import { confirm, hold, problemName } from './visitor.ts'

const cluster = await startPostgres()
afterAll(() => (cluster.ok ? cluster.value.stop() : undefined))

const CLIENTS = 50
const statuses = (replies: readonly { status: number }[], status: number): number =>
  replies.filter(reply => reply.status === status).length

if (!cluster.ok) {
  notTested('booking on PostgreSQL', cluster.problem)
} else {
  const newPlace = async () => ({ kind: 'server' as const, url: await cluster.value.newDatabase() })
  describeBooking('PostgreSQL', newPlace)
  describeChanges('PostgreSQL', newPlace)

  describe('many at once on PostgreSQL', () => {
    let service: TestService
    beforeAll(async () => {
      service = await openTestService(await newPlace())
    }, 60_000)
    beforeEach(() => emptyDatabase(service))
    afterAll(() => service?.close())

    const overlaps = async (): Promise<number> => {
      const taken = await service.database
        .selectFrom('claims')
        .selectAll()
        .where('status', 'in', ['held', 'confirmed'])
        .execute()
      return taken.filter(one =>
        taken.some(
          other =>
            other.id !== one.id &&
            other.guide === one.guide &&
            other.starts_at < one.ends_at &&
            one.starts_at < other.ends_at,
        ),
      ).length
    }

    test('of fifty visitors who want one time exactly one gets it, and all others hear it kindly', async () => {
      for (let round = 0; round < 5; round += 1) {
        await emptyDatabase(service)
        const replies = await Promise.all(
          Array.from({ length: CLIENTS }, () => hold(service, 'een-gids', FIRST)),
        )
        expect(statuses(replies, 201)).toBe(1)
        expect(statuses(replies, 409)).toBe(CLIENTS - 1)
      }
    }, 60_000)

    test('of fifty who want overlapping times of one guide nobody gets an overlap and nobody an error', async () => {
      // Hours at one location, forty minutes at the other: 09:00, 10:00, 11:00 against 09:00, 09:40, 10:20, 11:00.
      const wishes = [
        ['een-gids', '08:00'],
        ['een-gids', '09:00'],
        ['een-gids', '10:00'],
        ['zelfde-gids', '08:00'],
        ['zelfde-gids', '08:40'],
        ['zelfde-gids', '09:20'],
        ['zelfde-gids', '10:00'],
      ] as const
      for (let round = 0; round < 5; round += 1) {
        await emptyDatabase(service)
        const replies = await Promise.all(
          Array.from({ length: CLIENTS }, (_, at) => {
            const [location, time] = wishes[at % wishes.length] ?? wishes[0]
            return hold(service, location, `2026-11-23T${time}:00Z`)
          }),
        )
        expect(statuses(replies, 201)).toBeGreaterThanOrEqual(2)
        expect(statuses(replies, 201) + statuses(replies, 409)).toBe(CLIENTS)
        expect(await overlaps()).toBe(0)
      }
      expect(service.faults).toEqual([])
    }, 60_000)

    test('fifty who take over an expired hold at once: one does', async () => {
      await hold(service, 'een-gids', FIRST)
      await hold(service, 'een-gids', '2026-11-23T09:00:00Z')
      service.clock.now = '2026-11-21T12:06:00Z'
      const replies = await Promise.all(
        Array.from({ length: CLIENTS }, (_, at) =>
          at % 2 === 0
            ? hold(service, 'een-gids', FIRST)
            : hold(service, 'zelfde-gids', '2026-11-23T08:40:00Z'),
        ),
      )
      expect(statuses(replies, 201)).toBe(1)
      expect(statuses(replies, 409)).toBe(CLIENTS - 1)
      expect(await overlaps()).toBe(0)
    }, 60_000)

    test('one key sent twenty times at once is one hold with one answer', async () => {
      const key = randomUUID()
      const replies = await Promise.all(
        Array.from({ length: 20 }, () => hold(service, 'twee-gidsen', FIRST, key)),
      )
      expect(new Set(replies.map(reply => `${reply.status} ${reply.text}`)).size).toBe(1)
      expect(replies[0]?.status).toBe(201)
    }, 60_000)

    test('one confirmation sent twenty times at once is one appointment; twenty different ones are one too', async () => {
      const held = await hold(service, 'een-gids', FIRST)
      const id = randomUUID()
      const same = await Promise.all(Array.from({ length: 20 }, () => confirm(service, held.body.id, id)))
      expect(statuses(same, 201)).toBe(1)
      expect(statuses(same, 200)).toBe(19)
      expect(new Set(same.map(reply => reply.text)).size).toBe(1)

      const next = await hold(service, 'een-gids', '2026-11-23T09:00:00Z')
      const different = await Promise.all(Array.from({ length: 20 }, () => confirm(service, next.body.id)))
      expect(statuses(different, 201)).toBe(1)
      expect(statuses(different, 409)).toBe(19)
      expect((await findClaim(service.database, String(next.body.id)))?.status).toBe('confirmed')
    }, 60_000)

    test('work that PostgreSQL breaks off because of a deadlock is done again', async () => {
      let meet = (): void => {}
      const met = new Promise<void>(resolve => {
        meet = resolve
      })
      let waiting = 0
      const crossing = (first: string, second: string): Promise<void> =>
        inTransaction(service.database, async transaction => {
          const touch = (id: string) =>
            transaction.updateTable('guides').set({ municipality: 'touched' }).where('id', '=', id).execute()
          await touch(first)
          waiting += 1
          if (waiting === 2) meet()
          await met
          await touch(second)
        })
      await Promise.all([
        crossing('voorbeeldstad/a', 'voorbeeldstad/b'),
        crossing('voorbeeldstad/b', 'voorbeeldstad/a'),
      ])
      // Two first tries and at least one that came again; on a slow machine that one may meet the other once more.
      expect(waiting).toBeGreaterThan(2)
    }, 30_000)

    test('two instances that start at once on one empty database both come up', async () => {
      const place = await newPlace()
      const both = await Promise.all([openDatabase(place, START), openDatabase(place, START)])
      expect(both.map(one => one.ok)).toEqual([true, true])
      for (const one of both) if (one.ok) await one.value.close()
    }, 60_000)

    test('a database that stops answering is 503 with a sentence, never "full"', async () => {
      const other = await startPostgres()
      if (!other.ok) throw new Error(other.problem)
      const lost = await openTestService({ kind: 'server', url: await other.value.newDatabase() })
      await other.value.stop()
      const reply = await lost.send('GET', 'tijdsloten?locatie=een-gids')
      expect(reply.status).toBe(503)
      expect(problemName(reply)).toBe('dienst-niet-bereikbaar')
      expect(reply.headers.get('Retry-After')).toBe('10')
      expect(reply.body.tijdsloten).toBeUndefined()
      await lost.close()
    }, 60_000)
  })
}
