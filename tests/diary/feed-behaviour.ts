import ICAL from 'ical.js'
import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { book, CONTACT, hold, problemName } from '#tests/booking/visitor.ts'
import { somebody } from '#tests/desk/at-the-desk.ts'
import { FIRST, type Reply, START } from '#tests/setup/booking-service.ts'
import { beGuide, guides } from './absent-guide.ts'
import { desk, idOf, managerComes, service, setTime, TEN } from './at-the-diary.ts'

const A = 'voorbeeldstad/a'
const B = 'voorbeeldstad/b'

const makeAddress = async (as?: string): Promise<string> =>
  String((await desk('POST', 'gids/agendasleutels', undefined, as)).body.pad)
/** As a calendar program asks: an address, and nothing else. */
const read = (address: string): Promise<Reply> => service.send('GET', address)
const eventsIn = ({ text }: Reply) =>
  new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map(found => {
    const event = new ICAL.Event(found)
    return {
      uid: event.uid,
      sequence: event.sequence,
      summary: event.summary,
      location: event.location,
      start: event.startDate.toJSDate().toISOString().replace('.000Z', 'Z'),
      end: event.endDate.toJSDate().toISOString().replace('.000Z', 'Z'),
    }
  })

export const describeFeed = (database: string): void => {
  describe(`a diary in a calendar of one’s own, on ${database}`, () => {
    test('has the appointments of that guide: when, where and a code, never who', async () => {
      const booked = await book(service, 'een-gids', FIRST)
      await book(service, 'twee-gidsen', FIRST)
      await beGuide(A)
      const reply = await read(await makeAddress())
      expect([reply.status, reply.headers.get('Content-Type')]).toEqual([200, 'text/calendar; charset=utf-8'])
      expect(reply.headers.get('Cache-Control')).toBe('no-store')
      expect(eventsIn(reply)).toEqual([
        {
          uid: `afspraak-${idOf(booked)}@talentperron`,
          sequence: 0,
          summary: `Loopbaangesprek ${String(booked.body.code)}`,
          location: 'Voorbeeldplein 1, Voorbeeldstad',
          start: FIRST,
          end: '2026-11-23T09:00:00Z',
        },
      ])
      expect(reply.text).not.toMatch(new RegExp(`${CONTACT.naam}|${CONTACT.adres}|12345678`))
    })

    test('is of the whole town for who is no guide, and of no other town', async () => {
      await book(service, 'een-gids', FIRST)
      await book(service, 'twee-gidsen', FIRST)
      expect(eventsIn(await read(await makeAddress()))).toHaveLength(2)
      const neighbour = await somebody(service, 'gids', 'buurstad')
      expect(eventsIn(await read(await makeAddress(neighbour)))).toEqual([])
    })

    test('keeps the name of an event over a move, with a higher number, and leaves out what was cancelled', async () => {
      const booked = await book(service, 'een-gids', FIRST)
      const address = await makeAddress()
      const held = await hold(service, 'een-gids', TEN)
      await desk('PUT', `gids/afspraken/${idOf(booked)}/tijd`, { reservering: held.body.id })
      const uid = `afspraak-${idOf(booked)}@talentperron`
      expect(eventsIn(await read(address))).toMatchObject([{ uid, sequence: 1, start: TEN }])
      await desk('POST', `gids/afspraken/${idOf(booked)}/annulering`)
      expect(eventsIn(await read(address))).toEqual([])
    })

    test('has what is over for thirty days', async () => {
      await book(service, 'een-gids', FIRST)
      const address = await makeAddress()
      setTime('2026-12-23T08:59:59Z')
      expect(eventsIn(await read(address))).toHaveLength(1)
      setTime('2026-12-23T09:00:00Z')
      expect(eventsIn(await read(address))).toEqual([])
    })
  })

  describe(`the secret address of a calendar, on ${database}`, () => {
    test('is told once, is nowhere in the database, and ends when there is another', async () => {
      const first = await makeAddress()
      const key = first.split('/').at(-1) ?? ''
      expect(key).toMatch(/^[\w-]{43}$/)
      expect((await guides()).ik.agendaSinds).toBe(START)
      const { rows } = await sql`select row_to_json(k)::text as row from desk_calendar_keys k`.execute(
        service.database,
      )
      expect(JSON.stringify(rows)).not.toContain(key)
      const second = await makeAddress()
      expect([(await read(first)).status, (await read(second)).status]).toEqual([404, 200])
    })

    test('ends when it is taken back, and with the person', async () => {
      const taken = await makeAddress()
      for (const _ of [1, 2]) expect((await desk('DELETE', 'gids/agendasleutels')).status).toBe(204)
      expect((await read(taken)).status).toBe(404)
      expect((await guides()).ik.agendaSinds).toBeNull()
      const address = await makeAddress()
      const { id } = (await guides()).ik
      await managerComes()
      expect((await read(address)).status).toBe(200)
      await desk('DELETE', `gids/medewerkers/${id}`)
      expect((await read(address)).status).toBe(404)
    })

    test('ends when its owner is another guide from then on, or none: it opens no other diary than the one it was made for', async () => {
      const { id } = (await guides()).ik
      const mine = await makeAddress()
      await beGuide(A)
      expect((await read(mine)).status).toBe(404)
      const address = await makeAddress()
      await beGuide(A)
      expect((await read(address)).status).toBe(200)
      const asGuide = (gids: string | null, as: string) =>
        desk('PUT', `gids/medewerkers/${id}/gids`, { gids }, as)
      const manager = await somebody(service, 'beheerder')
      const other = await makeAddress(manager)
      for (const gids of [B, null]) {
        const before = await makeAddress()
        expect((await asGuide(gids, manager)).status).toBe(204)
        expect((await read(before)).status).toBe(404)
        expect((await guides()).ik.agendaSinds).toBeNull()
      }
      expect((await read(other)).status).toBe(200)
    })

    test('that is wrong gets a refusal in which it does not come back', async () => {
      const wrong = ['x'.repeat(43), 'kanarie', `${'x'.repeat(43)}.ics`, '%00', 'a/b', '']
      for (const key of wrong) {
        const refused = await read(`/api/agenda/${key}`)
        expect([key, refused.status, problemName(refused)]).toEqual([key, 404, 'niet-gevonden'])
        expect(refused.body.instance).toBe('/api/v1')
        expect(refused.headers.get('Cache-Control')).toBe('no-store')
      }
      const posted = await service.send('POST', await makeAddress())
      expect(posted.status).toBe(404)
    })

    test('is not told to the operator when the database does not answer', async () => {
      const address = await makeAddress()
      await sql`alter table desk_calendar_keys rename to elsewhere`.execute(service.database)
      const failed = await read(address)
      await sql`alter table elsewhere rename to desk_calendar_keys`.execute(service.database)
      const key = address.split('/').at(-1) ?? ''
      expect(failed.status).toBe(500)
      expect(failed.text).not.toContain(key)
      const faults = service.faults.splice(0)
      expect(faults).toHaveLength(1)
      expect(String(faults[0])).not.toContain(key)
    })
  })
}
