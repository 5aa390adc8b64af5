import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, test } from 'vitest'
import { success } from '#core/shared/result.ts'
import { caldavCalendar } from '#service/booking/calendars/caldav/caldav-calendar.ts'
import { caldavClient } from '#service/booking/calendars/caldav/caldav-client.ts'
import type { Booking } from '#service/booking/calendars/calendar-port.ts'
import type { CaldavServer } from './caldav-servers.ts'
import { startDroppingProxy } from './dropping-proxy.ts'
import { calendarText, local } from './events.ts'

const NOW = '2026-11-21T12:00:00Z'
const hour = (day: string, at: number) => ({
  start: `2026-11-${day}T${String(at).padStart(2, '0')}:00:00Z`,
  end: `2026-11-${day}T${String(at + 1).padStart(2, '0')}:00:00Z`,
})
const SLOTS = [hour('23', 8), hour('23', 9), hour('24', 8), hour('24', 9)]
const QUESTION = { product: 'loopbaangesprek-60', location: 'een-gids', slots: SLOTS }
/** Short while developing; `PROVE=1` for the figure we promise. */
const CLIENTS = process.env.PROVE ? 200 : 50

const settings = (url: string) => ({ kind: 'caldav', url, user: 'gids', password: 'geheim' }) as const

const calendarAt = (url: string, own: () => readonly string[] = () => []) =>
  caldavCalendar(
    {
      client: caldavClient(settings(url)),
      timeZone: 'Europe/Amsterdam',
      ownAppointments: async ids => new Set(ids.filter(id => own().includes(id))),
      now: () => NOW,
    },
    {
      products: async () => success([]),
      locations: async () => success([]),
      requiredFields: async () => success([]),
    },
  )

const booking = (more: Partial<Booking> = {}): Booking => ({
  ...hour('23', 8),
  appointment: randomUUID(),
  sequence: 0,
  code: 'LM4-7X2',
  place: 'Voorbeeldplein 1, Voorbeeldstad',
  ...more,
})

