import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { findByCode } from '#service/booking/store/contacts.ts'
import { RETENTION, termsAt } from '#service/operations/retention.ts'
import { purge } from '#service/operations/store/purge.ts'
import { openContact } from '#service/privacy/open-contact.ts'
import { emptyDatabase } from '#tests/booking/booking-behaviour.ts'
import { book, CONTACT, freeTimes, hold, problemName, withKey } from '#tests/booking/visitor.ts'
import { OWN_PAGE, somebody } from '#tests/desk/at-the-desk.ts'
import {
  FIRST,
  openTestService,
  type Reply,
  START,
  type TestService,
  TOWN,
} from '#tests/setup/booking-service.ts'
import { pgliteSeed } from '#tests/setup/pglite-seed.ts'

const TEN = '2026-11-23T09:00:00Z'
const ELEVEN = '2026-11-23T10:00:00Z'
const WEEK = 'gids/gesprekken?vanaf=2026-11-23&tot=2026-11-29'

let service: TestService
let cookie: string
const told: object[] = []
beforeAll(async () => {
  service = await openTestService(
    { kind: 'memory', seed: await pgliteSeed() },
    [TOWN, { id: 'buurstad', locations: [] }],
    {},
    world => ({ ...world, announce: async (_, change) => void told.push(change) }),
  )
}, 120_000)
beforeEach(async () => {
  await emptyDatabase(service)
  await sql`truncate desk_people, contact_openings cascade`.execute(service.database)
  vi.useFakeTimers({ toFake: ['Date'] })
  setTime(START)
  told.length = 0
  cookie = await somebody(service, 'gids')
})
afterEach(() => {
  vi.useRealTimers()
  expect(service.faults).toEqual([])
})
afterAll(() => service?.close())

/** For the service, and for the library that keeps sessions. */
const setTime = (now: string): void => {
  service.clock.now = now
  vi.setSystemTime(new Date(now))
}
const desk = (method: string, path: string, body?: object, as = cookie): Promise<Reply> =>
  service.send(method, path, { headers: { ...OWN_PAGE, Cookie: as }, ...(body && { body }) })
const diary = async () => (await desk('GET', WEEK)).body as { afspraken: object[]; verzoeken: object[] }
const request = async (voorkeuren: object[] = [], id = randomUUID()): Promise<Reply> =>
  service.send('PUT', `gespreksverzoeken/${id}`, {
    body: { gemeente: TOWN.id, contact: CONTACT, taal: 'ar', voorkeuren },
  })
const idOf = ({ body }: Reply): string => String(body.id)
const bookFor = async (asked: Reply, begin: string): Promise<Reply> => {
  const held = await hold(service, 'een-gids', begin)
  return desk('PUT', `gids/gespreksverzoeken/${idOf(asked)}/afspraak`, { reservering: held.body.id })
}

describe('the diary of a town', () => {
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
    cookie = await somebody(service, 'beheerder')
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

describe('looking at contact data', () => {
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

describe('an appointment, at the desk', () => {
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
  })

  test('that has begun is no longer moved or cancelled, and how it went is not said before', async () => {
    const booked = await book(service, 'een-gids', FIRST)
    const path = `gids/afspraken/${idOf(booked)}`
    const held = await hold(service, 'een-gids', TEN)
    expect(problemName(await desk('PUT', `${path}/afloop`, { afloop: 'gehouden' }))).toBe(
      'gesprek-nog-niet-begonnen',
    )
    setTime(FIRST)
    cookie = await somebody(service, 'beheerder')
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
    cookie = await somebody(service, 'beheerder')
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

describe('a request that becomes an appointment', () => {
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

describe('a request that is settled otherwise', () => {
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
