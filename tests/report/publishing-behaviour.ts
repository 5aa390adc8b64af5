import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import Papa from 'papaparse'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type ApiReport, reportSchema } from '#contract/api/report.schema.ts'
import type { DatabasePlace } from '#service/booking/store/open-database.ts'
import type { DeskPerson } from '#service/booking/use-cases/booking-world.ts'
import { createEvent } from '#service/booking/use-cases/hold-events.ts'
import { RETENTION } from '#service/operations/retention.ts'
import { purgeOnce } from '#service/operations/start-purging.ts'
import { publishDueMonths } from '#service/report/use-cases/publish-months.ts'
import { emptyDatabase } from '#tests/booking/booking-behaviour.ts'
import { expectProblem } from '#tests/booking/expect-problem.ts'
import { book, CONTACT, withKey } from '#tests/booking/visitor.ts'
import type { Reply, TestService } from '#tests/setup/booking-service.ts'
import { countsIn, emptyReport, openReportService, sendVisit, tabletOf } from './at-the-report.ts'

const MANAGER: DeskPerson = { id: 'm', name: 'Mo', role: 'beheerder', municipality: 'voorbeeldstad' }
const DECEMBER = 'gids/voortgangscijfers?vanaf=2026-12&tot=2026-12'
const MONDAYS = ['2026-12-07', '2026-12-14', '2026-12-21', '2026-12-28']

