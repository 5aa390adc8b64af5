import ICAL from 'ical.js'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { seenByPython } from '#tests/mail/calendar-part.ts'
import { openTestService, type TestService } from '#tests/setup/booking-service.ts'
import { pgliteSeed } from '#tests/setup/pglite-seed.ts'
import { emptyDatabase } from './booking-behaviour.ts'
import { book, freeTimes, withKey } from './visitor.ts'

let service: TestService
beforeAll(async () => {
  service = await openTestService({ kind: 'memory', seed: await pgliteSeed() })
}, 120_000)
beforeEach(() => emptyDatabase(service))
afterAll(() => service?.close())

const calendarOf = async (begin: string, language = 'nl') => {
  const booked = await book(service, 'een-gids', begin, language)
  const path = `afspraken/${String(booked.body.id)}`
  const reply = await service.send('GET', path, withKey(booked, { Accept: 'text/calendar' }))
  const component = new ICAL.Component(ICAL.parse(reply.text))
  const found = component.getFirstSubcomponent('vevent')
  if (!found) throw new Error('no event in the file')
  return { booked, path, reply, event: new ICAL.Event(found), component: found }
}

describe('the calendar file', () => {
  test('holds one event with place, code and a stable id, and nothing about the person', async () => {
    const { booked, path, reply, event } = await calendarOf('2026-11-23T08:00:00Z')
    expect(reply.headers.get('Content-Type')).toBe('text/calendar; charset=utf-8')
    expect(event.uid).toBe(`afspraak-${String(booked.body.id)}@talentperron`)
    expect(event.summary).toBe('Loopbaangesprek')
    expect(event.location).toBe('Voorbeeldplein 1, Voorbeeldstad')
    expect(event.description).toContain(String(booked.body.code))
    expect(reply.text).not.toMatch(/Samira|12345678/)
    expect(reply.text).not.toContain(String(booked.body.annuleringssleutel))
    expect(reply.text.length).toBeLessThan(1_000)
    for (const line of reply.text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
    const again = await service.send('GET', path, withKey(booked, { Accept: 'text/calendar' }))
    expect(again.text).toBe(reply.text)
  })

  test.each([
    ['ar', 'لقاء عن العمل (loopbaangesprek)', 'الرمز'],
    ['ti', 'ዝርርብ ብዛዕባ ስራሕ (loopbaangesprek)', 'ኮድ'],
    ['pl', 'Rozmowa o pracy z doradcą', 'Kod'],
    ['nl-BE', 'Loopbaangesprek', 'Code'],
  ])('is in the language of who booked in %s', async (language, summary, code) => {
    const { booked, reply, event } = await calendarOf('2026-11-23T08:00:00Z', language)
    expect(event.summary).toBe(summary)
    expect(event.description).toBe(`${code}: ${String(booked.body.code)}`)
    expect(seenByPython(reply.text)?.summary ?? summary).toBe(summary)
    for (const line of reply.text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
  })

  test.each([
    // Nine in the morning in Amsterdam, the Monday before and after the clocks change.
    ['summer time', '2027-10-16T12:00:00Z', '2027-10-25T07:00:00Z'],
    ['winter time', '2027-10-23T12:00:00Z', '2027-11-01T08:00:00Z'],
    ['winter time', '2027-03-13T12:00:00Z', '2027-03-22T08:00:00Z'],
    ['summer time', '2027-03-20T12:00:00Z', '2027-03-29T07:00:00Z'],
  ])(
    'in %s a conversation of %s at nine is the same moment in the API and the file',
    async (_, now, nine) => {
      service.clock.now = now
      expect(await freeTimes(service, 'een-gids')).toContain(nine)
      const { booked, event } = await calendarOf(nine)
      expect(booked.body.begin).toBe(nine)
      expect(event.startDate.toJSDate().toISOString()).toBe(nine.replace('Z', '.000Z'))
      expect(event.startDate.zone.tzid).toBe('UTC')
      expect(event.duration.toSeconds()).toBe(3600)
    },
  )

  test('of a cancelled appointment says so, with a higher sequence', async () => {
    const { booked, path, component, event } = await calendarOf('2026-11-23T08:00:00Z')
    expect(component.getFirstPropertyValue('status')).toBe('CONFIRMED')
    await service.send('POST', `${path}/annulering`, withKey(booked))
    const after = await service.send('GET', path, withKey(booked, { Accept: 'text/calendar' }))
    const cancelled = new ICAL.Component(ICAL.parse(after.text)).getFirstSubcomponent('vevent')
    expect(cancelled?.getFirstPropertyValue('status')).toBe('CANCELLED')
    expect(cancelled && new ICAL.Event(cancelled).sequence).toBeGreaterThan(event.sequence)
  })
})
