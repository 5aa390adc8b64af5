import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { offerSessions, planSession } from '#service/booking/use-cases/group-sessions.ts'
import { RETENTION, termsAt } from '#service/operations/retention.ts'
import { purge } from '#service/operations/store/purge.ts'
import { book, confirm, freeTimes, hold, holdSeat, problemName } from '#tests/booking/visitor.ts'
import { FIRST, type Reply } from '#tests/setup/booking-service.ts'
import { absencesOf, absent, beGuide, MONDAY } from './absent-guide.ts'
import {
  bookFor,
  desk,
  diary,
  ELEVEN,
  idOf,
  managerComes,
  request,
  service,
  setTime,
  TEN,
} from './at-the-diary.ts'

const A = 'voorbeeldstad/a'
const B = 'voorbeeldstad/b'
const C = 'voorbeeldstad/c'
const TUESDAY = '2026-11-24T08:00:00Z'
const morning = { ...MONDAY, vanaf: '10:00', tot: '11:00' }

export const describeAbsence = (database: string): void => {
  describe(`a guide who is not there, on ${database}`, () => {
    test('is offered and held for nobody, in any place, until the absence is taken away', async () => {
      await beGuide(A)
      const [before, elsewhere] = [
        await freeTimes(service, 'een-gids'),
        await freeTimes(service, 'zelfde-gids'),
      ]
      const id = randomUUID()
      expect((await absent(A, morning, id)).status).toBe(204)
      expect(await freeTimes(service, 'een-gids')).toEqual(before.filter(time => time !== TEN))
      // Forty minutes from 09:40 and from 10:20 touch ten to eleven.
      const touched = ['2026-11-23T08:40:00Z', '2026-11-23T09:20:00Z']
      expect(await freeTimes(service, 'zelfde-gids')).toEqual(
        elsewhere.filter(time => !touched.includes(time)),
      )
      const refused = await hold(service, 'een-gids', TEN)
      expect([refused.status, problemName(refused)]).toEqual([409, 'tijdslot-bezet'])
      expect((await hold(service, 'een-gids', ELEVEN)).status).toBe(201)
      expect((await desk('DELETE', `gids/afwezigheden/${id}`)).status).toBe(204)
      expect(await freeTimes(service, 'een-gids')).toEqual(before.filter(time => time !== ELEVEN))
      expect((await hold(service, 'een-gids', TEN)).status).toBe(201)
    })

    test('of two leaves the times to the other, and takes them when both are away', async () => {
      await managerComes()
      await absent(B, MONDAY)
      expect(await freeTimes(service, 'twee-gidsen')).toContain(FIRST)
      await book(service, 'twee-gidsen', FIRST)
      expect((await diary()).afspraken).toMatchObject([{ gids: C }])
      expect((await hold(service, 'twee-gidsen', FIRST)).status).toBe(409)
      await absent(C, MONDAY)
      expect((await freeTimes(service, 'twee-gidsen'))[0]).toBe(TUESDAY)
    })

    test('is not booked by who holds the time already: it is told as over, with other times', async () => {
      await beGuide(A)
      const held = await hold(service, 'een-gids', FIRST)
      const asked = await request()
      const other = await hold(service, 'een-gids', TEN)
      await absent(A, MONDAY)
      const late = await confirm(service, held.body.id)
      expect([late.status, problemName(late)]).toEqual([410, 'reservering-verlopen'])
      expect((late.body.alternatieven as { begin: string }[])[0]?.begin).toBe(TUESDAY)
      const atDesk = await desk('PUT', `gids/gespreksverzoeken/${idOf(asked)}/afspraak`, {
        reservering: other.body.id,
      })
      expect(problemName(atDesk)).toBe('reservering-verlopen')
      expect(await diary()).toMatchObject({ afspraken: [], verzoeken: [{ heeftGegevens: true }] })
      expect((await bookFor(asked, TUESDAY)).status).toBe(200)
    })

    test('keeps what was agreed before, and shows it until it is moved or cancelled by hand', async () => {
      await beGuide(A)
      const [one, two] = [await book(service, 'een-gids', FIRST), await book(service, 'een-gids', TEN)]
      await book(service, 'een-gids', TUESDAY)
      await absent(A, MONDAY)
      expect((await diary()).afspraken).toMatchObject([1, 2, 3].map(() => ({ status: 'bevestigd' })))
      const shown = await absencesOf(A)
      expect(shown).toMatchObject([
        {
          begin: '2026-11-22T23:00:00Z',
          eind: '2026-11-23T23:00:00Z',
          afspraken: [
            { code: one.body.code, begin: FIRST, heeftGegevens: true },
            { code: two.body.code, begin: TEN },
          ],
        },
      ])
      const held = await hold(service, 'een-gids', '2026-11-24T09:00:00Z')
      await desk('PUT', `gids/afspraken/${idOf(one)}/tijd`, { reservering: held.body.id })
      await desk('POST', `gids/afspraken/${idOf(two)}/annulering`)
      expect(await absencesOf(A)).toMatchObject([{ afspraken: [] }])
      // What was given back is not free for anybody else.
      expect((await freeTimes(service, 'een-gids'))[0]).toBe('2026-11-24T10:00:00Z')
    })

    test('gives no group conversation, and no seat in one that was planned', async () => {
      await managerComes()
      const plan = { location: 'twee-gidsen', guide: B, start: FIRST, minutes: 60, seats: 4 }
      const planned = await planSession(service.world, plan)
      await absent(B, MONDAY)
      const offered = await offerSessions(service.world, 'twee-gidsen', {})
      expect(offered).toMatchObject({ ok: true, value: { sessions: [] } })
      const seat = await holdSeat(service, 'twee-gidsen', planned.ok ? planned.value.id : '')
      expect(seat.status).toBe(409)
      expect(await planSession(service.world, { ...plan, start: TEN })).toMatchObject({
        problem: 'guide-taken',
      })
    })

    test('never shows in an offer, whatever is away when', async () => {
      await managerComes()
      const clock = fc.integer({ min: 0, max: 95 }).map(quarter => {
        const minutes = String((quarter % 4) * 15).padStart(2, '0')
        return `${String(Math.floor(quarter / 4)).padStart(2, '0')}:${minutes}`
      })
      const day = fc.integer({ min: 22, max: 30 }).map(date => `2026-11-${date}`)
      const days = fc
        .record({ days: fc.tuple(day, day), vanaf: fc.option(clock), tot: fc.option(clock) })
        .map(({ days: [one, other], vanaf, tot }) => ({
          ...{ eersteDag: one < other ? one : other, laatsteDag: one < other ? other : one },
          ...{ ...(vanaf && { vanaf }), ...(tot && { tot }) },
        }))
      await fc.assert(
        fc.asyncProperty(fc.array(days, { maxLength: 4 }), async all => {
          await sql`truncate guide_absences`.execute(service.database)
          for (const one of all) await absent(A, one)
          const away = await absencesOf(A)
          const reply = await service.send('GET', 'tijdsloten?locatie=een-gids')
          for (const slot of reply.body.tijdsloten as { begin: string; eind: string }[])
            expect(away.filter(one => one.begin < slot.eind && slot.begin < one.eind)).toEqual([])
        }),
        { numRuns: 15 },
      )
    }, 60_000)
  })

  describe(`two at once, on ${database}`, () => {
    const booked = (reply: Reply): boolean => reply.status === 201

    test('an appointment that slips in before an absence is in the list that comes back, or it is refused', async () => {
      await beGuide(A)
      for (let round = 0; round < 12; round += 1) {
        const held = await hold(service, 'een-gids', FIRST)
        const id = randomUUID()
        const [confirmed, away] = await Promise.all([
          confirm(service, held.body.id),
          absent(A, MONDAY, id).then(() => absencesOf(A)),
        ])
        const codes = away.flatMap(one => one.afspraken.map(({ code }) => code))
        expect(codes).toEqual(booked(confirmed) ? [confirmed.body.code] : [])
        await sql`truncate claims, appointments, guide_absences cascade`.execute(service.database)
      }
    }, 60_000)

    test('a time that is held at the moment of an absence never becomes an appointment', async () => {
      await beGuide(A)
      for (let round = 0; round < 12; round += 1) {
        const [held] = await Promise.all([hold(service, 'een-gids', FIRST), absent(A, MONDAY)])
        if (booked(held)) expect((await confirm(service, held.body.id)).status).toBe(410)
        await sql`truncate claims, guide_absences cascade`.execute(service.database)
      }
    }, 60_000)
  })

  describe(`an absence, on ${database}`, () => {
    test('is noted once however often it is sent, and another by its id is refused', async () => {
      await beGuide(A)
      const id = randomUUID()
      for (const _ of [1, 2]) expect((await absent(A, MONDAY, id)).status).toBe(204)
      expect(problemName(await absent(A, morning, id))).toBe('nummer-al-gebruikt')
      expect(await absencesOf(A)).toHaveLength(1)
      for (const _ of [1, 2]) expect((await desk('DELETE', `gids/afwezigheden/${id}`)).status).toBe(204)
      expect(await absencesOf(A)).toEqual([])
    })

    test.each([
      ['ends before it begins', { eersteDag: '2026-11-24', laatsteDag: '2026-11-23' }],
      ['has no length', { ...MONDAY, vanaf: '10:00', tot: '10:00' }],
      ['is longer than a year', { eersteDag: '2026-11-24', laatsteDag: '2027-11-26' }],
      ['is over', { eersteDag: '2026-11-20', laatsteDag: '2026-11-20' }],
      ['has a day that is none', { eersteDag: '2026-02-30', laatsteDag: '2026-12-01' }],
      ['has a time that is none', { ...MONDAY, vanaf: '24:00' }],
    ])('that %s is refused, with a sentence at the field', async (_, days) => {
      await beGuide(A)
      const refused = await absent(A, days)
      expect([refused.status, problemName(refused)]).toEqual([400, 'ongeldige-invoer'])
      expect(refused.text).toMatch(/"pointer":"#\/(eersteDag|laatsteDag|vanaf|tot)"/)
      expect(await absencesOf(A)).toEqual([])
    })

    test('is shown as long as it is not over, and erased thirty days later', async () => {
      await beGuide(A)
      await absent(A, MONDAY)
      setTime('2026-11-23T23:00:00Z')
      await managerComes()
      expect(await absencesOf(A)).toEqual([])
      const leftAt = async (now: string): Promise<number> => {
        await service.database
          .transaction()
          .execute(transaction => purge(transaction, termsAt(now, RETENTION), now))
        return (await sql`select 1 from guide_absences`.execute(service.database)).rows.length
      }
      expect(await leftAt('2026-12-23T23:00:00Z')).toBe(1)
      expect(await leftAt('2026-12-23T23:00:01Z')).toBe(0)
    })
  })
}