/** The same promises on any CalDAV server. */
export const describeCaldav = (name: string, server: () => CaldavServer): void => {
  describe(`the calendar of a guide on ${name}`, () => {
    let url = ''
    beforeEach(async () => {
      url = await server().newCalendar()
    })
    const put = async (uid: string, text: string): Promise<void> => {
      expect(await caldavClient(settings(url)).create(`${uid}.ics`, text)).toEqual({ ok: true, value: null })
    }
    const events = async (): Promise<readonly string[]> => {
      const found = await caldavClient(settings(url)).between('2026-11-01T00:00:00Z', '2026-12-31T00:00:00Z')
      if (!found.ok) throw new Error(found.problem)
      return found.value
    }

    test('that is empty is free', async () => {
      const calendar = calendarAt(url)
      expect(await calendar.times(QUESTION)).toEqual({ ok: true, value: SLOTS })
      expect(await calendar.dates(QUESTION)).toEqual({ ok: true, value: ['2026-11-23', '2026-11-24'] })
    })

    test('leaves what others put in it out of the offer: one event, a repeated one, a whole day', async () => {
      const calendar = calendarAt(url)
      await put('een', calendarText('een', ['DTSTART:20261123T083000Z', 'DURATION:PT15M']))
      expect(await calendar.times(QUESTION)).toEqual({ ok: true, value: SLOTS.slice(1) })
      const weekly = [local('DTSTART', '20260106T100000'), local('DTEND', '20260106T110000')]
      await put('elke-week', calendarText('elke-week', [...weekly, 'RRULE:FREQ=WEEKLY']))
      expect(await calendar.times(QUESTION)).toEqual({ ok: true, value: SLOTS.slice(1, 3) })
      await put('vrij', calendarText('vrij', ['DTSTART;VALUE=DATE:20261124']))
      expect(await calendar.dates(QUESTION)).toEqual({ ok: true, value: ['2026-11-23'] })
      await put('vol', calendarText('vol', ['DTSTART;VALUE=DATE:20261123']))
      expect(await calendar.times(QUESTION)).toEqual({ ok: true, value: [] })
    })

    test('keeps a booking, without saying who it is with, and gives its details', async () => {
      const calendar = calendarAt(url)
      const one = booking()
      expect(await calendar.create(one)).toEqual({ ok: true, value: null })
      expect(await calendar.details(one.appointment)).toEqual({ ok: true, value: hour('23', 8) })
      const [text = ''] = await events()
      expect(text).toContain(`UID:afspraak-${one.appointment}@talentperron`)
      expect(text).toContain('LM4-7X2')
      expect(text).not.toMatch(/METHOD|ATTENDEE|ORGANIZER/)
      expect(await calendar.details(randomUUID())).toEqual({ ok: true, value: undefined })
    })

    test('moves a booking in place', async () => {
      const calendar = calendarAt(url)
      const one = booking()
      await calendar.create(one)
      const moved = { ...one, ...hour('24', 9), sequence: 1 }
      expect(await calendar.create(moved)).toEqual({ ok: true, value: null })
      expect(await calendar.details(one.appointment)).toEqual({ ok: true, value: hour('24', 9) })
      expect(await events()).toHaveLength(1)
    })

    test('forgets a booking that is cancelled; cancelling again, or what never was, changes nothing', async () => {
      const calendar = calendarAt(url)
      const one = booking()
      await calendar.create(one)
      expect(await calendar.cancel(one.appointment)).toEqual({ ok: true, value: null })
      expect(await calendar.cancel(one.appointment)).toEqual({ ok: true, value: null })
      expect(await calendar.cancel(randomUUID())).toEqual({ ok: true, value: null })
      expect(await events()).toEqual([])
    })

    test('refuses a booking on a time the guide has something else', async () => {
      const calendar = calendarAt(url)
      await put('eigen', calendarText('eigen', ['DTSTART:20261123T085900Z', 'DURATION:PT1H']))
      expect(await calendar.create(booking())).toEqual({ ok: false, problem: 'taken' })
      expect(await events()).toHaveLength(1)
      expect(await calendar.create(booking(hour('23', 10)))).toEqual({ ok: true, value: null })
    })

    test('does not let our own bookings stand in the way of our own claims, but those of another service do', async () => {
      const ours = booking()
      const calendar = calendarAt(url, () => [ours.appointment])
      await calendar.create(ours)
      expect(await calendar.times(QUESTION)).toEqual({ ok: true, value: SLOTS })
      expect(await calendarAt(url).times(QUESTION)).toEqual({ ok: true, value: SLOTS.slice(1) })
    })

    test('keeps what the guide changed meanwhile: an old tag changes nothing', async () => {
      const one = booking()
      await calendarAt(url).create(one)
      const client = caldavClient(settings(url))
      const file = `afspraak-${one.appointment}.ics`
      const before = await client.read(file)
      if (!before.ok || !before.value) throw new Error('not there')
      await client.update(
        file,
        before.value.text.replace('SUMMARY:Loopbaangesprek', 'SUMMARY:Gesprek'),
        before.value.etag,
      )
      expect(await client.update(file, before.value.text, before.value.etag)).toEqual({
        ok: false,
        problem: 'changed',
      })
      expect((await events())[0]).toContain('SUMMARY:Gesprek')
    })

    test(`makes one event of one booking sent ${CLIENTS} times at once`, async () => {
      const one = booking()
      const client = caldavClient(settings(url))
      const uid = `afspraak-${one.appointment}@talentperron`
      const text = calendarText(uid, ['DTSTART:20261123T080000Z', 'DURATION:PT1H'])
      const written = await Promise.all(
        Array.from({ length: CLIENTS }, () => client.create(`afspraak-${one.appointment}.ics`, text)),
      )
      const told = (problem: string) => written.filter(each => !each.ok && each.problem === problem).length
      const made = written.filter(each => each.ok).length
      // A server this busy breaks some lines; that answer may be the one that said it was made.
      expect(made).toBeLessThanOrEqual(1)
      expect(made + told('changed') + told('unknown')).toBe(CLIENTS)
      if (told('unknown') === 0) expect(made).toBe(1)
      expect(await events()).toHaveLength(1)
      console.log(
        `${name}: ${CLIENTS} at once, ${made} made, ${told('changed')} refused, ${told('unknown')} unknown`,
      )
    })

    test('is told twenty times at once: written once, and at the second asking all hear so', async () => {
      const one = booking()
      const calendar = calendarAt(url)
      const tell = () => Promise.all(Array.from({ length: 20 }, () => calendar.create(one)))
      const first = await tell()
      expect(first.filter(each => !each.ok && !['unreachable', 'unknown'].includes(each.problem))).toEqual([])
      expect(await events()).toHaveLength(1)
      for (let at = 0; at < 20; at += 1) expect(await calendar.create(one)).toEqual({ ok: true, value: null })
      expect(await events()).toHaveLength(1)
    })

    test('whose answer is lost: unknown, read back, and never a second event', async () => {
      const proxy = await startDroppingProxy(server().port)
      const lossy = calendarAt(url.replace(/:\d+\//, `:${proxy.port}/`))
      try {
        const one = booking()
        proxy.dropAnswersTo('PUT')
        expect(await lossy.create(one)).toEqual({ ok: false, problem: 'unknown' })
        expect(await events()).toHaveLength(1)
        // Still no answers to PUT: that it succeeds shows that nothing is written again.
        expect(await lossy.create(one)).toEqual({ ok: true, value: null })
        expect(await events()).toHaveLength(1)
        proxy.dropAnswersTo('DELETE')
        expect(await lossy.cancel(one.appointment)).toEqual({ ok: false, problem: 'unknown' })
        expect(await lossy.cancel(one.appointment)).toEqual({ ok: true, value: null })
        expect(await events()).toEqual([])
        proxy.dropAnswersTo('REPORT')
        expect(await lossy.times(QUESTION)).toEqual({ ok: false, problem: 'unreachable' })
      } finally {
        await proxy.stop()
      }
    })

    test('that is not there, or asks for another password, is unreachable and neither free nor full', async () => {
      const gone = calendarAt(url.replace('agenda-', 'weg-'))
      expect(await gone.times(QUESTION)).toEqual({ ok: false, problem: 'unreachable' })
      expect((await gone.create(booking())).ok).toBe(false)
    })

    test('with something in it that cannot be read is unreachable', async () => {
      await put('raar', calendarText('raar', ['DTSTART:20200101T000000Z', 'RRULE:FREQ=SECONDLY']))
      expect(await calendarAt(url).times(QUESTION)).toEqual({ ok: false, problem: 'unreachable' })
    })
  })
}
