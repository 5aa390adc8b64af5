import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { success } from '#core/shared/result.ts'
import type { DatabasePlace } from '#service/booking/store/open-database.ts'
import { openContact } from '#service/privacy/open-contact.ts'
import { FIRST, openTestService, START, type TestService } from '#tests/setup/booking-service.ts'
import { book, CONTACT, confirm, freeTimes, hold, problemName, withKey } from './visitor.ts'

export const emptyDatabase = async (service: TestService): Promise<void> => {
  await sql`truncate events, claims, appointments, conversation_requests, contacts, codes, idempotency_keys cascade`.execute(
    service.database,
  )
  service.clock.now = START
}

const rows = async (service: TestService, table: string): Promise<number> => {
  const found = await sql<{ n: number }>`select count(*)::int as n from ${sql.table(table)}`.execute(
    service.database,
  )
  return found.rows[0]?.n ?? -1
}

/** The same promises, whichever database keeps them. */
export const describeBooking = (name: string, place: () => Promise<DatabasePlace>): void => {
  describe(`booking on ${name}`, () => {
    let service: TestService
    beforeAll(async () => {
      service = await openTestService(await place())
    }, 120_000)
    beforeEach(() => emptyDatabase(service))
    afterAll(() => service?.close())

    test('the database itself refuses a second claim on the same time of a guide', async () => {
      const insert = (start: string, end: string, guide: string) =>
        sql`insert into claims (id, location, guide, starts_at, ends_at, status, held_until, created_at)
          values (${randomUUID()}::uuid, 'een-gids', ${guide}, ${start}::timestamptz, ${end}::timestamptz,
            'confirmed', ${START}::timestamptz, ${START}::timestamptz)`.execute(service.database)
      await insert('2026-11-23T08:00:00Z', '2026-11-23T09:00:00Z', 'voorbeeldstad/a')
      await expect(
        insert('2026-11-23T08:59:00Z', '2026-11-23T09:30:00Z', 'voorbeeldstad/a'),
      ).rejects.toMatchObject({ code: '23P01' })
      await insert('2026-11-23T09:00:00Z', '2026-11-23T10:00:00Z', 'voorbeeldstad/a')
      await insert('2026-11-23T08:30:00Z', '2026-11-23T09:30:00Z', 'voorbeeldstad/b')
    })

    test('a visitor books: the time is held, confirmed, gone for others, and one row with contact data stands', async () => {
      const held = await hold(service, 'een-gids', FIRST)
      expect(held.status).toBe(201)
      expect(held.body).toMatchObject({
        begin: FIRST,
        eind: '2026-11-23T09:00:00Z',
        verlooptOp: '2026-11-21T12:05:00Z',
      })
      expect(await freeTimes(service, 'een-gids')).not.toContain(FIRST)
      const confirmed = await confirm(service, held.body.id)
      expect(confirmed.status).toBe(201)
      expect(confirmed.body).toMatchObject({ status: 'bevestigd', locatie: 'een-gids', begin: FIRST })
      expect(confirmed.body.code).toMatch(/^[AFLMRWX2-8]{3}-[AFLMRWX2-8]{3}$/)
      expect(await freeTimes(service, 'een-gids')).not.toContain(FIRST)
      expect(await rows(service, 'contacts')).toBe(1)
      expect(await openContact(service, String(confirmed.body.id))).toEqual(
        success({ name: 'Samira', channel: 'phone', address: '06 12345678' }),
      )
    })

    test('a taken time is refused with the three nearest others, nearest first', async () => {
      await hold(service, 'een-gids', '2026-11-23T09:00:00Z')
      const refused = await hold(service, 'een-gids', '2026-11-23T09:00:00Z')
      expect(refused.status).toBe(409)
      expect(problemName(refused)).toBe('tijdslot-bezet')
      // Around Monday 10:00: 09:00 and 11:00, and then Tuesday 09:00.
      expect(refused.body.alternatieven).toEqual([
        { locatie: 'een-gids', begin: FIRST, eind: '2026-11-23T09:00:00Z', tijdzoneVerschuiving: '+01:00' },
        expect.objectContaining({ begin: '2026-11-23T10:00:00Z' }),
        expect.objectContaining({ begin: '2026-11-24T08:00:00Z' }),
      ])
    })

    test('a guide who works at two locations is never in both at once', async () => {
      await book(service, 'een-gids', FIRST)
      // 09:00-10:00 is taken: of 40 minutes, 09:00 and 09:40 overlap it.
      expect(await freeTimes(service, 'zelfde-gids')).not.toContain('2026-11-23T08:40:00Z')
      expect(problemName(await hold(service, 'zelfde-gids', '2026-11-23T08:40:00Z'))).toBe('tijdslot-bezet')
      expect((await hold(service, 'zelfde-gids', '2026-11-23T09:20:00Z')).status).toBe(201)
    })

    test('two guides give one offer and two bookings, the third is refused', async () => {
      const offers = (await freeTimes(service, 'twee-gidsen')).filter(start => start === FIRST)
      expect(offers).toEqual([FIRST])
      expect((await book(service, 'twee-gidsen', FIRST)).status).toBe(201)
      expect((await book(service, 'twee-gidsen', FIRST)).status).toBe(201)
      expect((await hold(service, 'twee-gidsen', FIRST)).status).toBe(409)
    })

    test.each([
      ['between two slots', '2026-11-23T08:30:00Z'],
      ['on a closed day', '2026-11-25T08:00:00Z'],
      ['in the past', '2026-11-16T08:00:00Z'],
      ['beyond the horizon', '2026-12-14T08:00:00Z'],
    ])('a time %s is not given, even when asked for directly', async (_, begin) => {
      const refused = await hold(service, 'een-gids', begin)
      expect(problemName(refused)).toBe('tijdslot-bezet')
      expect(await rows(service, 'claims')).toBe(0)
    })

    test('a time may be asked for with any offset and is answered in UTC', async () => {
      const held = await hold(service, 'een-gids', '2026-11-23T09:00:00+01:00')
      expect(held.body.begin).toBe(FIRST)
    })

    test('a hold that ran out takes nothing: another visitor gets the time', async () => {
      const first = await hold(service, 'een-gids', FIRST)
      service.clock.now = '2026-11-21T12:04:59Z'
      expect((await hold(service, 'een-gids', FIRST)).status).toBe(409)
      service.clock.now = '2026-11-21T12:05:00Z'
      expect(await freeTimes(service, 'een-gids')).toContain(FIRST)
      const second = await hold(service, 'een-gids', FIRST)
      expect(second.status).toBe(201)
      const late = await confirm(service, first.body.id)
      expect(late.status).toBe(410)
      expect(problemName(late)).toBe('reservering-verlopen')
      expect((late.body.alternatieven as unknown[]).length).toBe(3)
      expect((await confirm(service, second.body.id)).status).toBe(201)
    })

    test('who is too late to confirm is offered the same time first when nobody took it', async () => {
      const held = await hold(service, 'een-gids', FIRST)
      service.clock.now = '2026-11-21T12:05:00Z'
      const late = await confirm(service, held.body.id)
      expect(late.body.alternatieven).toMatchObject([{ begin: FIRST }, {}, {}])
      expect(await rows(service, 'appointments')).toBe(0)
      expect(await rows(service, 'contacts')).toBe(0)
    })

    test('an unknown reservation is expired, without guesses', async () => {
      const reply = await confirm(service, randomUUID())
      expect(reply.status).toBe(410)
      expect(reply.body.alternatieven).toEqual([])
    })

    test('a hold in a place that is not served any more makes no appointment, whose contact data nobody could open', async () => {
      const held = await hold(service, 'een-gids', FIRST)
      await sql`insert into locations (id, municipality) values ('opgeheven', 'oude-stad') on conflict do nothing`.execute(
        service.database,
      )
      await sql`update claims set location = 'opgeheven'`.execute(service.database)
      const reply = await confirm(service, held.body.id)
      expect([reply.status, reply.body.alternatieven]).toEqual([410, []])
      expect([await rows(service, 'appointments'), await rows(service, 'contacts')]).toEqual([0, 0])
    })

    test('a released hold is free at once; releasing again, or a time unknown, changes nothing', async () => {
      const held = await hold(service, 'een-gids', FIRST)
      for (let i = 0; i < 5; i += 1)
        expect((await service.send('DELETE', `reserveringen/${String(held.body.id)}`)).status).toBe(204)
      expect((await service.send('DELETE', `reserveringen/${randomUUID()}`)).status).toBe(204)
      expect(await freeTimes(service, 'een-gids')).toContain(FIRST)
      expect((await confirm(service, held.body.id)).status).toBe(410)
    })

    test('releasing a reservation that became an appointment leaves the appointment', async () => {
      const held = await hold(service, 'een-gids', FIRST)
      await confirm(service, held.body.id)
      await service.send('DELETE', `reserveringen/${String(held.body.id)}`)
      expect(await freeTimes(service, 'een-gids')).not.toContain(FIRST)
    })

    test('the same confirmation five times is one appointment with one answer', async () => {
      const held = await hold(service, 'een-gids', FIRST)
      const id = randomUUID()
      const first = await confirm(service, held.body.id, id)
      service.clock.now = '2026-11-21T13:00:00Z'
      for (let i = 0; i < 4; i += 1) {
        const again = await confirm(service, held.body.id, id.toUpperCase())
        expect(again.status).toBe(200)
        expect(again.text).toBe(first.text)
      }
      expect(await rows(service, 'appointments')).toBe(1)
      expect(await rows(service, 'contacts')).toBe(1)
    })

    test('one reservation is one appointment, and one id is one content', async () => {
      const held = await hold(service, 'een-gids', FIRST)
      const id = randomUUID()
      await confirm(service, held.body.id, id)
      expect(problemName(await confirm(service, held.body.id))).toBe('reservering-al-gebruikt')
      const other = await confirm(service, held.body.id, id, { ...CONTACT, naam: 'Iemand anders' })
      expect(other.status).toBe(409)
      expect(problemName(other)).toBe('nummer-al-gebruikt')
    })

    test('the same hold request twice is one hold with one answer; another one with its key is refused', async () => {
      const key = randomUUID()
      const first = await hold(service, 'een-gids', FIRST, key)
      service.clock.now = '2026-11-21T12:01:00Z'
      const again = await hold(service, 'een-gids', '2026-11-23T09:00:00+01:00', key)
      expect(again.status).toBe(201)
      expect(again.text).toBe(first.text)
      expect(await rows(service, 'claims')).toBe(1)
      const other = await hold(service, 'een-gids', '2026-11-23T09:00:00Z', key)
      expect(other.status).toBe(422)
      expect(problemName(other)).toBe('idempotentiesleutel-hergebruikt')
    })

    test('after a refusal the same key may ask again', async () => {
      const blocking = await hold(service, 'een-gids', FIRST)
      const key = randomUUID()
      expect((await hold(service, 'een-gids', FIRST, key)).status).toBe(409)
      await service.send('DELETE', `reserveringen/${String(blocking.body.id)}`)
      expect((await hold(service, 'een-gids', FIRST, key)).status).toBe(201)
    })

    test('cancelling frees the time, twice is no harm, and the appointment says so', async () => {
      const booked = await book(service, 'een-gids', FIRST)
      const path = `afspraken/${String(booked.body.id)}`
      for (let i = 0; i < 3; i += 1)
        expect((await service.send('POST', `${path}/annulering`, withKey(booked))).status).toBe(204)
      expect(await freeTimes(service, 'een-gids')).toContain(FIRST)
      expect((await service.send('GET', path, withKey(booked))).body.status).toBe('geannuleerd')
      expect((await book(service, 'een-gids', FIRST)).status).toBe(201)
    })

    test('without the right key an appointment is neither read nor cancelled', async () => {
      const booked = await book(service, 'een-gids', FIRST)
      const other = await book(service, 'een-gids', '2026-11-23T09:00:00Z')
      const path = `afspraken/${String(booked.body.id)}`
      const bare = await service.send('GET', path)
      expect(bare.status).toBe(401)
      expect(bare.headers.get('WWW-Authenticate')).toBe('Bearer')
      expect((await service.send('POST', `${path}/annulering`)).status).toBe(401)
      expect((await service.send('GET', path, withKey(other))).status).toBe(404)
      expect((await service.send('POST', `${path}/annulering`, withKey(other))).status).toBe(404)
      expect((await service.send('GET', `afspraken/${randomUUID()}`, withKey(booked))).status).toBe(404)
      expect((await service.send('GET', path, withKey(booked))).body.status).toBe('bevestigd')
    })

    test('reading an appointment shows nothing about the person', async () => {
      const booked = await book(service, 'een-gids', FIRST)
      const read = await service.send('GET', `afspraken/${String(booked.body.id)}`, withKey(booked))
      expect(read.text).not.toMatch(/Samira|12345678|sleutel/)
    })

    test('a request for a conversation is kept once, with its code, and takes no time', async () => {
      const id = randomUUID()
      const body = {
        gemeente: 'voorbeeldstad',
        contact: { naam: 'Ömer', kanaal: 'email', adres: 'omer@voorbeeld.nl' },
        taal: 'tr',
        voorkeuren: [{ dag: 'dinsdag', dagdeel: 'ochtend' }],
      }
      const first = await service.send('PUT', `gespreksverzoeken/${id}`, { body })
      const again = await service.send('PUT', `gespreksverzoeken/${id}`, { body })
      const other = await service.send('PUT', `gespreksverzoeken/${id}`, { body: { ...body, taal: 'nl' } })
      expect([first.status, again.status, other.status]).toEqual([201, 200, 409])
      expect(again.text).toBe(first.text)
      expect(await rows(service, 'conversation_requests')).toBe(1)
      expect(await rows(service, 'claims')).toBe(0)
    })

    test('erasing the contact row erases the person and leaves the appointment', async () => {
      const booked = await book(service, 'een-gids', FIRST)
      await service.database.deleteFrom('contacts').execute()
      const read = await service.send('GET', `afspraken/${String(booked.body.id)}`, withKey(booked))
      expect(read.body).toMatchObject({ status: 'bevestigd', begin: FIRST })
      expect(service.faults).toEqual([])
    })

    test('names in any writing come back from the database as they were typed', async () => {
      for (const naam of [
        'أميرة',
        'עידו 🌷',
        '👩🏽‍🔧',
        'O\'Brien \\ "; drop table claims; --',
        'é'.normalize('NFD'),
      ]) {
        await emptyDatabase(service)
        const held = await hold(service, 'een-gids', FIRST)
        const id = randomUUID()
        expect((await confirm(service, held.body.id, id, { ...CONTACT, naam })).status).toBe(201)
        const opened = await openContact(service, id)
        expect(opened).toMatchObject({ ok: true, value: { name: naam.normalize('NFC') } })
      }
    })
  })
}
