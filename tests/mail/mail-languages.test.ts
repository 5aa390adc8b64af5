import { describe, expect, test } from 'vitest'
import { FIRST } from '#tests/setup/booking-service.ts'
import { calendarPart, seenByIcalJs, seenByPython } from './calendar-part.ts'
import { GUIDE, SAMIRA, startMailing } from './mailing.ts'

const mailing = startMailing()

const EXAMPLES = [
  {
    language: 'nl',
    direction: 'ltr',
    subject: 'Je afspraak op maandag 23 november 2026',
    time: '09:00 tot 10:00 uur',
    event: 'Loopbaangesprek',
  },
  {
    language: 'en',
    direction: 'ltr',
    subject: 'Your appointment on Monday, 23 November 2026',
    time: '09:00 to 10:00',
    event: 'Career talk',
  },
  {
    language: 'ar',
    direction: 'rtl',
    subject: 'موعدك يوم الاثنين، 23 نوفمبر 2026',
    time: 'من 09:00 إلى 10:00',
    event: 'لقاء عن العمل (loopbaangesprek)',
  },
  {
    language: 'ti',
    direction: 'ltr',
    subject: 'ቆጸራኹም ኣብ ሰኑይ፣ 23 ሕዳር 2026',
    time: 'ካብ 09:00 ክሳብ 10:00',
    event: 'ዝርርብ ብዛዕባ ስራሕ (loopbaangesprek)',
  },
  {
    language: 'uk',
    direction: 'ltr',
    subject: 'Ваша зустріч: понеділок, 23 листопада 2026 р.',
    time: 'з 09:00 до 10:00',
    event: 'Розмова про роботу',
  },
  {
    language: 'tr',
    direction: 'ltr',
    subject: 'Randevunuz: 23 Kasım 2026 Pazartesi',
    time: '09:00 ile 10:00 arası',
    event: 'Kariyer görüşmesi (loopbaangesprek)',
  },
  {
    language: 'fa',
    direction: 'rtl',
    // By the Gregorian calendar, as it stands on the town's own papers; not 2 Azar 1405.
    subject: 'قرار ملاقات شما در دوشنبه 23 نوامبر 2026',
    time: 'از 09:00 تا 10:00',
    event: 'گفتگو درباره‌ی کار',
  },
  {
    language: 'so',
    direction: 'ltr',
    subject: 'Ballantaada Isniin, Noofeembar 23, 2026',
    time: '09:00 ilaa 10:00',
    event: 'Wadahadal shaqo',
  },
  {
    language: 'pl',
    direction: 'ltr',
    subject: 'Twoje spotkanie: poniedziałek, 23 listopada 2026',
    time: 'od 09:00 do 10:00',
    event: 'Rozmowa o pracy z doradcą',
  },
] as const

describe.each(EXAMPLES)('a mail in $language', ({ language, direction, subject, time, event }) => {
  test('says day, time and code in that language, in text, in HTML and in the invitation', async () => {
    const booked = await mailing.book('een-gids', FIRST, SAMIRA, language)
    await mailing.service().work()
    const received = mailing.lastTo(SAMIRA.adres)
    const { mail, raw } = received
    expect(mail.subject).toBe(subject)
    expect(mail.html).toContain(`<html lang="${language}" dir="${direction}">`)
    expect(raw).toMatch(new RegExp(`^Content-Language: ${language}\\r$`, 'm'))
    for (const part of [mail.text ?? '', mail.html ?? '']) {
      expect(part).toContain(time)
      expect(part).toContain('Samira')
      expect(part).toContain(String(booked.body.code))
      // No digits of another script: what is said must be found back on a Dutch clock and calendar.
      expect(part).not.toMatch(/(?![0-9])\p{Nd}/u)
    }
    const { text, method } = calendarPart(received)
    expect(method).toBe('REQUEST')
    const seen = seenByIcalJs(text)
    expect(seen).toMatchObject({ summary: event, start: FIRST })
    const other = seenByPython(text)
    if (other) expect(other).toEqual(seen)
    for (const line of text.split(/\r?\n/)) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
  })

  test('leaves the mail to the guide in Dutch, invitation and all', async () => {
    await mailing.book('een-gids', FIRST, SAMIRA, language)
    await mailing.service().work()
    const received = mailing.lastTo(GUIDE)
    expect(received.mail.subject).toBe('Nieuw loopbaangesprek op maandag 23 november 2026')
    expect(received.mail.html).toContain('<html lang="nl" dir="ltr">')
    expect(seenByIcalJs(calendarPart(received).text).summary).toBe('Loopbaangesprek')
  })
})
