import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, expect } from 'vitest'
import type { ServedMunicipality } from '#service/booking/use-cases/booking-world.ts'
import { confirm, hold, withKey } from '#tests/booking/visitor.ts'
import { FIRST, type Reply, START } from '#tests/setup/booking-service.ts'
import { pgliteSeed } from '#tests/setup/pglite-seed.ts'
import { openWorkingService, type WorkingService } from '#tests/setup/working-service.ts'
import { type MailServer, type Received, startMailServer } from './mail-server.ts'

export const SAMIRA = { naam: 'Samira <b>', kanaal: 'email', adres: 'samira@voorbeeld.example' }
/** Of guide a; b has no mailbox. */
export const GUIDE = 'gids-a@voorbeeldstad.example'
/** Of guide c. */
export const OTHER_GUIDE = 'gids-c@voorbeeldstad.example'

export type Mailing = {
  readonly service: () => WorkingService
  readonly server: () => MailServer
  readonly book: (location?: string, begin?: string, contact?: object, language?: string) => Promise<Reply>
  readonly move: (booked: Reply, location: string, begin: string) => Promise<void>
  readonly cancel: (booked: Reply) => Promise<Reply>
  readonly mailsTo: (address: string) => readonly Received[]
  readonly lastTo: (address: string) => Received
}

/** The service with a mail server for the tests of a file; each test begins with neither mail nor appointments. */
export const startMailing = (municipalities?: readonly ServedMunicipality[]): Mailing => {
  let server: MailServer
  let service: WorkingService
  beforeAll(async () => {
    server = await startMailServer()
    const guides = new Map([
      ['voorbeeldstad/a', { mail: GUIDE }],
      ['voorbeeldstad/c', { mail: OTHER_GUIDE }],
    ])
    const place = { kind: 'memory', seed: await pgliteSeed() } as const
    service = await openWorkingService(place, { mail: server.settings, guides }, municipalities)
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

  const mailsTo = (address: string) => server.received.filter(one => one.to === address)
  return {
    service: () => service,
    server: () => server,
    mailsTo,
    lastTo: address => {
      const last = mailsTo(address).at(-1)
      if (!last) throw new Error(`nothing came for ${address}`)
      return last
    },
    book: async (location = 'een-gids', begin = FIRST, contact = SAMIRA, language = 'nl') => {
      const held = await hold(service, location, begin)
      const booked = await confirm(service, held.body.id, undefined, contact, language)
      expect(booked.status).toBe(201)
      return booked
    },
    move: async (booked, location, begin) => {
      const held = await hold(service, location, begin)
      const path = `afspraken/${String(booked.body.id)}/tijd`
      const moved = await service.send('PUT', path, {
        ...withKey(booked),
        body: { reservering: held.body.id },
      })
      expect(moved.status).toBe(200)
    },
    cancel: booked => service.send('POST', `afspraken/${String(booked.body.id)}/annulering`, withKey(booked)),
  }
}
