import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { DatabasePlace } from '#service/booking/store/open-database.ts'
import { createEvent } from '#service/booking/use-cases/hold-events.ts'
import { RETENTION } from '#service/operations/retention.ts'
import { purgeOnce } from '#service/operations/start-purging.ts'
import { expectProblem } from '#tests/booking/expect-problem.ts'
import type { TestService } from '#tests/setup/booking-service.ts'
import {
  countsIn,
  emptyReport,
  JANUARY,
  openReportService,
  sendVisit,
  tabletOf,
  VISIT,
} from './at-the-report.ts'

const OURS = 'voorbeeldstad 2027-01'

/** The same promises, whichever database keeps them. */
export const describeCounting = (name: string, place: () => Promise<DatabasePlace>): void => {
  describe(`visits on tablets, counted on ${name}`, () => {
    let service: TestService
    let token: string
    beforeAll(async () => {
      service = await openReportService(await place())
    }, 120_000)
    beforeEach(async () => {
      await emptyReport(service)
      token = await tabletOf(service)
    })
    afterEach(() => expect(service.faults).toEqual([]))
    afterAll(() => service?.close())

    const purge = () =>
      purgeOnce({
        database: service.database,
        place: 'server',
        retention: RETENTION,
        now: () => service.clock.now,
        log: () => {},
        report: ({ error }) => service.faults.push(error),
      })
    const ids = async (): Promise<number> =>
      (await sql`select from counted_visit_ids`.execute(service.database)).rows.length

    test('a visit adds one to each count it belongs to, of the town of the tablet', async () => {
      expect((await sendVisit(service, token)).status).toBe(204)
      const there = await tabletOf(service, 'buurstad')
      await sendVisit(service, there, { taal: 'en', afgerond: false })
      expect(await countsIn(service)).toEqual({
        'buurstad 2027-01 language other': 1,
        'buurstad 2027-01 visits': 1,
        [`${OURS} door volunteer`]: 1,
        [`${OURS} finished`]: 1,
        [`${OURS} language nl`]: 1,
        [`${OURS} sector ict`]: 1,
        [`${OURS} sector zorg`]: 1,
        [`${OURS} visits`]: 1,
      })
    })

    test('what the town does not have is left out, and a language it does not offer is another one', async () => {
      const odd = { taal: 'fy', sectoren: ['ruimtevaart'], deuren: ['nergens'], evenement: 'LM4-7X2' }
      expect((await sendVisit(service, token, { ...odd, afgerond: false })).status).toBe(204)
      expect(await countsIn(service)).toEqual({ [`${OURS} language other`]: 1, [`${OURS} visits`]: 1 })
    })

    test('a visit with a guide, or at an event of the town, is counted as such', async () => {
      const event = { name: 'Banenmarkt', place: 'De hal', sectors: [], participants: [] }
      const times = { start: JANUARY, end: '2027-01-15T17:00:00Z' }
      const [here, there] = await Promise.all(
        ['voorbeeldstad', 'buurstad'].map(municipality =>
          createEvent(service.world, { ...event, ...times, municipality }),
        ),
      )
      if (!here?.ok || !there?.ok) throw new Error('no event')
      await sendVisit(service, token, { begeleid: true, evenement: here.value.code })
      await sendVisit(service, token, { evenement: there.value.code })
      expect(await countsIn(service)).toMatchObject({
        [`${OURS} guided`]: 1,
        [`${OURS} event`]: 1,
        [`${OURS} visits`]: 2,
      })
    })

    test('the same id counts once, whatever comes with it, also twenty times at once and from another town', async () => {
      const id = randomUUID()
      const there = await tabletOf(service, 'buurstad')
      const replies = await Promise.all([
        ...Array.from({ length: 20 }, (_, at) => sendVisit(service, token, { begeleid: at % 2 === 0 }, id)),
        sendVisit(service, there, { dag: '2027-01-02' }, id),
      ])
      expect(new Set(replies.map(({ status }) => status))).toEqual(new Set([204]))
      const counts = await countsIn(service)
      expect(Object.entries(counts).filter(([key]) => key.endsWith(' visits'))).toHaveLength(1)
      expect(new Set(Object.values(counts))).toEqual(new Set([1]))
    })

    test('thirty visits at once, crosswise, all count', async () => {
      const orders = [['zorg', 'ict'], ['ict', 'zorg'], ['techniek']]
      await Promise.all(
        Array.from({ length: 30 }, (_, at) => sendVisit(service, token, { sectoren: orders[at % 3] })),
      )
      expect(await countsIn(service)).toMatchObject({
        [`${OURS} visits`]: 30,
        [`${OURS} sector ict`]: 20,
        [`${OURS} sector techniek`]: 10,
      })
    })

    test('a day of more than 45 days ago, or after tomorrow, is refused', async () => {
      service.clock.now = '2027-01-14T12:00:00Z'
      for (const dag of ['2026-11-29', '2027-01-16'])
        expectProblem(await sendVisit(service, token, { dag }), 400, 'ongeldige-invoer')
      expect(await countsIn(service)).toEqual({})
      for (const dag of ['2026-12-01', '2027-01-15'])
        expect((await sendVisit(service, token, { dag })).status).toBe(204)
      expect(await countsIn(service)).toMatchObject({
        'voorbeeldstad 2026-12 visits': 1,
        [`${OURS} visits`]: 1,
      })
    })

    test('a visit of a month that is closed is taken, and counts nowhere', async () => {
      expect((await sendVisit(service, token, { dag: '2026-12-31' })).status).toBe(204)
      expect(await countsIn(service)).toEqual({})
      service.clock.now = '2027-01-14T22:59:59Z'
      expect((await sendVisit(service, token, { dag: '2026-12-31' })).status).toBe(204)
      expect(await countsIn(service)).toMatchObject({ 'voorbeeldstad 2026-12 visits': 1 })
    })

    test('only a tablet that is paired is counted', async () => {
      for (const wrong of ['kort', 'a'.repeat(43)])
        expectProblem(await sendVisit(service, wrong), 401, 'tabletsleutel-ongeldig')
      const bare = await service.send('PUT', `bezoeken/${randomUUID()}`, { body: VISIT })
      expectProblem(bare, 401, 'tabletsleutel-ongeldig')
      expect(await countsIn(service)).toEqual({})
    })

    test('what does not fit is refused', async () => {
      const bad = [
        { sectoren: ['zorg', 'zorg'] },
        { sectoren: ['a', 'b', 'c', 'd'] },
        { deuren: ['meet', 'meet'] },
        { dag: '2027-02-30' },
        { dag: '2027-01-15T10:00:00Z' },
        { taal: 'Nederlands' },
        { afgerond: 'ja' },
        { naam: 'Sam' },
      ]
      for (const more of bad) expectProblem(await sendVisit(service, token, more), 400, 'ongeldige-invoer')
    })

    test('an id is forgotten once no tablet may send it any more, and not before', async () => {
      const id = randomUUID()
      await sendVisit(service, token, {}, id)
      service.clock.now = '2027-03-01T12:00:00Z'
      await purge()
      expect((await sendVisit(service, token, {}, id)).status).toBe(204)
      expectProblem(await sendVisit(service, token, { dag: '2027-01-14' }, id), 400, 'ongeldige-invoer')
      expect(await ids()).toBe(1)
      service.clock.now = '2027-03-17T12:00:00Z'
      await purge()
      expect(await ids()).toBe(0)
      expect(await countsIn(service)).toMatchObject({ [`${OURS} visits`]: 1 })
    })

    test('however tablets send, lose the answer and send again, each visit counts once', async () => {
      const sending = fc.record({
        visit: fc.nat(5),
        dag: fc.constantFrom('2027-01-02', '2027-01-15'),
        lost: fc.boolean(),
      })
      await fc.assert(
        fc.asyncProperty(fc.array(fc.array(sending, { maxLength: 4 }), { maxLength: 8 }), async rounds => {
          await sql`truncate month_counts, counted_visit_ids`.execute(service.database)
          const names = Array.from({ length: 6 }, () => randomUUID())
          const sent = new Set<string>()
          for (const round of rounds)
            await Promise.all(
              round.map(async ({ visit, dag, lost }) => {
                const id = names[visit] ?? ''
                // Lost on the way there: nothing reaches us. Lost on the way back looks to us like any other.
                if (lost) return
                sent.add(id)
                await sendVisit(service, token, { dag, begeleid: dag === '2027-01-02' }, id)
              }),
            )
          const counts = await countsIn(service)
          expect(counts[`${OURS} visits`] ?? 0).toBe(sent.size)
          expect(counts[`${OURS} language nl`] ?? 0).toBe(sent.size)
        }),
        { numRuns: 25 },
      )
    }, 60_000)

    test('nothing in the database tells what one visit counted for', async () => {
      const id = randomUUID()
      await sendVisit(service, token, {}, id)
      const { rows } = await sql<{ row: string }>`
        select counted_visit_ids::text as row from counted_visit_ids`.execute(service.database)
      expect(rows).toEqual([{ row: `(${id},2027-01-15)` }])
      expect(JSON.stringify(await countsIn(service))).not.toContain(id)
    })
  })
}
