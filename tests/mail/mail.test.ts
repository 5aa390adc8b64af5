import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { moveAppointment } from '#service/booking/use-cases/keep-appointment.ts'
import { countJobs, listDeadJobs } from '#service/jobs/store/dead-jobs.ts'
import { confirm, hold, withKey } from '#tests/booking/visitor.ts'
import { FIRST, type Reply, START } from '#tests/setup/booking-service.ts'
import { pgliteSeed } from '#tests/setup/pglite-seed.ts'
import { openWorkingService, type WorkingService } from '#tests/setup/working-service.ts'
import { calendarPart, seenByIcalJs, seenByPython } from './calendar-part.ts'
import { type MailServer, startMailServer } from './mail-server.ts'

const SAMIRA = { naam: 'Samira <b>', kanaal: 'email', adres: 'samira@voorbeeld.example' }
const GUIDE = 'gids-a@voorbeeldstad.example'
const OTHER_GUIDE = 'gids-c@voorbeeldstad.example'
const DAY_BEFORE = '2026-11-22T09:00:00Z'

let server: MailServer
let service: WorkingService
beforeAll(async () => {
  server = await startMailServer()
  service = await openWorkingService(
    { kind: 'memory', seed: await pgliteSeed() },
    {
      mail: server.settings,
      guides: new Map([
        ['voorbeeldstad/a', { mail: GUIDE }],
        ['voorbeeldstad/c', { mail: OTHER_GUIDE }],
      ]),
    },
  )
}, 120_000)
beforeEach(async () => {
  await sql`truncate jobs, claims, appointments, conversation_requests, contacts, codes, idempotency_keys cascade`.execute(
    service.database,
  )
  service.clock.now = START
  service.faults.length = 0
  server.received.length = 0
  server.mood.recipient = undefined
  server.mood.message = undefined
})
afterAll(async () => {
  await service?.close()
  await server?.stop()
})

const book = async (location = 'een-gids', begin = FIRST, contact: object = SAMIRA): Promise<Reply> => {
  const held = await hold(service, location, begin)
  const booked = await confirm(service, held.body.id, undefined, contact)
  expect(booked.status).toBe(201)
  return booked
}
const cancel = (booked: Reply) =>
  service.send('POST', `afspraken/${String(booked.body.id)}/annulering`, withKey(booked))
const move = async (booked: Reply, location: string, begin: string): Promise<void> => {
  const held = await hold(service, location, begin)
  const { id, annuleringssleutel } = booked.body
  const moved = await moveAppointment(
    service.world,
    String(id),
    String(annuleringssleutel),
    String(held.body.id),
  )
  expect(moved.ok).toBe(true)
}
const mailsTo = (address: string) => server.received.filter(one => one.to === address)
const lastTo = (address: string) => {
  const last = mailsTo(address).at(-1)
  if (!last) throw new Error(`nothing came for ${address}`)
  return last
}
const uidOf = (booked: Reply) => `afspraak-${String(booked.body.id)}@talentperron`

