import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { isoInstant } from '#core/scheduling/local-time.ts'
import { eraseContact } from '#service/booking/store/contacts.ts'
import { RETENTION } from '#service/operations/retention.ts'
import { purgeOnce } from '#service/operations/start-purging.ts'
import { book, confirm, hold, problemName } from '#tests/booking/visitor.ts'
import { FIRST, START } from '#tests/setup/booking-service.ts'
import { bookFor, desk, diary, idOf, managerComes, request, service, setTime } from './at-the-diary.ts'

const DAY = 86_400_000
/** Thirty days after a request came in, to the second. */
const TERM = isoInstant(Date.parse(START) + RETENTION.requests * DAY)
const PAST = isoInstant(Date.parse(TERM) + 1000)
/** The next Monday after that, nine in the morning. */
const LATER = '2026-12-28T08:00:00Z'

const purgeNow = () =>
  purgeOnce({
    ...{ database: service.database, place: 'memory', retention: RETENTION, now: () => service.clock.now },
    log: () => undefined,
    report: fault => service.faults.push(fault.error),
  })
const contactsLeft = async (): Promise<number> =>
  (await sql`select 1 from contacts join contact_keys on contact = id`.execute(service.database)).rows.length
const heldAt = async (begin: string): Promise<object> => ({
  reservering: (await hold(service, 'een-gids', begin)).body.id,
})

export const describePurgeBetween = (database: string): void => {
  describe(`a purge between two steps of booking a request, on ${database}`, () => {
    test('thirty days after it came in, to the second, takes nothing: it becomes an appointment of somebody', async () => {
      const asked = await request()
      setTime(TERM)
      await managerComes()
      const held = await heldAt(LATER)
      expect(await purgeNow()).toMatchObject({ contacts: 0, requests: 0, claims: 0 })
      const booked = await desk('PUT', `gids/gespreksverzoeken/${idOf(asked)}/afspraak`, held)
      expect([booked.status, booked.body.code]).toEqual([200, asked.body.code])
      const shown = await desk('POST', `gids/gesprekken/${idOf(asked)}/inzagen`)
      expect(shown.body).toMatchObject({ naam: 'Samira' })
    })

    test('a second later takes the request: it is not found, and the time that was held goes to somebody else', async () => {
      const asked = await request()
      setTime(PAST)
      await managerComes()
      const held = await heldAt(LATER)
      expect(await purgeNow()).toMatchObject({ contacts: 1, requests: 1, claims: 0 })
      const late = await desk('PUT', `gids/gespreksverzoeken/${idOf(asked)}/afspraak`, held)
      expect([late.status, problemName(late)]).toEqual([404, 'niet-gevonden'])
      expect(await contactsLeft()).toBe(0)
      expect((await desk('GET', 'gids/gesprekken')).body).toMatchObject({ afspraken: [], verzoeken: [] })
      const { reservering } = held as { reservering: string }
      expect((await confirm(service, reservering)).status).toBe(201)
    })

    test('after it became an appointment takes only the request: who it is, the code and a move stay', async () => {
      const asked = await request()
      setTime(TERM)
      await managerComes()
      await bookFor(asked, LATER)
      setTime(PAST)
      expect(await purgeNow()).toMatchObject({ contacts: 0, requests: 1, appointments: 0 })
      const again = await desk(
        'PUT',
        `gids/afspraken/${idOf(asked)}/tijd`,
        await heldAt('2026-12-29T08:00:00Z'),
      )
      expect([again.status, again.body.code]).toEqual([200, asked.body.code])
      const shown = await desk('POST', `gids/gesprekken/${idOf(asked)}/inzagen`)
      expect(shown.body).toMatchObject({ naam: 'Samira' })
      // The tablet that sends it once more makes no second request beside the appointment.
      expect(problemName(await request([], idOf(asked)))).toBe('nummer-al-gebruikt')
      expect((await desk('GET', 'gids/gesprekken')).body.verzoeken).toEqual([])
    })

    test('when who asked is erased in between, the appointment is made of nobody', async () => {
      const asked = await request()
      const held = await heldAt(FIRST)
      const { rows } = await sql<{ id: string }>`select id from contacts`.execute(service.database)
      await eraseContact(service.database, rows[0]?.id ?? '')
      expect((await desk('PUT', `gids/gespreksverzoeken/${idOf(asked)}/afspraak`, held)).status).toBe(200)
      expect((await diary()).afspraken).toMatchObject([{ id: idOf(asked), heeftGegevens: false }])
    })
  })

  describe(`one id, on ${database}`, () => {
    test('of a request that is open never becomes somebody else’s appointment', async () => {
      const asked = await request()
      const held = await hold(service, 'een-gids', FIRST)
      const stranger = { naam: 'Kanarie', kanaal: 'telefoon', adres: '06 87654321' }
      const refused = await confirm(service, held.body.id, idOf(asked), stranger)
      expect([refused.status, problemName(refused)]).toEqual([409, 'nummer-al-gebruikt'])
      expect(await diary()).toMatchObject({ afspraken: [], verzoeken: [{ id: idOf(asked) }] })
      // The time is still held, and the request can still become what it was meant to be.
      const { reservering } = { reservering: held.body.id }
      const booked = await desk('PUT', `gids/gespreksverzoeken/${idOf(asked)}/afspraak`, { reservering })
      expect([booked.status, booked.body.code]).toEqual([200, asked.body.code])
      const shown = await desk('POST', `gids/gesprekken/${idOf(asked)}/inzagen`)
      expect(shown.body).toMatchObject({ naam: 'Samira' })
    })

    test('of an appointment never becomes a request beside it', async () => {
      const booked = await book(service, 'een-gids', FIRST)
      expect(problemName(await request([], idOf(booked)))).toBe('nummer-al-gebruikt')
      expect((await diary()).verzoeken).toEqual([])
      const other = randomUUID()
      expect((await request([], other)).status).toBe(201)
    })
  })
}
