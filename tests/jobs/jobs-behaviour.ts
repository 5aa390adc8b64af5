import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type DatabasePlace, openDatabase } from '#service/booking/store/open-database.ts'
import type { Database } from '#service/booking/store/tables.ts'
import { MOST_ATTEMPTS } from '#service/jobs/backoff.ts'
import type { JobHandlers, JobOutcome } from '#service/jobs/job-kinds.ts'
import { runDueJobs } from '#service/jobs/run-jobs.ts'
import { startWorker } from '#service/jobs/start-worker.ts'
import { countJobs, listDeadJobs, purgeJobs, reviveJob } from '#service/jobs/store/dead-jobs.ts'
import { enqueue, settleJob, takeJobs } from '#service/jobs/store/jobs.ts'

const START = '2026-11-21T12:00:00Z'
const APPOINTMENT = '0d0f2a86-6b0c-4a52-8f0e-6f0f5b9a2c77'

/** The same promises, whichever database keeps them. */
export const describeJobs = (name: string, place: () => Promise<DatabasePlace>): void => {
  describe(`work for later on ${name}`, () => {
    let database: Database
    let close: () => Promise<void> = async () => {}
    const clock = { now: START }
    const faults: unknown[] = []
    const logged: unknown[] = []

    beforeAll(async () => {
      const opened = await openDatabase(await place(), START)
      if (!opened.ok) throw new Error('the test database is in use')
      database = opened.value.database
      close = opened.value.close
    }, 120_000)
    beforeEach(async () => {
      await sql`truncate jobs`.execute(database)
      clock.now = START
      faults.length = 0
      logged.length = 0
    })
    afterAll(() => close())

    const add = async (runAfter?: string): Promise<string> => {
      const id = randomUUID()
      const data = { appointment: APPOINTMENT, guide: 'voorbeeldstad/a' }
      await enqueue(
        database,
        [{ id, type: 'calendar.write', data, ...(runAfter && { runAfter }) }],
        clock.now,
      )
      return id
    }
    const world = () => ({
      database,
      now: () => clock.now,
      random: () => 0,
      log: (line: unknown) => logged.push(line),
      report: (fault: unknown) => faults.push(fault),
    })
    const handling = (outcome: JobOutcome | (() => Promise<JobOutcome>)): JobHandlers => ({
      'calendar.write': async () => (typeof outcome === 'function' ? outcome() : outcome),
    })
    const row = async (id: string) =>
      database.selectFrom('jobs').selectAll().where('id', '=', id).executeTakeFirst()

    test('is done once, with its data and the names of CloudEvents', async () => {
      const id = await add()
      const seen: unknown[] = []
      const handlers: JobHandlers = {
        'calendar.write': async job => {
          seen.push(job)
          return { kind: 'done' }
        },
      }
      expect(await runDueJobs(world(), handlers)).toBe(1)
      expect(await runDueJobs(world(), handlers)).toBe(0)
      expect(seen).toEqual([
        {
          id,
          source: 'urn:talentperron:booking',
          type: 'calendar.write',
          specversion: '1.0',
          time: START,
          data: { appointment: APPOINTMENT, guide: 'voorbeeldstad/a' },
          attempts: 1,
        },
      ])
      expect(await countJobs(database)).toEqual({ waiting: 0, done: 1, dead: 0 })
    })

    test('of a transaction that fails was never there', async () => {
      await expect(
        database.transaction().execute(async transaction => {
          const data = { appointment: APPOINTMENT, guide: 'voorbeeldstad/a' }
          await enqueue(transaction, [{ id: randomUUID(), type: 'calendar.write', data }], START)
          throw new Error('undo')
        }),
      ).rejects.toThrow('undo')
      expect(await countJobs(database)).toEqual({ waiting: 0, done: 0, dead: 0 })
    })

    test('with the same id is the same work', async () => {
      const id = await add()
      const data = { appointment: APPOINTMENT, guide: 'voorbeeldstad/b' }
      await enqueue(database, [{ id, type: 'calendar.write', data }], START)
      expect(await countJobs(database)).toMatchObject({ waiting: 1 })
      expect((await row(id))?.data).toMatchObject({ guide: 'voorbeeldstad/a' })
    })

    test('waits for its hour', async () => {
      await add('2026-11-22T09:00:00Z')
      clock.now = '2026-11-22T08:59:59Z'
      expect(await runDueJobs(world(), handling({ kind: 'done' }))).toBe(0)
      clock.now = '2026-11-22T09:00:00Z'
      expect(await runDueJobs(world(), handling({ kind: 'done' }))).toBe(1)
    })

    test('that nobody here can do is left alone', async () => {
      const id = await add()
      expect(await runDueJobs(world(), {})).toBe(0)
      expect(await runDueJobs(world(), { 'mail.reminder': async () => ({ kind: 'done' }) })).toBe(0)
      expect((await row(id))?.attempts).toBe(0)
    })

    test('comes back after 15 seconds, then 30, until it succeeds', async () => {
      const id = await add()
      const again = handling({ kind: 'again', problem: 'calendar-unreachable' })
      expect(await runDueJobs(world(), again)).toBe(1)
      expect(await row(id)).toMatchObject({ state: 'waiting', last_problem: 'calendar-unreachable' })
      clock.now = '2026-11-21T12:00:14Z'
      expect(await runDueJobs(world(), again)).toBe(0)
      clock.now = '2026-11-21T12:00:15Z'
      expect(await runDueJobs(world(), again)).toBe(1)
      clock.now = '2026-11-21T12:00:44Z'
      expect(await runDueJobs(world(), again)).toBe(0)
      clock.now = '2026-11-21T12:00:45Z'
      expect(await runDueJobs(world(), handling({ kind: 'done' }))).toBe(1)
      expect(await row(id)).toMatchObject({ state: 'done', attempts: 3 })
    })

    test('is given up on after twenty attempts, can be seen, and can be tried again', async () => {
      const id = await add()
      const again = handling({ kind: 'again', problem: 'calendar-unreachable' })
      for (let attempt = 1; attempt <= MOST_ATTEMPTS; attempt += 1) {
        expect(await countJobs(database)).toMatchObject({ waiting: 1, dead: 0 })
        expect(await runDueJobs(world(), again)).toBe(1)
        clock.now = `2026-12-${String(attempt).padStart(2, '0')}T00:00:00Z`
      }
      expect(await countJobs(database)).toEqual({ waiting: 0, done: 0, dead: 1 })
      expect(await listDeadJobs(database)).toEqual([
        {
          id,
          type: 'calendar.write',
          data: { appointment: APPOINTMENT, guide: 'voorbeeldstad/a' },
          problem: 'calendar-unreachable',
          attempts: MOST_ATTEMPTS,
          time: START,
          diedAt: '2026-12-19T00:00:00Z',
        },
      ])
      expect(await reviveJob(database, id, clock.now)).toBe(true)
      expect(await reviveJob(database, id, clock.now)).toBe(false)
      expect(await runDueJobs(world(), handling({ kind: 'done' }))).toBe(1)
    })

    test('that cannot succeed is given up on at once', async () => {
      await add()
      await runDueJobs(world(), handling({ kind: 'dead', problem: 'recipient-refused' }))
      expect(await listDeadJobs(database)).toMatchObject([{ problem: 'recipient-refused', attempts: 1 }])
    })

    test('is told to whoever watches, by kind and word, never by what it is about', async () => {
      await add()
      await runDueJobs(world(), handling({ kind: 'again', problem: 'calendar-unreachable' }))
      clock.now = '2026-11-21T12:00:15Z'
      await runDueJobs(world(), handling({ kind: 'done' }))
      const line = { action: 'job', object: 'calendar.write', origin: 'service' }
      expect(logged).toEqual([
        { ...line, result: 'refused', problem: 'calendar-unreachable', counts: { attempts: 1 } },
        { ...line, result: 'done', counts: { attempts: 2 } },
      ])
      expect(JSON.stringify(logged)).not.toContain(APPOINTMENT)
    })

    test('with data that makes no sense dies instead of running', async () => {
      await add()
      await sql`update jobs set data = '{"appointment": 5}'::jsonb`.execute(database)
      await runDueJobs(
        world(),
        handling(async () => {
          throw new Error('must not run')
        }),
      )
      expect(await listDeadJobs(database)).toMatchObject([{ problem: 'data-unreadable' }])
      expect(faults).toEqual([])
    })

    test('that meets a bug is told to the operator, kept and tried again', async () => {
      const id = await add()
      await runDueJobs(
        world(),
        handling(async () => {
          throw new Error('a bug')
        }),
      )
      expect(faults).toMatchObject([{ path: 'jobs/calendar.write' }])
      expect(await row(id)).toMatchObject({ state: 'waiting', last_problem: 'fault', lease_until: null })
    })

    test('of a worker that died is taken over when its lease ends, and the dead one has no say any more', async () => {
      await add()
      const taking = { types: ['calendar.write'], limit: 5 }
      const lease = '2026-11-21T12:03:00Z'
      const [first] = await takeJobs(database, { ...taking, now: START, leaseUntil: lease })
      if (!first) throw new Error('nothing taken')
      expect(await takeJobs(database, { ...taking, now: START, leaseUntil: lease })).toEqual([])
      const [second] = await takeJobs(database, { ...taking, now: lease, leaseUntil: '2026-11-21T12:06:00Z' })
      if (!second) throw new Error('not taken over')
      expect(await settleJob(database, first, { state: 'done', at: lease })).toBe(false)
      expect(await settleJob(database, second, { state: 'done', at: lease })).toBe(true)
    })

    test('that kills every worker dies in the end', async () => {
      const id = await add()
      await sql`update jobs set attempts = ${MOST_ATTEMPTS}`.execute(database)
      await runDueJobs(
        world(),
        handling(async () => {
          throw new Error('must not run')
        }),
      )
      expect(await row(id)).toMatchObject({ state: 'dead', last_problem: 'lease-expired' })
    })

    test('is cleared a week after it is done; what died stays ninety days', async () => {
      await add()
      await runDueJobs(world(), handling({ kind: 'done' }))
      await add()
      await runDueJobs(world(), handling({ kind: 'dead', problem: 'too-late' }))
      await add()
      expect(await purgeJobs(database, '2026-11-28T11:59:59Z')).toBe(0)
      expect(await purgeJobs(database, '2026-11-28T12:00:00Z')).toBe(1)
      expect(await countJobs(database)).toEqual({ waiting: 1, done: 0, dead: 1 })
      expect(await purgeJobs(database, '2027-02-19T12:00:00Z')).toBe(1)
      expect(await countJobs(database)).toEqual({ waiting: 1, done: 0, dead: 0 })
    })

    test('that hangs does not keep a service from stopping, and is taken over later', async () => {
      const id = await add()
      let begin = (): void => {}
      const begun = new Promise<void>(resolve => {
        begin = resolve
      })
      const handlers: JobHandlers = {
        'calendar.write': () => {
          begin()
          return new Promise(() => {})
        },
      }
      const pauses: number[] = []
      const pause = async (milliseconds: number): Promise<void> => {
        pauses.push(milliseconds)
      }
      const worker = startWorker({ ...world(), pause }, handlers)
      await begun
      await worker.stop()
      expect(pauses).toEqual([10_000])
      expect(await row(id)).toMatchObject({ state: 'waiting', attempts: 1 })
      clock.now = '2026-11-21T12:03:00Z'
      expect(await runDueJobs(world(), handling({ kind: 'done' }))).toBe(1)
    })

    test('of several workers at once is done exactly once each', async () => {
      for (let i = 0; i < 60; i += 1) await add()
      const done: string[] = []
      const handlers: JobHandlers = {
        'calendar.write': async job => {
          done.push(job.id)
          return { kind: 'done' }
        },
      }
      const worker = async (): Promise<void> => {
        while ((await runDueJobs(world(), handlers)) > 0);
      }
      await Promise.all(Array.from({ length: 6 }, worker))
      expect(done).toHaveLength(60)
      expect(new Set(done).size).toBe(60)
      expect(await countJobs(database)).toEqual({ waiting: 0, done: 60, dead: 0 })
    })
  })
}
