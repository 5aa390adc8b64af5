import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { hold } from '#tests/booking/visitor.ts'
import { OWN_PAGE, somebody } from '#tests/desk/at-the-desk.ts'
import { calendarPart, seenByIcalJs } from '#tests/mail/calendar-part.ts'
import { GUIDE, SAMIRA, startMailing } from '#tests/mail/mailing.ts'
import { FIRST, type Reply, START } from '#tests/setup/booking-service.ts'

const TUESDAY_TEN = '2026-11-24T09:00:00Z'

const mailing = startMailing()
let cookie: string
beforeEach(async () => {
  await sql`truncate desk_people cascade`.execute(mailing.service().database)
  // The library that keeps sessions has no clock of ours.
  vi.useFakeTimers({ toFake: ['Date'] })
  vi.setSystemTime(new Date(START))
  cookie = await somebody(mailing.service(), 'gids')
})
afterEach(() => {
  vi.useRealTimers()
  expect(mailing.service().faults).toEqual([])
})

const desk = (method: string, path: string, body?: object): Promise<Reply> =>
  mailing.service().send(method, `gids/${path}`, {
    headers: { ...OWN_PAGE, Cookie: cookie },
    ...(body && { body }),
  })
const heldAt = async (begin: string): Promise<object> => ({
  reservering: (await hold(mailing.service(), 'een-gids', begin)).body.id,
})
/** Asked in Turkish, and told so in a mail that is out of the way by now. */
const askedByMail = async (): Promise<string> => {
  const id = randomUUID()
  const body = { gemeente: 'voorbeeldstad', contact: SAMIRA, taal: 'tr', voorkeuren: [] }
  expect((await mailing.service().send('PUT', `gespreksverzoeken/${id}`, { body })).status).toBe(201)
  await mailing.service().work()
  mailing.server().received.length = 0
  return id
}

test('what a guide does in the diary reaches the resident: the right time, in their language, one event in a calendar', async () => {
  const id = await askedByMail()
  const steps = [
    () => heldAt(FIRST).then(body => desk('PUT', `gespreksverzoeken/${id}/afspraak`, body)),
    () => heldAt(TUESDAY_TEN).then(body => desk('PUT', `afspraken/${id}/tijd`, body)),
    () => desk('POST', `afspraken/${id}/annulering`),
  ]
  for (const step of steps) {
    expect((await step()).status).toBeLessThan(300)
    await mailing.service().work()
  }
  const mails = mailing.mailsTo(SAMIRA.adres)
  expect(mails.map(({ mail }) => mail.subject)).toEqual([
    'Randevunuz: 23 Kasım 2026 Pazartesi',
    'Randevunuz artık şu gün: 24 Kasım 2026 Salı',
    'Randevunuz iptal edildi: 24 Kasım 2026 Salı',
  ])
  expect(mails.map(({ mail }) => mail.text?.match(/\d\d:00 ile \d\d:00 arası/)?.[0])).toEqual([
    '09:00 ile 10:00 arası',
    '10:00 ile 11:00 arası',
    '10:00 ile 11:00 arası',
  ])
  const parts = mails.map(calendarPart)
  expect(parts.map(({ method }) => method)).toEqual(['REQUEST', 'REQUEST', 'CANCEL'])
  const event = { uid: `afspraak-${id}@talentperron`, summary: 'Kariyer görüşmesi (loopbaangesprek)' }
  expect(parts.map(({ text }) => seenByIcalJs(text))).toMatchObject([
    { ...event, method: 'REQUEST', sequence: 0, status: 'CONFIRMED', start: FIRST },
    { ...event, method: 'REQUEST', sequence: 1, status: 'CONFIRMED', start: TUESDAY_TEN },
    { ...event, method: 'CANCEL', sequence: 2, status: 'CANCELLED', start: TUESDAY_TEN },
  ])
})

test('the guide of the time hears the same three things, and never of whom', async () => {
  const id = await askedByMail()
  await desk('PUT', `gespreksverzoeken/${id}/afspraak`, await heldAt(FIRST))
  await mailing.service().work()
  await desk('PUT', `afspraken/${id}/tijd`, await heldAt(TUESDAY_TEN))
  await mailing.service().work()
  await desk('POST', `afspraken/${id}/annulering`)
  await mailing.service().work()
  const mails = mailing.mailsTo(GUIDE)
  expect(mails.map(one => seenByIcalJs(calendarPart(one).text).sequence)).toEqual([0, 1, 2])
  for (const { raw } of mails) expect(raw).not.toMatch(/Samira|samira@/)
})

test('pressing twice, or once more after no answer came, sends one mail', async () => {
  const id = await askedByMail()
  const body = await heldAt(FIRST)
  for (const _ of [1, 2]) await desk('PUT', `gespreksverzoeken/${id}/afspraak`, body)
  for (const _ of [1, 2]) await desk('POST', `afspraken/${id}/annulering`)
  await mailing.service().work()
  // It was cancelled before the first mail left: only that is still true.
  expect(mailing.mailsTo(SAMIRA.adres).map(({ mail }) => mail.subject)).toEqual([
    'Randevunuz iptal edildi: 23 Kasım 2026 Pazartesi',
  ])
})
