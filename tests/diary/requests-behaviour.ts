import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { findByCode } from '#service/booking/store/contacts.ts'
import { RETENTION, termsAt } from '#service/operations/retention.ts'
import { purge } from '#service/operations/store/purge.ts'
import { openContact } from '#service/privacy/open-contact.ts'
import { freeTimes, hold, problemName } from '#tests/booking/visitor.ts'
import { somebody } from '#tests/desk/at-the-desk.ts'
import { FIRST, START } from '#tests/setup/booking-service.ts'
import { bookFor, desk, diary, ELEVEN, idOf, request, service, setTime, TEN, told } from './at-the-diary.ts'

export const describeRequests = (database: string): void => {
  describe(`a request that becomes an appointment, on ${database}`, () => {
    test('keeps its code, its person and its id, is told as confirmed, and is open no more', async () => {
      const asked = await request()
      told.length = 0
      const booked = await bookFor(asked, FIRST)
      expect([booked.status, booked.body]).toMatchObject([
        200,
        { id: idOf(asked), code: asked.body.code, begin: FIRST, status: 'bevestigd' },
      ])
      expect(told).toEqual([{ kind: 'confirmed', appointment: idOf(asked) }])
      expect(await diary()).toMatchObject({ afspraken: [{ id: idOf(asked), taal: 'ar' }], verzoeken: [] })
      expect(await openContact(service, idOf(asked))).toMatchObject({ ok: true, value: { name: 'Samira' } })
      expect(await findByCode(service.database, String(asked.body.code))).toEqual(expect.any(String))
      expect(await freeTimes(service, 'een-gids')).not.toContain(FIRST)
    })

    test('is one appointment however often it is asked, and never a second by another hold', async () => {
      const asked = await request()
      const held = await hold(service, 'een-gids', FIRST)
      const path = `gids/gespreksverzoeken/${idOf(asked)}/afspraak`
      const twice = [1, 2].map(() => desk('PUT', path, { reservering: held.body.id }))
      expect((await Promise.all(twice)).map(({ status }) => status)).toEqual([200, 200])
      const other = await bookFor(asked, TEN)
      expect([other.status, problemName(other)]).toEqual([409, 'verzoek-al-afgehandeld'])
      expect((await diary()).afspraken).toHaveLength(1)
    })

    test('is still the same request for the tablet that sends it again', async () => {
      const id = randomUUID()
      const asked = await request([], id)
      await bookFor(asked, FIRST)
      const again = await request([], id)
      expect([again.status, again.body.code]).toEqual([200, asked.body.code])
      expect((await diary()).verzoeken).toEqual([])
    })

    test('stays a request when the time was given away in the meantime', async () => {
      const asked = await request()
      const held = await hold(service, 'een-gids', FIRST)
      setTime('2026-11-21T12:05:00Z')
      const late = await desk('PUT', `gids/gespreksverzoeken/${idOf(asked)}/afspraak`, {
        reservering: held.body.id,
      })
      expect([late.status, problemName(late)]).toEqual([410, 'reservering-verlopen'])
      expect((late.body.alternatieven as object[]).length).toBe(3)
      expect(await diary()).toMatchObject({ afspraken: [], verzoeken: [{ heeftGegevens: true }] })
      expect((await bookFor(asked, ELEVEN)).status).toBe(200)
    })

    test('is nothing to a guide of another town, nor is a hold of another town a time for it', async () => {
      const asked = await request()
      const held = await hold(service, 'een-gids', FIRST)
      const neighbour = await somebody(service, 'gids', 'buurstad')
      const path = `gids/gespreksverzoeken/${idOf(asked)}`
      const refused = [
        await desk('PUT', `${path}/afspraak`, { reservering: held.body.id }, neighbour),
        await desk('DELETE', path, undefined, neighbour),
        await desk('POST', `gids/gesprekken/${idOf(asked)}/inzagen`, undefined, neighbour),
      ]
      expect(refused.map(problemName)).toEqual(['niet-gevonden', 'niet-gevonden', 'niet-gevonden'])
      const { rows } = await sql`select 1 from contact_openings`.execute(service.database)
      expect(rows).toEqual([])
    })
  })

  describe(`a request that is settled otherwise, on ${database}`, () => {
    test('is open no more, nobody sees who asked, and the next purge erases it', async () => {
      const id = randomUUID()
      const asked = await request([], id)
      for (const _ of [1, 2]) expect((await desk('DELETE', `gids/gespreksverzoeken/${id}`)).status).toBe(204)
      expect((await diary()).verzoeken).toEqual([])
      expect(problemName(await desk('POST', `gids/gesprekken/${id}/inzagen`))).toBe('gegevens-niet-te-lezen')
      const purged = await service.database
        .transaction()
        .execute(transaction => purge(transaction, termsAt(START, RETENTION), START))
      expect(purged).toMatchObject({ contacts: 1, requests: 0 })
      expect(problemName(await bookFor(asked, FIRST))).toBe('verzoek-al-afgehandeld')
      // A tablet that did not hear our answer still hears it, also now; another request by this id does not.
      const again = await request([], id)
      expect([again.status, again.body.code]).toEqual([200, asked.body.code])
      expect(problemName(await request([{ dag: 'dinsdag', dagdeel: 'ochtend' }], id))).toBe(
        'nummer-al-gebruikt',
      )
    })

    test('after it became an appointment changes nothing of that appointment', async () => {
      const asked = await request()
      await bookFor(asked, FIRST)
      expect((await desk('DELETE', `gids/gespreksverzoeken/${idOf(asked)}`)).status).toBe(204)
      expect((await diary()).afspraken).toMatchObject([{ status: 'bevestigd', heeftGegevens: true }])
    })
  })
}
