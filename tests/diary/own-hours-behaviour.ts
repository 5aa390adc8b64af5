import fc from 'fast-check'
import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { book, confirm, freeTimes, hold, problemName } from '#tests/booking/visitor.ts'
import { FIRST, type Reply } from '#tests/setup/booking-service.ts'
import { beGuide, guides } from './absent-guide.ts'
import { desk, diary, ELEVEN, managerComes, service, setTime, TEN } from './at-the-diary.ts'

const A = 'voorbeeldstad/a'
const TUESDAY = '2026-11-24T08:00:00Z'
/** Monday from ten to twelve. */
const LATE_MONDAY = [{ dag: 'maandag', begin: '10:00', eind: '12:00' }]

const works = (uren: object[], vanaf = '2026-11-01', guide = 'a'): Promise<Reply> =>
  desk('PUT', `gids/gidsen/${guide}/uren`, { vanaf, uren })

export const describeOwnHours = (database: string): void => {
  describe(`a guide with a week of their own, on ${database}`, () => {
    test('is offered and held in those hours only, at once, until the pack counts again', async () => {
      await beGuide(A)
      const before = await freeTimes(service, 'een-gids')
      expect((await works(LATE_MONDAY)).status).toBe(204)
      expect((await freeTimes(service, 'een-gids')).slice(0, 2)).toEqual([TEN, ELEVEN])
      expect(await freeTimes(service, 'een-gids')).not.toContain(TUESDAY)
      for (const begin of [FIRST, TUESDAY]) {
        const refused = await hold(service, 'een-gids', begin)
        expect([refused.status, problemName(refused)]).toEqual([409, 'tijdslot-bezet'])
      }
      for (const _ of [1, 2]) expect((await desk('DELETE', 'gids/gidsen/a/uren')).status).toBe(204)
      expect(await freeTimes(service, 'een-gids')).toEqual(before)
      expect((await hold(service, 'een-gids', FIRST)).status).toBe(201)
    })

    test('is there as before until the day from which it counts, and as the last one said from then on', async () => {
      await beGuide(A)
      await works([{ dag: 'dinsdag', begin: '09:00', eind: '10:00' }], '2026-11-24')
      await works([], '2026-12-01')
      const times = await freeTimes(service, 'een-gids')
      expect(times).toEqual([
        ...[FIRST, TEN, ELEVEN, TUESDAY],
        // Monday the 30th there is nothing; from 1 December nothing at all.
      ])
      const [mine] = (await guides()).gidsen
      expect(mine?.uren).toEqual([
        { vanaf: '2026-11-24', uren: [{ dag: 'dinsdag', begin: '09:00', eind: '10:00' }] },
        { vanaf: '2026-12-01', uren: [] },
      ])
    })

    test('keeps no week from before the one in force, and every one still to come', async () => {
      await beGuide(A)
      const weeks = async () => (await guides()).gidsen[0]?.uren.map(({ vanaf }) => vanaf)
      for (const vanaf of ['2026-12-07', '2026-11-01', '2026-11-14', '2026-12-01'])
        expect((await works(LATE_MONDAY, vanaf)).status).toBe(204)
      expect(await weeks()).toEqual(['2026-11-14', '2026-12-01', '2026-12-07'])
      // In Amsterdam it is the first of December already.
      setTime('2026-11-30T23:00:00Z')
      await managerComes()
      await works([], '2026-12-24')
      expect(await weeks()).toEqual(['2026-12-01', '2026-12-07', '2026-12-24'])
      expect(await freeTimes(service, 'een-gids')).toEqual([
        '2026-12-07T09:00:00Z',
        '2026-12-07T10:00:00Z',
        '2026-12-14T09:00:00Z',
        '2026-12-14T10:00:00Z',
      ])
    })

    test('works in hours that the pack does not give, and never beyond those of the location', async () => {
      await managerComes()
      // By the pack only Monday from nine to ten.
      expect((await freeTimes(service, 'eigen-uren')).slice(0, 2)).toEqual([FIRST, '2026-11-30T08:00:00Z'])
      await works([{ dag: 'dinsdag', begin: '00:00', eind: '23:59' }], '2026-11-01', 'd')
      expect((await freeTimes(service, 'eigen-uren')).slice(0, 3)).toEqual([
        ...[TUESDAY, '2026-11-24T09:00:00Z', '2026-11-24T10:00:00Z'],
      ])
      expect((await hold(service, 'eigen-uren', TUESDAY)).status).toBe(201)
      expect((await hold(service, 'eigen-uren', FIRST)).status).toBe(409)
    })

    test('is not booked by who holds the time already; what was agreed before stays', async () => {
      await beGuide(A)
      await book(service, 'een-gids', TUESDAY)
      const held = await hold(service, 'een-gids', FIRST)
      await works(LATE_MONDAY)
      expect(problemName(await confirm(service, held.body.id))).toBe('reservering-verlopen')
      expect((await diary()).afspraken).toMatchObject([{ begin: TUESDAY, status: 'bevestigd' }])
    })

    test('can be held for exactly what is offered, whatever the week', async () => {
      await managerComes()
      const clock = (quarter: number): string =>
        `${String(Math.floor(quarter / 4)).padStart(2, '0')}:${String((quarter % 4) * 15).padStart(2, '0')}`
      const window = fc
        .tuple(
          fc.constantFrom('maandag', 'dinsdag'),
          fc.integer({ min: 32, max: 48 }),
          fc.integer({ min: 1, max: 16 }),
        )
        .map(([dag, from, long]) => ({ dag, begin: clock(from), eind: clock(from + long) }))
      await fc.assert(
        fc.asyncProperty(fc.array(window, { maxLength: 4 }), async week => {
          await sql`truncate claims, guide_hours cascade`.execute(service.database)
          const all = await freeTimes(service, 'een-gids')
          await works(week)
          const offered = await freeTimes(service, 'een-gids')
          for (const begin of all.slice(0, 6))
            expect([begin, (await hold(service, 'een-gids', begin)).status]).toEqual([
              begin,
              offered.includes(begin) ? 201 : 409,
            ])
        }),
        { numRuns: 12 },
      )
    }, 60_000)

    test('when it is told at the moment that somebody books, is never booked outside it unseen', async () => {
      await beGuide(A)
      for (let round = 0; round < 10; round += 1) {
        const held = await hold(service, 'een-gids', FIRST)
        const [confirmed, seen] = await Promise.all([
          confirm(service, held.body.id),
          works(LATE_MONDAY).then(diary),
        ])
        expect(seen.afspraken).toHaveLength(confirmed.status === 201 ? 1 : 0)
        await sql`truncate claims, appointments, guide_hours cascade`.execute(service.database)
      }
    }, 60_000)
  })

  describe(`whose week it is, on ${database}`, () => {
    test('is their own, a manager’s to tell for everybody in the town, and of a guide there is', async () => {
      const tried = [await works(LATE_MONDAY), await desk('DELETE', 'gids/gidsen/a/uren')]
      await beGuide(A)
      tried.push(await works(LATE_MONDAY, '2026-11-01', 'b'))
      expect(tried.map(problemName)).toEqual(['geen-toegang', 'geen-toegang', 'geen-toegang'])
      await managerComes()
      expect((await works(LATE_MONDAY, '2026-11-01', 'b')).status).toBe(204)
      expect(problemName(await works(LATE_MONDAY, '2026-11-01', 'z'))).toBe('niet-gevonden')
    })

    test('begins between a month ago and a year from now', async () => {
      await beGuide(A)
      for (const vanaf of ['2026-10-20', '2027-11-22', '9999-12-31']) {
        const refused = await works(LATE_MONDAY, vanaf)
        expect([refused.status, refused.body.errors]).toMatchObject([
          400,
          [{ location: { pointer: '#/vanaf' }, detail: expect.stringMatching(/maand.*jaar/) }],
        ])
      }
      expect((await guides()).gidsen[0]?.uren).toEqual([])
      for (const vanaf of ['2026-10-21', '2027-11-21'])
        expect((await works(LATE_MONDAY, vanaf)).status).toBe(204)
    })

    test.each([
      ['ends before it begins', [{ dag: 'maandag', begin: '12:00', eind: '09:00' }], '2026-11-01'],
      ['has a day that is none', [{ dag: 'monday', begin: '09:00', eind: '12:00' }], '2026-11-01'],
      ['has a time that is none', [{ dag: 'maandag', begin: '09:00', eind: '24:00' }], '2026-11-01'],
      ['begins on no day', LATE_MONDAY, '2026-02-30'],
    ])('that %s is refused', async (_, uren, vanaf) => {
      await beGuide(A)
      const refused = await works(uren, vanaf)
      expect([refused.status, problemName(refused)]).toEqual([400, 'ongeldige-invoer'])
      expect((await guides()).gidsen[0]?.uren).toEqual([])
    })
  })
}
