import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { caldavClient } from '#service/booking/calendars/caldav/caldav-client.ts'
import { planSession } from '#service/booking/use-cases/group-sessions.ts'
import { countJobs, listDeadJobs } from '#service/jobs/store/dead-jobs.ts'
import { confirm, freeTimes, hold, problemName, withKey } from '#tests/booking/visitor.ts'
import { type MailServer, startMailServer } from '#tests/mail/mail-server.ts'
import { FIRST, type Reply } from '#tests/setup/booking-service.ts'
import { notTested } from '#tests/setup/not-tested.ts'
import { pgliteSeed } from '#tests/setup/pglite-seed.ts'
import { openWorkingService, type WorkingService } from '#tests/setup/working-service.ts'
import { startCaldav } from './caldav-servers.ts'
import { type DroppingProxy, startDroppingProxy } from './dropping-proxy.ts'
import { calendarText } from './events.ts'

const NINE = FIRST
const TEN = '2026-11-23T09:00:00Z'
const SAMIRA = { naam: 'Samira', kanaal: 'email', adres: 'samira@voorbeeld.example' }

const caldav = await startCaldav('radicale')
afterAll(() => (caldav.ok ? caldav.value.stop() : undefined))

if (!caldav.ok) {
  notTested('booking with calendars', caldav.problem)
} else {
  describe('booking with the calendars of guides', () => {
    let service: WorkingService
    let mail: MailServer
    let proxy: DroppingProxy
    let settings: { kind: 'caldav'; url: string; user: string; password: string }
    /** The calendar itself, past the line that can break. */
    let calendar: ReturnType<typeof caldavClient>

    beforeEach(async () => {
      mail = await startMailServer()
      proxy = await startDroppingProxy(caldav.value.port)
      const url = await caldav.value.newCalendar()
      settings = { kind: 'caldav', url, user: 'gids', password: 'geheim' }
      calendar = caldavClient(settings)
      const lossy = { ...settings, url: url.replace(/:\d+\//, `:${proxy.port}/`) }
      // Guide a has a calendar; b and c have none.
      service = await openWorkingService(
        { kind: 'memory', seed: await pgliteSeed() },
        { mail: mail.settings, guides: new Map([['voorbeeldstad/a', { calendar: lossy }]]) },
      )
      return async () => {
        await service.close()
        await proxy.stop()
        await mail.stop()
      }
    }, 120_000)

    const put = (uid: string, lines: readonly string[]) =>
      calendar.create(`${uid}.ics`, calendarText(uid, lines))
    const book = async (location: string, begin: string, contact: object = SAMIRA): Promise<Reply> => {
      const held = await hold(service, location, begin)
      return confirm(service, held.body.id, undefined, contact)
    }
    const starts = async (): Promise<string[]> => {
      const found = await calendar.between('2026-11-01T00:00:00Z', '2026-12-31T00:00:00Z')
      if (!found.ok) throw new Error(found.problem)
      return found.value.map(text => /BEGIN:VEVENT[\s\S]*?DTSTART:(\w+)/.exec(text)?.[1] ?? '').sort()
    }
    const laterBy = (seconds: number): void => {
      service.clock.now = new Date(Date.parse(service.clock.now) + seconds * 1000)
        .toISOString()
        .replace('.000Z', 'Z')
    }

    test('a time that a guide keeps free for something else is not offered', async () => {
      expect(await freeTimes(service, 'een-gids')).toContain(NINE)
      await put('eigen', ['DTSTART:20261123T083000Z', 'DURATION:PT1H'])
      laterBy(30)
      const free = await freeTimes(service, 'een-gids')
      expect(free).not.toContain(NINE)
      expect(free).not.toContain(TEN)
      expect(free).toContain('2026-11-23T10:00:00Z')
    })

    test('a time that was offered a moment ago is looked at again when somebody chooses it', async () => {
      expect(await freeTimes(service, 'een-gids')).toContain(NINE)
      await put('eigen', ['DTSTART:20261123T083000Z', 'DURATION:PT10M'])
      const refused = await hold(service, 'een-gids', NINE)
      expect(problemName(refused)).toBe('tijdslot-bezet')
      const others = refused.body.alternatieven as { begin: string }[]
      expect(others.map(one => one.begin)).not.toContain(NINE)
      expect(others).toHaveLength(3)
    })

    test('what is booked, moved and cancelled stands in the calendar as it is here', async () => {
      const booked = await book('een-gids', NINE)
      await service.work()
      expect(await starts()).toEqual(['20261123T080000Z'])
      expect(mail.received).toEqual([])
      laterBy(20)
      await service.work()
      expect(mail.received.map(one => one.to)).toEqual([SAMIRA.adres])
      const held = await hold(service, 'een-gids', '2026-11-24T08:00:00Z')
      const path = `afspraken/${String(booked.body.id)}`
      const moved = await service.send('PUT', `${path}/tijd`, {
        ...withKey(booked),
        body: { reservering: held.body.id },
      })
      expect(moved.status).toBe(200)
      await service.work()
      expect(await starts()).toEqual(['20261124T080000Z'])
      await service.send('POST', `${path}/annulering`, withKey(booked))
      await service.work()
      expect(await starts()).toEqual([])
      expect(service.faults).toEqual([])
    })

    test('a booking cancelled before it was ever written is never written', async () => {
      const booked = await book('een-gids', NINE)
      await service.send('POST', `afspraken/${String(booked.body.id)}/annulering`, withKey(booked))
      await service.work()
      expect(await starts()).toEqual([])
    })

    test('a place in a group session is not written: the session itself is what the guide has in the diary', async () => {
      const planned = await planSession(service.world, {
        location: 'een-gids',
        guide: 'voorbeeldstad/a',
        start: NINE,
        minutes: 60,
        seats: 4,
      })
      if (!planned.ok) throw new Error(planned.problem)
      await put('groep', ['DTSTART:20261123T080000Z', 'DURATION:PT1H'])
      const held = await service.send('POST', 'reserveringen', {
        headers: { 'Idempotency-Key': randomUUID() },
        body: { locatie: 'een-gids', begin: NINE, sessie: planned.value.id },
      })
      expect(held.status).toBe(201)
      const booked = await confirm(service, held.body.id, undefined, SAMIRA)
      laterBy(20)
      await service.work()
      expect(await starts()).toEqual(['20261123T080000Z'])
      const path = `afspraken/${String(booked.body.id)}`
      expect((await service.send('GET', path, withKey(booked))).body.status).toBe('bevestigd')
      expect(mail.received.map(one => one.to)).toEqual([SAMIRA.adres])
    })

    test('a calendar that cannot be read is 503 with a sentence: not full, and nothing on offer', async () => {
      await proxy.stop()
      const offer = await service.send('GET', 'tijdsloten?locatie=een-gids')
      expect(offer.status).toBe(503)
      expect(problemName(offer)).toBe('agenda-onbereikbaar')
      expect(offer.headers.get('Retry-After')).toBe('60')
      const held = await hold(service, 'een-gids', NINE)
      expect(problemName(held)).toBe('agenda-onbereikbaar')
      // Guides without a calendar elsewhere go on.
      expect(await freeTimes(service, 'twee-gidsen')).toContain(NINE)
      const request = await service.send('GET', 'locaties?gemeente=voorbeeldstad')
      expect(request.status).toBe(200)
    })

    test('a guide who turns out to be taken: the time goes back, and the resident hears so', async () => {
      const booked = await book('een-gids', NINE)
      await put('eigen', ['DTSTART:20261123T083000Z', 'DURATION:PT1H'])
      await service.work()
      const path = `afspraken/${String(booked.body.id)}`
      expect((await service.send('GET', path, withKey(booked))).body.status).toBe('geannuleerd')
      laterBy(20)
      await service.work()
      expect(mail.received.map(one => [one.to, one.mail.subject])).toEqual([
        [SAMIRA.adres, 'Je afspraak op maandag 23 november 2026 kan niet doorgaan'],
      ])
      expect(await starts()).toEqual(['20261123T083000Z'])
      expect(await countJobs(service.database)).toMatchObject({ dead: 0 })
    })

    test('who cannot be mailed about it is left for somebody at the desk to call', async () => {
      await book('een-gids', NINE, { naam: 'Bel', kanaal: 'telefoon', adres: '06 12345678' })
      await put('eigen', ['DTSTART:20261123T083000Z', 'DURATION:PT1H'])
      await service.work()
      expect(await listDeadJobs(service.database)).toMatchObject([
        { type: 'mail.refusal', problem: 'nobody-to-mail' },
      ])
    })

    test('an answer that gets lost is looked up, and brings no second event', async () => {
      proxy.dropAnswersTo('PUT')
      await book('een-gids', NINE)
      await service.work()
      expect(await starts()).toEqual(['20261123T080000Z'])
      const [job] = await service.database
        .selectFrom('jobs')
        .select(['state', 'last_problem'])
        .where('type', '=', 'calendar.write')
        .execute()
      expect(job).toEqual({ state: 'waiting', last_problem: 'calendar-unknown' })
      laterBy(15)
      await service.work()
      expect(await starts()).toEqual(['20261123T080000Z'])
      const { rows } = await sql<{ state: string }>`
        select state from jobs where type = 'calendar.write'`.execute(service.database)
      expect(rows).toEqual([{ state: 'done' }])
    })

    test('a calendar that is away when somebody books is written to when it is back', async () => {
      const booked = await book('een-gids', NINE)
      proxy.dropAnswersTo('GET')
      await service.work()
      expect(await starts()).toEqual([])
      const path = `afspraken/${String(booked.body.id)}`
      expect((await service.send('GET', path, withKey(booked))).body.status).toBe('bevestigd')
      proxy.dropAnswersTo(undefined)
      laterBy(15)
      await service.work()
      expect(await starts()).toEqual(['20261123T080000Z'])
    })
  })
}