/** The same promises, whichever database keeps them. */
export const describePublishing = (name: string, place: () => Promise<DatabasePlace>): void => {
  describe(`the progress report on ${name}`, () => {
    let service: TestService
    let token: string
    let person: DeskPerson
    beforeAll(async () => {
      service = await openReportService(await place(), world => ({ ...world, whoIs: async () => person }))
    }, 120_000)
    beforeEach(async () => {
      await emptyDatabase(service)
      await emptyReport(service)
      token = await tabletOf(service)
      person = MANAGER
    })
    afterEach(() => expect(service.faults).toEqual([]))
    afterAll(() => service?.close())

    const at = (now: string): void => {
      service.clock.now = now
    }
    const publish = () => publishDueMonths(service.world)
    const read = async (path = DECEMBER): Promise<ApiReport> => {
      const reply = await service.send('GET', path)
      expect(reply.status).toBe(200)
      return reportSchema.parse(reply.body)
    }
    const purge = () =>
      purgeOnce({
        database: service.database,
        place: 'server',
        retention: RETENTION,
        now: () => service.clock.now,
        log: () => {},
        report: ({ error }) => service.faults.push(error),
      })
    const visits = async (many: number, more: Readonly<Record<string, unknown>> = {}): Promise<void> => {
      for (let one = 0; one < many; one += 1) await sendVisit(service, token, { dag: '2026-12-10', ...more })
    }
    const request = (id: string = randomUUID()): Promise<Reply> =>
      service.send('PUT', `gespreksverzoeken/${id}`, {
        body: { gemeente: 'voorbeeldstad', contact: CONTACT, taal: 'nl', voorkeuren: [] },
      })
    /** Appointments on Monday mornings of December, with how they went. */
    const conversations = async (outcomes: readonly (string | undefined)[]): Promise<void> => {
      for (const [number, outcome] of outcomes.entries()) {
        const day = MONDAYS[Math.floor(number / 3)] ?? ''
        at(`${day}T00:00:00Z`)
        const hour = 8 + (number % 3)
        const booked = await book(service, 'een-gids', `${day}T${String(hour).padStart(2, '0')}:00:00Z`)
        expect(booked.status).toBe(201)
        at(`${day}T12:00:00Z`)
        if (outcome === 'cancelled')
          await service.send('POST', `afspraken/${String(booked.body.id)}/annulering`, withKey(booked))
        else if (outcome) {
          const told = await service.send('PUT', `gids/afspraken/${String(booked.body.id)}/afloop`, {
            headers: { 'Sec-Fetch-Site': 'same-origin' },
            body: { afloop: outcome },
          })
          expect(told.status).toBe(204)
        }
      }
    }

    test('a month is published on the fifteenth of the next, and then the exact counts are gone', async () => {
      at('2026-12-31T20:00:00Z')
      await visits(7)
      await visits(6, { taal: 'ar', afgerond: false, begeleid: true })
      at('2027-01-14T22:59:59Z')
      await publish()
      expect((await read()).maanden).toEqual([])
      at('2027-01-14T23:00:00Z')
      await publish()
      const report = await read()
      expect(report.maanden).toEqual(['2026-12'])
      expect(report.bezoeken).toEqual({ alle: 10, afgerond: 5, begeleid: 5, opEvenement: null })
      expect(report.talen.regels).toEqual([
        { id: 'ar', naam: 'Arabisch', bezoeken: 5 },
        { id: 'nl', naam: 'Nederlands', bezoeken: 5 },
        { id: 'other', naam: 'Andere taal', bezoeken: null },
        { id: 'en', naam: 'Engels', bezoeken: null },
      ])
      expect(report.sectoren.zonder).toEqual(['2026-12'])
      expect(await countsIn(service)).toEqual({})
    })

    test('with enough visits it tells of sectors and doors, by their names', async () => {
      at('2026-12-31T20:00:00Z')
      await visits(12)
      at('2027-01-15T12:00:00Z')
      await publish()
      const { sectoren, deuren } = await read()
      expect(sectoren).toEqual({
        regels: [
          { id: 'ict', naam: 'ict', bezoeken: 10 },
          { id: 'zorg', naam: 'Zorg en welzijn', bezoeken: 10 },
          { id: 'techniek', naam: 'techniek', bezoeken: null },
        ],
        zonder: [],
      })
      expect(deuren.regels.map(({ bezoeken }) => bezoeken)).toEqual([10, null])
    })

    test('what was published stays as it is, whatever comes after', async () => {
      at('2026-12-31T20:00:00Z')
      await visits(14)
      at('2027-01-15T12:00:00Z')
      await publish()
      const before = await read()
      await visits(5)
      await publish()
      await sql`insert into month_counts values ('voorbeeldstad', '2026-12', 'visits', '', 100)`.execute(
        service.database,
      )
      await publish()
      expect(await read()).toEqual(before)
      expect(before.bezoeken.alle).toBe(10)
    })

    test('a longer period is the sum of its months, so that subtracting tells no more than they do', async () => {
      at('2026-12-31T20:00:00Z')
      await visits(9)
      await visits(3, { dag: '2026-12-30', taal: 'en' })
      at('2027-01-31T20:00:00Z')
      await publish()
      await visits(13, { dag: '2027-01-20' })
      at('2027-02-20T12:00:00Z')
      await publish()
      const months = await Promise.all(
        ['2026-12', '2027-01'].map(month => read(`gids/voortgangscijfers?vanaf=${month}&tot=${month}`)),
      )
      const both = await read('gids/voortgangscijfers?vanaf=2026-12&tot=2027-01')
      expect(months.map(({ bezoeken }) => bezoeken.alle)).toEqual([10, 10])
      expect(both.bezoeken.alle).toBe(20)
      expect(both.talen.regels.find(({ id }) => id === 'en')?.bezoeken).toBeNull()
    })

    test('without months asked it is about the last quarter that is over', async () => {
      const { vanaf, tot, laatste } = await read('gids/voortgangscijfers')
      expect([vanaf, tot, laatste]).toEqual(['2026-10', '2026-12', '2026-12'])
    })

    test.each([
      'vanaf=2026-12',
      'vanaf=2027-01&tot=2026-12',
      'vanaf=2024-12&tot=2026-12',
      'vanaf=2026-13&tot=2026-13',
    ])('months that are no period are refused: %s', async query =>
      expectProblem(await service.send('GET', `gids/voortgangscijfers?${query}`), 400, 'ongeldige-invoer'),
    )

    test('conversations count once, whether they are purged before the month is published or not', async () => {
      const asked = randomUUID()
      at('2026-12-01T12:00:00Z')
      for (let one = 0; one < 5; one += 1) await request()
      await request(asked)
      const outcomes = ['gehouden', 'gehouden', 'gehouden', 'gehouden', 'gehouden', 'niet-gekomen']
      await conversations([...outcomes, 'cancelled', undefined, 'gehouden', 'niet-gekomen'])
      // Requests of 1 December and the conversations of the 7th are past their term before the month is published.
      for (const now of ['2027-01-02T12:00:00Z', '2027-01-07T12:00:00Z', '2027-01-14T12:00:00Z']) {
        at(now)
        await purge()
        await request(asked)
      }
      expect(await countsIn(service)).toEqual({
        'voorbeeldstad 2026-12 held': 5,
        'voorbeeldstad 2026-12 no-show': 1,
        'voorbeeldstad 2026-12 requested': 6,
      })
      at('2027-01-15T12:00:00Z')
      await publish()
      expect((await read()).gesprekken).toEqual({
        gevraagd: 5,
        afgesproken: 5,
        gehouden: 5,
        nietGekomen: null,
        nietIngevuld: null,
      })
      at('2027-03-15T12:00:00Z')
      await purge()
      expect(Object.keys(await countsIn(service)).filter(key => key.includes('2026-12'))).toEqual([])
    }, 60_000)

    test('events that ended in the month are named, with the count anybody could see', async () => {
      at('2026-12-05T09:00:00Z')
      const event = { name: '=Banenmarkt; de "hal"', place: 'De hal', sectors: [], participants: [] }
      const times = { start: '2026-12-05T09:00:00Z', end: '2026-12-05T16:00:00Z' }
      const made = await createEvent(service.world, { ...event, ...times, municipality: 'voorbeeldstad' })
      if (!made.ok) throw new Error(made.problem)
      const { code } = made.value
      for (let one = 0; one < 7; one += 1)
        await service.send('PUT', `tellingen/${randomUUID()}`, { body: { evenement: code, sectoren: [] } })
      at('2027-01-15T12:00:00Z')
      await publish()
      expect((await read()).evenementen).toEqual([{ code, naam: event.name, dag: '2026-12-05', bezoeken: 5 }])
      const reply = await service.send('GET', DECEMBER, { headers: { Accept: 'text/csv' } })
      const rows = Papa.parse<string[]>(reply.text).data
      expect(rows.find(row => row[2] === 'Evenementen')).toEqual([
        '2026-12',
        '2026-12',
        'Evenementen',
        `'${event.name}, 2026-12-05`,
        '5',
      ])
    })

    test('as a file it holds the same numbers, for a spreadsheet in Dutch', async () => {
      at('2026-12-31T20:00:00Z')
      await visits(12)
      at('2027-01-15T12:00:00Z')
      await publish()
      const reply = await service.send('GET', DECEMBER, { headers: { Accept: 'text/csv' } })
      expect(reply.headers.get('Content-Type')).toBe('text/csv; charset=utf-8')
      expect(reply.headers.get('Content-Disposition')).toContain('voortgang-2026-12-2026-12.csv')
      const { data, errors, meta } = Papa.parse<Record<string, string>>(reply.text, {
        header: true,
        skipEmptyLines: true,
      })
      expect([errors, meta.delimiter, meta.fields]).toEqual([
        [],
        ';',
        ['vanaf', 'tot', 'onderdeel', 'naam', 'aantal'],
      ])
      const of = (part: string, what: string) =>
        data.find(row => row.onderdeel === part && row.naam === what)?.aantal
      const { bezoeken, talen } = await read()
      expect(of('Bezoeken', 'Alle bezoeken')).toBe(String(bezoeken.alle))
      for (const { naam, bezoeken: many } of talen.regels)
        expect(of('Talen', naam)).toBe(many === null ? 'minder dan 5' : String(many))
    })

    test('two services that publish at once publish a month once, and a month that was missed later', async () => {
      at('2026-12-31T20:00:00Z')
      await visits(8)
      at('2027-03-20T12:00:00Z')
      await Promise.all([publish(), publish(), purge()])
      const report = await read('gids/voortgangscijfers?vanaf=2026-12&tot=2027-02')
      expect([report.maanden, report.bezoeken.alle]).toEqual([['2026-12', '2027-02'], 5])
    })

    test('another town has figures of its own', async () => {
      at('2026-12-31T20:00:00Z')
      await visits(8)
      at('2027-01-15T12:00:00Z')
      await publish()
      person = { ...MANAGER, municipality: 'buurstad' }
      const report = await read()
      expect([report.maanden, report.bezoeken.alle]).toEqual([['2026-12'], null])
    })
  })
}
