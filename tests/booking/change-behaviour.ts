import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { shownCount } from '#core/tally/shown-count.ts'
import type { DatabasePlace } from '#service/booking/store/open-database.ts'
import { planSession } from '#service/booking/use-cases/group-sessions.ts'
import { createEvent } from '#service/booking/use-cases/hold-events.ts'
import { FIRST, openTestService, type Reply, START, type TestService } from '#tests/setup/booking-service.ts'
import { emptyDatabase } from './booking-behaviour.ts'
import { book, confirm, freeTimes, hold, holdSeat, problemName, withKey } from './visitor.ts'

const TEN = '2026-11-23T09:00:00Z'

/** Moving, sessions and events: the same promises on both databases. */
export const describeChanges = (name: string, place: () => Promise<DatabasePlace>): void => {
  let service: TestService
  const start = async (): Promise<void> => {
    service = await openTestService(await place())
  }
  const move = (booked: Reply, reservering: unknown): Promise<Reply> =>
    service.send('PUT', `afspraken/${String(booked.body.id)}/tijd`, {
      ...withKey(booked),
      body: { reservering },
    })

  describe(`an appointment that moves, on ${name}`, () => {
    beforeAll(start, 120_000)
    beforeEach(() => emptyDatabase(service))
    afterEach(() => expect(service.faults).toEqual([]))
    afterAll(() => service?.close())

    test('takes the new time and frees the old one, and a calendar sees that it is newer', async () => {
      const booked = await book(service, 'een-gids', FIRST)
      const held = await hold(service, 'een-gids', TEN)
      const moved = await move(booked, held.body.id)
      expect(moved.status).toBe(200)
      expect(moved.body).toMatchObject({ id: booked.body.id, code: booked.body.code, begin: TEN })
      expect(await freeTimes(service, 'een-gids')).toContain(FIRST)
      expect(await freeTimes(service, 'een-gids')).not.toContain(TEN)
      const path = `afspraken/${String(booked.body.id)}`
      const file = await service.send('GET', path, withKey(booked, { Accept: 'text/calendar' }))
      expect(file.text).toMatch(/\r\nSEQUENCE:1\r\n/)
      expect(file.text).toMatch(/\r\nDTSTART:20261123T090000Z\r\n/)
    })

    test('does so once however often it is asked, and the first confirmation still has its answer', async () => {
      const first = await hold(service, 'een-gids', FIRST)
      const id = randomUUID()
      const booked = await confirm(service, first.body.id, id)
      const held = await hold(service, 'een-gids', TEN)
      const replies = [await move(booked, held.body.id), await move(booked, held.body.id)]
      expect(new Set(replies.map(reply => reply.text)).size).toBe(1)
      const again = await confirm(service, first.body.id, id)
      expect([again.status, again.body.begin]).toEqual([200, TEN])
    })

    test('keeps its own time when the new one ran out, is used, or is of nobody', async () => {
      const booked = await book(service, 'een-gids', FIRST)
      const late = await hold(service, 'een-gids', TEN)
      service.clock.now = '2026-11-21T12:05:00Z'
      expect(problemName(await move(booked, late.body.id))).toBe('reservering-verlopen')
      expect(problemName(await move(booked, randomUUID()))).toBe('reservering-verlopen')
      const used = await hold(service, 'twee-gidsen', TEN)
      await confirm(service, used.body.id)
      expect(problemName(await move(booked, used.body.id))).toBe('reservering-al-gebruikt')
      const read = await service.send('GET', `afspraken/${String(booked.body.id)}`, withKey(booked))
      expect(read.body).toMatchObject({ status: 'bevestigd', begin: FIRST })
    })

    test('is not moved without its key, nor when it was cancelled', async () => {
      const booked = await book(service, 'een-gids', FIRST)
      const other = await book(service, 'een-gids', TEN)
      const held = await hold(service, 'een-gids', '2026-11-23T10:00:00Z')
      const path = `afspraken/${String(booked.body.id)}/tijd`
      const body = { reservering: held.body.id }
      expect((await service.send('PUT', path, { body })).status).toBe(401)
      expect((await service.send('PUT', path, { ...withKey(other), body })).status).toBe(404)
      await service.send('POST', `afspraken/${String(booked.body.id)}/annulering`, withKey(booked))
      expect(problemName(await move(booked, held.body.id))).toBe('afspraak-geannuleerd')
      expect(await freeTimes(service, 'een-gids')).toContain(FIRST)
    })
  })

  describe(`a group session, on ${name}`, () => {
    beforeAll(start, 120_000)
    beforeEach(() => emptyDatabase(service))
    afterEach(() => expect(service.faults).toEqual([]))
    afterAll(() => service?.close())

    const plan = async (seats: number, at = FIRST): Promise<string> => {
      const guide = 'voorbeeldstad/a'
      const made = await planSession(service.world, {
        location: 'een-gids',
        guide,
        start: at,
        minutes: 60,
        seats,
      })
      if (!made.ok) throw new Error(made.problem)
      return made.value.id
    }
    const offered = async (): Promise<unknown> =>
      (await service.send('GET', 'tijdsloten?locatie=een-gids&soort=groep')).body.tijdsloten

    test('takes the time of its guide, everywhere, and is offered apart with its free seats', async () => {
      const sessie = await plan(3)
      expect(await freeTimes(service, 'een-gids')).not.toContain(FIRST)
      expect(await freeTimes(service, 'zelfde-gids')).not.toContain('2026-11-23T08:40:00Z')
      expect(await offered()).toEqual([
        {
          locatie: 'een-gids',
          begin: FIRST,
          eind: TEN,
          tijdzoneVerschuiving: '+01:00',
          sessie,
          vrijePlaatsen: 3,
        },
      ])
      const again = { location: 'een-gids', guide: 'voorbeeldstad/a', start: FIRST, minutes: 30, seats: 5 }
      expect(await planSession(service.world, again)).toEqual({ ok: false, problem: 'guide-taken' })
    })

    test('gives each seat once, and who comes too late is shown the other sessions', async () => {
      const sessie = await plan(2)
      const next = await plan(2, TEN)
      const held = [await holdSeat(service, 'een-gids', sessie), await holdSeat(service, 'een-gids', sessie)]
      expect(held.map(reply => reply.status)).toEqual([201, 201])
      const late = await holdSeat(service, 'een-gids', sessie)
      expect(problemName(late)).toBe('tijdslot-bezet')
      expect(late.body.alternatieven).toMatchObject([{ sessie: next, vrijePlaatsen: 2 }])
      expect((await confirm(service, held[0]?.body.id)).body).toMatchObject({ begin: FIRST, eind: TEN })
      await service.send('DELETE', `reserveringen/${String(held[1]?.body.id)}`)
      expect((await holdSeat(service, 'een-gids', sessie)).status).toBe(201)
    })

    test('frees a seat of a hold that ran out, and of an appointment that is cancelled', async () => {
      const sessie = await plan(2)
      await holdSeat(service, 'een-gids', sessie)
      const held = await holdSeat(service, 'een-gids', sessie)
      const booked = await confirm(service, held.body.id)
      service.clock.now = '2026-11-21T12:05:00Z'
      expect(await offered()).toMatchObject([{ vrijePlaatsen: 1 }])
      expect((await holdSeat(service, 'een-gids', sessie)).status).toBe(201)
      await service.send('POST', `afspraken/${String(booked.body.id)}/annulering`, withKey(booked))
      expect(await offered()).toMatchObject([{ vrijePlaatsen: 1 }])
    })

    test('of five seats wanted by thirty at once gives five, and one key never two', async () => {
      const sessie = await plan(5)
      const key = randomUUID()
      const same = await Promise.all(
        Array.from({ length: 5 }, () => holdSeat(service, 'een-gids', sessie, key)),
      )
      expect(new Set(same.map(reply => `${reply.status} ${reply.text}`)).size).toBe(1)
      const rush = await Promise.all(Array.from({ length: 30 }, () => holdSeat(service, 'een-gids', sessie)))
      const count = (status: number): number => rush.filter(reply => reply.status === status).length
      expect([count(201), count(409)]).toEqual([4, 26])
      expect(await offered()).toEqual([])
    })

    test('is unknown at another location, and cannot be reached without its notice time', async () => {
      const sessie = await plan(2)
      expect(problemName(await holdSeat(service, 'twee-gidsen', sessie))).toBe('tijdslot-bezet')
      expect(problemName(await holdSeat(service, 'een-gids', randomUUID()))).toBe('tijdslot-bezet')
      service.clock.now = '2026-11-23T04:00:01Z'
      expect(await offered()).toEqual([])
      expect((await holdSeat(service, 'een-gids', sessie)).status).toBe(409)
    })
  })

  describe(`an event and its tally, on ${name}`, () => {
    beforeAll(start, 120_000)
    beforeEach(() => emptyDatabase(service))
    afterEach(() => expect(service.faults).toEqual([]))
    afterAll(() => service?.close())

    const open = async (): Promise<string> => {
      const made = await createEvent(service.world, {
        municipality: 'voorbeeldstad',
        name: 'Banenmarkt',
        place: 'De hal',
        start: START,
        end: '2026-11-21T17:00:00Z',
        sectors: ['zorg'],
        participants: [{ name: 'Voorbeeldbedrijf "A&B"', kind: 'employer', sectors: ['zorg'] }],
      })
      if (!made.ok) throw new Error(made.problem)
      return made.value.code
    }
    const count = (evenement: string, sectoren: string[], id: string = randomUUID()): Promise<Reply> =>
      service.send('PUT', `tellingen/${id}`, { body: { evenement, sectoren } })
    const tally = async (code: string) => (await service.send('GET', `tellingen?evenement=${code}`)).body

    test('is read by its code, in any case and without its dash', async () => {
      const code = await open()
      for (const written of [code, code.toLowerCase(), code.replace('-', '')]) {
        const read = await service.send('GET', `evenementen/${written}`)
        expect(read.body).toEqual({
          code,
          gemeente: 'voorbeeldstad',
          naam: 'Banenmarkt',
          plaats: 'De hal',
          begin: START,
          eind: '2026-11-21T17:00:00Z',
          tijdzone: 'Europe/Amsterdam',
          sectoren: ['zorg'],
          deelnemers: [{ naam: 'Voorbeeldbedrijf "A&B"', soort: 'werkgever', sectoren: ['zorg'] }],
        })
      }
      expect((await service.send('GET', 'evenementen/AAA-AAA')).status).toBe(404)
      expect((await service.send('GET', 'evenementen/BAD-BAD')).status).toBe(400)
    })

    test('made before participants had sectors is still read', async () => {
      const code = await open()
      const participants = JSON.stringify([{ name: 'Voorbeeldbedrijf', kind: 'school' }])
      await service.database.updateTable('events').set({ participants }).execute()
      expect((await service.send('GET', `evenementen/${code}`)).body).toMatchObject({
        deelnemers: [{ naam: 'Voorbeeldbedrijf', soort: 'opleiding', sectoren: [] }],
      })
    })

    test('counts each visit once, whatever is sent again and in whatever order', async () => {
      const code = await open()
      const visits = Array.from({ length: 12 }, (_, at) => ({
        id: randomUUID(),
        sectors: at % 2 === 0 ? ['zorg', 'techniek'] : ['zorg', 'onbekend'],
      }))
      const sent = [...visits, ...visits.toReversed(), ...visits]
      const replies = await Promise.all(sent.map(visit => count(code, visit.sectors, visit.id)))
      expect(new Set(replies.map(reply => reply.status))).toEqual(new Set([204]))
      // Twelve visits: zorg twelve times, techniek six, and what the town does not have not at all.
      const stored = await service.database.selectFrom('events').select('visits').executeTakeFirst()
      expect(stored?.visits).toBe(12)
      const { rows } = await sql`select sector, visits from tallies order by sector`.execute(service.database)
      expect(rows).toEqual([
        { sector: 'techniek', visits: 6 },
        { sector: 'zorg', visits: 12 },
      ])
      // Of techniek four, five or six were among the ten that are shown.
      const { sectoren, ...rest } = await tally(code)
      expect(rest).toEqual({ evenement: code, peildatum: START, bezoeken: 10 })
      expect(sectoren).toEqual([
        { sector: 'ict', bezoeken: null },
        { sector: 'techniek', bezoeken: expect.toSatisfy((shown: unknown) => shown === null || shown === 5) },
        { sector: 'zorg', bezoeken: 10 },
      ])
    })

    test('shows nothing of fewer than five', async () => {
      const code = await open()
      for (let visit = 0; visit < 4; visit += 1) await count(code, ['zorg'])
      expect(await tally(code)).toMatchObject({
        bezoeken: null,
        sectoren: [{ bezoeken: null }, { bezoeken: null }, { bezoeken: null }],
      })
      await count(code, ['zorg'])
      expect(await tally(code)).toMatchObject({ bezoeken: 5, sectoren: [{}, {}, { bezoeken: 5 }] })
    })

    test('shows other sectors only when it shows another total, so that five people are in each step', async () => {
      const visits = fc.array(fc.subarray(['ict', 'techniek', 'zorg']), { maxLength: 22 })
      await fc.assert(
        fc.asyncProperty(visits, async all => {
          const code = await open()
          let before = await tally(code)
          for (const [at, sectors] of all.entries()) {
            await count(code, sectors)
            const after = await tally(code)
            const counted = all.slice(0, at + 1 - ((at + 1) % 5))
            const times = (id: string): number => counted.filter(one => one.includes(id)).length
            if ((at + 1) % 5 > 0) expect(after).toEqual(before)
            expect(after.bezoeken).toBe(shownCount(counted.length))
            expect(after.sectoren).toEqual(
              ['ict', 'techniek', 'zorg'].map(id => ({ sector: id, bezoeken: shownCount(times(id)) })),
            )
            before = after
          }
        }),
        { numRuns: 10 },
      )
    }, 60_000)

    test('takes what a tablet kept for two weeks, and no more', async () => {
      const code = await open()
      service.clock.now = '2026-12-05T17:00:00Z'
      expect((await count(code, [])).status).toBe(204)
      service.clock.now = '2026-12-05T17:00:01Z'
      expect(problemName(await count(code, []))).toBe('evenement-gesloten')
      expect((await count('AAA-AAA', [])).status).toBe(404)
      expect((await count(code, ['zorg', 'zorg'])).status).toBe(400)
    })
  })
}
