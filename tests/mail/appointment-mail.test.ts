import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { countJobs } from '#service/jobs/store/dead-jobs.ts'
import { FIRST, type Reply } from '#tests/setup/booking-service.ts'
import { calendarPart, seenByIcalJs, seenByPython } from './calendar-part.ts'
import { GUIDE, OTHER_GUIDE, SAMIRA, startMailing } from './mailing.ts'

const DAY_BEFORE = '2026-11-22T09:00:00Z'

const mailing = startMailing()
const { book, move, cancel, mailsTo, lastTo } = mailing
const uidOf = (booked: Reply) => `afspraak-${String(booked.body.id)}@talentperron`

describe('a mail about an appointment', () => {
  test('comes once, with day, time, place, code and a link that opens in any browser', async () => {
    const booked = await book()
    await mailing.service().work()
    expect(mailsTo(SAMIRA.adres)).toHaveLength(1)
    const { mail, raw } = lastTo(SAMIRA.adres)
    expect(mail.subject).toBe('Je afspraak op maandag 23 november 2026')
    expect(mail.from).toMatchObject({
      name: 'Talentperron Voorbeeldstad',
      address: 'afspraken@voorbeeldstad.example',
    })
    const link = `https://talentperron.example/?gemeente=voorbeeldstad#afspraak=${String(booked.body.id)}.${String(booked.body.annuleringssleutel)}`
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
    await mailing.service().work()
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
    await mailing.service().work()
    await move(booked, 'een-gids', '2026-11-24T08:00:00Z')
    await mailing.service().work()
    await cancel(booked)
    await cancel(booked)
    await mailing.service().work()
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
    expect(await countJobs(mailing.service().database)).toMatchObject({ waiting: 2, dead: 0 })
  })

  test('reminds the day before at ten, of the newest time only', async () => {
    const booked = await book()
    await move(booked, 'een-gids', '2026-11-24T08:00:00Z')
    await mailing.service().work()
    mailing.server().received.length = 0
    mailing.service().clock.now = DAY_BEFORE
    await mailing.service().work()
    expect(mailing.server().received).toEqual([])
    mailing.service().clock.now = '2026-11-23T08:59:59Z'
    await mailing.service().work()
    expect(mailing.server().received).toEqual([])
    mailing.service().clock.now = '2026-11-23T09:00:00Z'
    await mailing.service().work()
    expect(mailing.server().received.map(one => [one.to, one.mail.subject])).toEqual([
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
    mailing.service().clock.now = DAY_BEFORE
    await mailing.service().work()
    expect(mailing.server().received.map(one => one.mail.subject)).not.toContain(
      'Denk aan je afspraak op maandag 23 november 2026',
    )
    mailing.service().clock.now = '2026-11-22T09:00:01Z'
    await book('een-gids', '2026-11-23T09:00:00Z')
    await mailing.service().work()
    expect(await countJobs(mailing.service().database)).toMatchObject({ waiting: 0 })
  })

  test('goes to the guide too, without a word about who it is', async () => {
    const booked = await book()
    await mailing.service().work()
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
    await mailing.service().work()
    mailing.server().received.length = 0
    // B has no mailbox and takes the first place there; C gets the second.
    await book('twee-gidsen', '2026-11-24T08:00:00Z', {
      naam: 'Ander',
      kanaal: 'telefoon',
      adres: '06 12345678',
    })
    await move(booked, 'twee-gidsen', '2026-11-24T08:00:00Z')
    await mailing.service().work()
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
    await sql`delete from contacts`.execute(mailing.service().database)
    await mailing.service().work()
    expect(mailing.server().received.map(one => one.to)).toEqual([GUIDE, GUIDE])
    expect(await countJobs(mailing.service().database)).toMatchObject({ dead: 0 })
  })
})

test('a location says whether a mail follows', async () => {
  const reply = await mailing.service().send('GET', 'locaties?gemeente=voorbeeldstad')
  expect((reply.body.locaties as { mailBevestiging: boolean }[]).map(one => one.mailBevestiging)).toEqual([
    true,
    true,
    true,
  ])
})
