import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { book, CONTACT, freeTimes, hold, problemName, withKey } from '#tests/booking/visitor.ts'
import { somebody } from '#tests/desk/at-the-desk.ts'
import { FIRST, START } from '#tests/setup/booking-service.ts'
import {
  desk,
  diary,
  ELEVEN,
  idOf,
  managerComes,
  request,
  service,
  setTime,
  TEN,
  told,
  WEEK,
} from './at-the-diary.ts'

export const describeDiary = (database: string): void => {
  describe(`the diary of a town, on ${database}`, () => {
    test('shows appointments and requests by time, and nobody’s name', async () => {
      await book(service, 'twee-gidsen', TEN)
      await book(service, 'een-gids', FIRST, 'tr')
      const asked = await request([{ dag: 'dinsdag', dagdeel: 'ochtend' }])
      const reply = await desk('GET', WEEK)
      expect(reply.body).toMatchObject({
        peildatum: START,
        afspraken: [
          { begin: FIRST, locatie: 'een-gids', gids: 'voorbeeldstad/a', taal: 'tr', afloop: null },
          { begin: TEN, locatie: 'twee-gidsen', status: 'bevestigd', heeftGegevens: true },
        ],
        verzoeken: [
          { id: idOf(asked), code: asked.body.code, taal: 'ar', gevraagdOp: START, heeftGegevens: true },
        ],
      })
      expect((await diary()).verzoeken).toMatchObject([
        { voorkeuren: [{ dag: 'dinsdag', dagdeel: 'ochtend' }] },
      ])
      expect(reply.text).not.toContain(CONTACT.naam)
      expect(reply.text).not.toContain(CONTACT.adres)
    })

    test('begins and ends with the day as it is in the town', async () => {
      await book(service, 'een-gids', FIRST)
      const of = async (vanaf: string, tot: string) =>
        ((await desk('GET', `gids/gesprekken?vanaf=${vanaf}&tot=${tot}`)).body.afspraken as object[]).length
      expect(await of('2026-11-22', '2026-11-22')).toBe(0)
      expect(await of('2026-11-23', '2026-11-23')).toBe(1)
      expect(await of('2026-11-24', '2026-11-24')).toBe(0)
    })

    test('is that of the week of today when no days are asked, also on its last evening', async () => {
      await book(service, 'een-gids', FIRST)
      expect((await desk('GET', 'gids/gesprekken')).body).toMatchObject({
        ...{ vanaf: '2026-11-16', tot: '2026-11-22', afspraken: [] },
      })
      // Sunday evening in Greenwich, and Monday in the town.
      setTime('2026-11-22T23:30:00Z')
      await managerComes()
      expect((await desk('GET', 'gids/gesprekken')).body).toMatchObject({
        ...{ vanaf: '2026-11-23', tot: '2026-11-29', afspraken: [{ begin: FIRST }] },
      })
    })

    test.each([
      ['vanaf=2026-11-29&tot=2026-11-23'],
      ['vanaf=2026-11-01&tot=2026-12-02'],
      ['vanaf=2026-11-01'],
      ['vanaf=gisteren&tot=vandaag'],
    ])('refuses the days %s', async days => {
      const refused = await desk('GET', `gids/gesprekken?${days}`)
      expect([refused.status, problemName(refused)]).toEqual([400, 'ongeldige-invoer'])
    })
  })

  describe(`looking at contact data, on ${database}`, () => {
    test('shows it, and writes down who did, when and of which conversation, never what', async () => {
      const booked = await book(service, 'een-gids', FIRST)
      const asked = await request()
      for (const one of [booked, asked]) {
        const shown = await desk('POST', `gids/gesprekken/${idOf(one)}/inzagen`)
        expect([shown.status, shown.body]).toEqual([201, CONTACT])
        expect(shown.headers.get('Cache-Control')).toBe('no-store')
      }
      const manager = await somebody(service, 'beheerder')
      const list = await desk('GET', 'gids/inzagen', undefined, manager)
      const codes = (list.body.inzagen as { code: string }[]).map(({ code }) => code)
      expect(codes.toSorted()).toEqual([booked.body.code, asked.body.code].map(String).toSorted())
      expect(list.body.inzagen).toMatchObject([{ wie: 'Een gids', op: START }, { wie: 'Een gids' }])
      const { rows } = await sql`select * from contact_openings`.execute(service.database)
      expect(JSON.stringify(rows)).not.toMatch(/Samira|12345678/)
    })

    test('shows nothing when it cannot be written down', async () => {
      const booked = await book(service, 'een-gids', FIRST)
      await sql`alter table contact_openings rename to elsewhere`.execute(service.database)
      const shown = await desk('POST', `gids/gesprekken/${idOf(booked)}/inzagen`)
      await sql`alter table elsewhere rename to contact_openings`.execute(service.database)
      expect(shown.status).toBe(500)
      expect(shown.text).not.toContain(CONTACT.naam)
      expect(service.faults.splice(0)).toHaveLength(1)
    })

    test('says so when it was erased', async () => {
      const booked = await book(service, 'een-gids', FIRST)
      await sql`delete from contacts`.execute(service.database)
      const shown = await desk('POST', `gids/gesprekken/${idOf(booked)}/inzagen`)
      expect([shown.status, problemName(shown)]).toEqual([410, 'gegevens-niet-te-lezen'])
    })
  })

  describe(`an appointment, at the desk, on ${database}`, () => {
    test('is cancelled: its time is free again, it stays in the diary, and it is told once', async () => {
      const booked = await book(service, 'een-gids', FIRST)
      told.length = 0
      for (const _ of [1, 2])
        expect((await desk('POST', `gids/afspraken/${idOf(booked)}/annulering`)).status).toBe(204)
      expect(await freeTimes(service, 'een-gids')).toContain(FIRST)
      expect((await diary()).afspraken).toMatchObject([{ status: 'geannuleerd' }])
      expect(told).toEqual([{ kind: 'cancelled', appointment: idOf(booked) }])
    })

    test('moves, and the resident can still keep it', async () => {
      const booked = await book(service, 'een-gids', FIRST)
      const path = `gids/afspraken/${idOf(booked)}`
      const held = await hold(service, 'een-gids', TEN)
      const moved = await desk('PUT', `${path}/tijd`, { reservering: held.body.id })
      expect([moved.status, moved.body.begin, moved.body.code]).toEqual([200, TEN, booked.body.code])
      expect((await diary()).afspraken).toMatchObject([{ begin: TEN }])
      // The resident still has the key.
      expect((await service.send('GET', `afspraken/${idOf(booked)}`, withKey(booked))).body.begin).toBe(TEN)
    })

    test('that was cancelled stands again at another time, under the same code', async () => {
      const booked = await book(service, 'een-gids', FIRST)
      const path = `gids/afspraken/${idOf(booked)}`
      await desk('POST', `${path}/annulering`)
      const held = await hold(service, 'een-gids', TEN)
      const again = await desk('PUT', `${path}/tijd`, { reservering: held.body.id })
      expect([again.status, again.body]).toMatchObject([
        200,
        { status: 'bevestigd', begin: TEN, code: booked.body.code },
      ])
      expect(await freeTimes(service, 'een-gids')).not.toContain(TEN)
      expect((await diary()).afspraken).toMatchObject([{ begin: TEN, status: 'bevestigd' }])
      // Whoever has only the key cannot bring it back.
      await desk('POST', `${path}/annulering`)
      const third = await hold(service, 'een-gids', ELEVEN)
      const refused = await service.send('PUT', `afspraken/${idOf(booked)}/tijd`, {
        ...withKey(booked),
        body: { reservering: third.body.id },
      })
      expect(problemName(refused)).toBe('afspraak-geannuleerd')
      // A hold that was used already makes nothing stand again.
      const used = await desk('PUT', `${path}/tijd`, { reservering: held.body.id })
      expect([used.status, problemName(used)]).toEqual([409, 'reservering-al-gebruikt'])
      expect((await diary()).afspraken).toMatchObject([{ status: 'geannuleerd' }])
    })

    test('that its resident moves after all is no longer one to which nobody came', async () => {
      const booked = await book(service, 'een-gids', FIRST)
      setTime(FIRST)
      await managerComes()
      await desk('PUT', `gids/afspraken/${idOf(booked)}/afloop`, { afloop: 'niet-gekomen' })
      const held = await hold(service, 'een-gids', '2026-11-24T08:00:00Z')
      const body = { reservering: held.body.id }
      const moved = await service.send('PUT', `afspraken/${idOf(booked)}/tijd`, { ...withKey(booked), body })
      expect(moved.status).toBe(200)
      expect((await diary()).afspraken).toMatchObject([{ begin: '2026-11-24T08:00:00Z', afloop: null }])
    })

    test('that has begun is no longer moved or cancelled, and how it went is not said before', async () => {
      const booked = await book(service, 'een-gids', FIRST)
      const path = `gids/afspraken/${idOf(booked)}`
      const held = await hold(service, 'een-gids', TEN)
      expect(problemName(await desk('PUT', `${path}/afloop`, { afloop: 'gehouden' }))).toBe(
        'gesprek-nog-niet-begonnen',
      )
      setTime(FIRST)
      await managerComes()
      const late = [
        await desk('POST', `${path}/annulering`),
        await desk('PUT', `${path}/tijd`, { reservering: held.body.id }),
      ]
      expect(late.map(problemName)).toEqual(['gesprek-al-begonnen', 'gesprek-al-begonnen'])
      expect((await diary()).afspraken).toMatchObject([{ begin: FIRST, status: 'bevestigd' }])
    })

    test('was held, or nobody came; a guide can say it again, but not of one that is cancelled', async () => {
      const path = `gids/afspraken/${idOf(await book(service, 'een-gids', FIRST))}`
      const other = `gids/afspraken/${idOf(await book(service, 'twee-gidsen', FIRST))}`
      await desk('POST', `${other}/annulering`)
      setTime(FIRST)
      await managerComes()
      for (const afloop of ['gehouden', 'niet-gekomen']) {
        expect((await desk('PUT', `${path}/afloop`, { afloop })).status).toBe(204)
        expect((await diary()).afspraken).toMatchObject([{ afloop }, { afloop: null }])
      }
      expect((await desk('PUT', `${path}/afloop`, { afloop: 'misschien' })).status).toBe(400)
      expect(problemName(await desk('PUT', `${other}/afloop`, { afloop: 'gehouden' }))).toBe(
        'afspraak-geannuleerd',
      )
    })
  })
}