describe('a mail about an appointment', () => {
  test('comes once, with day, time, place, code and a link that opens in any browser', async () => {
    const booked = await book()
    await service.work()
    expect(mailsTo(SAMIRA.adres)).toHaveLength(1)
    const { mail, raw } = lastTo(SAMIRA.adres)
    expect(mail.subject).toBe('Je afspraak op maandag 23 november 2026')
    expect(mail.from).toMatchObject({
      name: 'Talentperron Voorbeeldstad',
      address: 'afspraken@voorbeeldstad.example',
    })
    const link = `https://talentperron.example/#afspraak=${String(booked.body.id)}.${String(booked.body.annuleringssleutel)}`
    for (const part of [mail.text ?? '', mail.html ?? '']) {
      expect(part).toContain('maandag 23 november 2026')
      expect(part).toContain('09:00 tot 10:00 uur')
      expect(part).toContain('Voorbeeldplein 1, Voorbeeldstad')
      expect(part).toContain(String(booked.body.code))
      expect(part).toContain(link)
    }
    expect(mail.text).toContain('Hallo Samira <b>,')
    expect(mail.html).toContain('Hallo Samira &lt;b&gt;,')
    expect(mail.html).toContain('<html lang="nl" dir="ltr">')
    expect(raw).toMatch(/^Auto-Submitted: auto-generated\r$/m)
    expect(raw).toMatch(/^Content-Type: multipart\/alternative;/m)
    // The key stands after the #, and nowhere in a header or in the calendar part.
    expect(raw.split('\r\n\r\n')[0]).not.toContain(String(booked.body.annuleringssleutel))
    expect(calendarPart(lastTo(SAMIRA.adres)).text).not.toMatch(/Samira|#afspraak/)
  })

  test('is an invitation that two calendars read alike, without the name of the resident', async () => {
    const booked = await book()
    await service.work()
    const { text, method } = calendarPart(lastTo(SAMIRA.adres))
    expect(method).toBe('REQUEST')
    const seen = seenByIcalJs(text)
    expect(seen).toEqual({
      method: 'REQUEST',
      uid: uidOf(booked),
      sequence: 0,
      status: 'CONFIRMED',
      start: FIRST,
      end: '2026-11-23T09:00:00Z',
      summary: 'Loopbaangesprek',
      location: 'Voorbeeldplein 1, Voorbeeldstad',
      organizer: 'mailto:afspraken@voorbeeldstad.example',
      attendees: [`mailto:${SAMIRA.adres}`],
      partstat: 'ACCEPTED',
    })
    const other = seenByPython(text)
    if (other === undefined) console.warn('Not read by a second parser: python3-icalendar is not installed.')
    else expect(other).toEqual(seen)
    for (const line of text.split(/\r?\n/)) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
  })

  test('of a move and of the end has the same id and a higher number each time', async () => {
    const booked = await book()
    await service.work()
    await move(booked, 'een-gids', '2026-11-24T08:00:00Z')
    await service.work()
    await cancel(booked)
    await cancel(booked)
    await service.work()
    const mails = mailsTo(SAMIRA.adres)
    expect(mails.map(one => one.mail.subject)).toEqual([
      'Je afspraak op maandag 23 november 2026',
      'Je afspraak is nu op dinsdag 24 november 2026',
      'Je afspraak op dinsdag 24 november 2026 gaat niet door',
    ])
    const seen = mails.map(one => seenByIcalJs(calendarPart(one).text))
    expect(
      seen.map(({ method, uid, sequence, status, start }) => [method, uid, sequence, status, start]),
    ).toEqual([
      ['REQUEST', uidOf(booked), 0, 'CONFIRMED', FIRST],
      ['REQUEST', uidOf(booked), 1, 'CONFIRMED', '2026-11-24T08:00:00Z'],
      ['CANCEL', uidOf(booked), 2, 'CANCELLED', '2026-11-24T08:00:00Z'],
    ])
    for (const one of mails) {
      const other = seenByPython(calendarPart(one).text)
      if (other) expect(other).toEqual(seenByIcalJs(calendarPart(one).text))
    }
    expect(lastTo(SAMIRA.adres).mail.text).not.toContain('#afspraak=')
    expect(await countJobs(service.database)).toMatchObject({ waiting: 2, dead: 0 })
  })

  test('reminds the day before at ten, of the newest time only', async () => {
    const booked = await book()
    await move(booked, 'een-gids', '2026-11-24T08:00:00Z')
    await service.work()
    server.received.length = 0
    service.clock.now = DAY_BEFORE
    await service.work()
    expect(server.received).toEqual([])
    service.clock.now = '2026-11-23T08:59:59Z'
    await service.work()
    expect(server.received).toEqual([])
    service.clock.now = '2026-11-23T09:00:00Z'
    await service.work()
    expect(server.received.map(one => [one.to, one.mail.subject])).toEqual([
      [SAMIRA.adres, 'Denk aan je afspraak op dinsdag 24 november 2026'],
    ])
    expect(seenByIcalJs(calendarPart(lastTo(SAMIRA.adres)).text)).toMatchObject({
      method: 'REQUEST',
      sequence: 1,
    })
  })

  test('does not remind of what is cancelled, nor of what was booked on the last day', async () => {
    const booked = await book()
    await cancel(booked)
    service.clock.now = DAY_BEFORE
    await service.work()
    expect(server.received.map(one => one.mail.subject)).not.toContain(
      'Denk aan je afspraak op maandag 23 november 2026',
    )
    service.clock.now = '2026-11-22T09:00:01Z'
    await book('een-gids', '2026-11-23T09:00:00Z')
    await service.work()
    expect(await countJobs(service.database)).toMatchObject({ waiting: 0 })
  })

  test('goes to the guide too, without a word about who it is', async () => {
    const booked = await book()
    await service.work()
    const { mail, raw } = lastTo(GUIDE)
    expect(mail.subject).toBe('Nieuw loopbaangesprek op maandag 23 november 2026')
    expect(raw).not.toMatch(/samira/i)
    expect(raw).not.toContain(String(booked.body.annuleringssleutel))
    expect(seenByIcalJs(calendarPart(lastTo(GUIDE)).text)).toMatchObject({
      method: 'REQUEST',
      uid: uidOf(booked),
      attendees: [`mailto:${GUIDE}`],
    })
  })

  test('tells the old and the new guide when an appointment moves from one to the other', async () => {
    const booked = await book()
    await service.work()
    server.received.length = 0
    // B has no mailbox and takes the first place there; C gets the second.
    await book('twee-gidsen', '2026-11-24T08:00:00Z', {
      naam: 'Ander',
      kanaal: 'telefoon',
      adres: '06 12345678',
    })
    await move(booked, 'twee-gidsen', '2026-11-24T08:00:00Z')
    await service.work()
    expect(lastTo(OTHER_GUIDE).mail.subject).toBe('Nieuw loopbaangesprek op dinsdag 24 november 2026')
    const withdrawn = lastTo(GUIDE)
    expect(withdrawn.mail.subject).toBe('Loopbaangesprek op maandag 23 november 2026 gaat niet door')
    expect(seenByIcalJs(calendarPart(withdrawn).text)).toMatchObject({
      method: 'CANCEL',
      sequence: 1,
      start: FIRST,
    })
  })

  test('does not come for who gave a telephone number, nor after somebody is erased', async () => {
    await book('een-gids', FIRST, { naam: 'Bel', kanaal: 'telefoon', adres: '06 12345678' })
    await book('een-gids', '2026-11-23T09:00:00Z')
    await sql`delete from contacts`.execute(service.database)
    await service.work()
    expect(server.received.map(one => one.to)).toEqual([GUIDE, GUIDE])
    expect(await countJobs(service.database)).toMatchObject({ dead: 0 })
  })
})

describe('a mail about a request', () => {
  const ask = (contact: object) =>
    service.send('PUT', `gespreksverzoeken/${randomUUID()}`, {
      body: { gemeente: 'voorbeeldstad', contact, taal: 'nl', voorkeuren: [] },
    })

  test('says that it came in, that it is no appointment yet, and holds nothing for a calendar', async () => {
    const asked = await ask(SAMIRA)
    expect(asked.status).toBe(201)
    await service.work()
    const { mail } = lastTo(SAMIRA.adres)
    expect(mail.subject).toBe('Je verzoek is binnen')
    expect(mail.text).toContain('Dit is nog geen afspraak.')
    expect(mail.text).toContain(String(asked.body.code))
    expect(mail.attachments).toEqual([])
  })

  test('goes to every guide of the town with a mailbox, without a word about who it is', async () => {
    await ask({ naam: 'Samira', kanaal: 'telefoon', adres: '06 12345678' })
    await service.work()
    expect(server.received.map(one => one.to).sort()).toEqual([GUIDE, OTHER_GUIDE])
    for (const { raw } of server.received) expect(raw).not.toMatch(/samira|12345678/i)
  })
})

describe('mail that does not go well', () => {
  test('waits for a server that is away, and then comes once', async () => {
    server.mood.message = 451
    const booked = await book('twee-gidsen')
    await service.work()
    expect(server.received).toEqual([])
    server.mood.message = undefined
    await service.work()
    expect(server.received).toEqual([])
    service.clock.now = '2026-11-21T12:00:15Z'
    await service.work()
    expect(mailsTo(SAMIRA.adres)).toHaveLength(1)
    const id = String(booked.body.id)
    expect(lastTo(SAMIRA.adres).mail.messageId).toBe(`<confirmation.0.resident.${id}@voorbeeldstad.example>`)
  })

  test('to an address that does not exist is given up on and seen at the desk', async () => {
    server.mood.recipient = 550
    await book('twee-gidsen')
    await service.work()
    expect(await listDeadJobs(service.database)).toMatchObject([
      { type: 'mail.confirmation', problem: 'recipient-refused', attempts: 1 },
    ])
  })

  test('is not sent when it is too late to help; somebody at the desk sees that', async () => {
    server.mood.message = 451
    await book('twee-gidsen')
    await service.work()
    server.mood.message = undefined
    service.clock.now = FIRST
    await service.work()
    expect(server.received).toEqual([])
    expect(await listDeadJobs(service.database)).toMatchObject([{ problem: 'too-late' }])
  })

  test('leaves no personal data in the work that waits, dies or is done', async () => {
    server.mood.recipient = 550
    const booked = await book()
    await service.work()
    const rows = await service.database.selectFrom('jobs').selectAll().execute()
    expect(rows.length).toBeGreaterThan(2)
    const text = JSON.stringify(rows)
    expect(text).not.toMatch(/samira|@|voorbeeld\.example/i)
    expect(text).not.toContain(String(booked.body.annuleringssleutel))
    expect(service.faults).toEqual([])
  })
})

test('a location says whether a mail follows', async () => {
  const reply = await service.send('GET', 'locaties?gemeente=voorbeeldstad')
  expect((reply.body.locaties as { mailBevestiging: boolean }[]).map(one => one.mailBevestiging)).toEqual([
    true,
    true,
    true,
  ])
})
