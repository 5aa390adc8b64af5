import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { guideCalendars } from '#service/booking/calendars/guide-calendars.ts'
import { book } from '#tests/booking/visitor.ts'
import { FIRST, openTestService, type TestService, TOWN } from '#tests/setup/booking-service.ts'
import { pgliteSeed } from '#tests/setup/pglite-seed.ts'

let service: TestService
beforeAll(async () => {
  service = await openTestService({ kind: 'memory', seed: await pgliteSeed() })
}, 120_000)
afterAll(() => service?.close())

const SLOTS = [
  { start: FIRST, end: '2026-11-23T09:00:00Z' },
  { start: '2026-11-24T08:00:00Z', end: '2026-11-24T09:00:00Z' },
]
const calendarOf = (guide: string) =>
  guideCalendars({
    database: service.database,
    municipalities: [TOWN],
    guides: new Map(),
    now: () => service.clock.now,
  }).of(guide)

describe('the calendar of a guide without one elsewhere', () => {
  test('knows the conversations, the places and what must be asked', async () => {
    const calendar = calendarOf('voorbeeldstad/a')
    expect(await calendar.products()).toEqual({
      ok: true,
      value: [
        { id: 'loopbaangesprek-60', minutes: 60 },
        { id: 'loopbaangesprek-40', minutes: 40 },
      ],
    })
    expect(await calendar.locations('loopbaangesprek-40')).toEqual({ ok: true, value: ['zelfde-gids'] })
    expect(await calendar.locations('paspoort')).toEqual({ ok: true, value: [] })
    expect(await calendar.requiredFields('loopbaangesprek-60')).toEqual({
      ok: true,
      value: ['name', 'channel', 'address', 'language'],
    })
  })

  test('is what our own claims say: nothing is written twice', async () => {
    const calendar = calendarOf('voorbeeldstad/a')
    const question = { product: 'loopbaangesprek-60', location: 'een-gids', slots: SLOTS }
    expect(await calendar.times(question)).toEqual({ ok: true, value: SLOTS })
    const booked = await book(service, 'een-gids', FIRST)
    const id = String(booked.body.id)
    expect(await calendar.times(question)).toEqual({ ok: true, value: SLOTS.slice(1) })
    expect(await calendar.dates(question)).toEqual({ ok: true, value: ['2026-11-24'] })
    expect(await calendar.details(id)).toEqual({ ok: true, value: SLOTS[0] })
    const booking = {
      appointment: id,
      sequence: 0,
      code: 'LM4-7X2',
      place: undefined,
      start: FIRST,
      end: FIRST,
    }
    expect(await calendar.create(booking)).toEqual({ ok: true, value: null })
    expect(await calendar.cancel(id)).toEqual({ ok: true, value: null })
    expect(await calendar.details(randomUUID())).toEqual({ ok: true, value: undefined })
  })
})
