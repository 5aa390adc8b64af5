import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createEvent } from '#service/booking/use-cases/hold-events.ts'
import { CANARY } from '#tests/prove/any-request.ts'
import { proveSteady } from '#tests/prove/fuzz.ts'
import { FIRST, openTestService, START, type TestService } from '#tests/setup/booking-service.ts'
import { pgliteSeed } from '#tests/setup/pglite-seed.ts'
import { book, hold } from './visitor.ts'

let service: TestService
beforeAll(async () => {
  service = await openTestService({ kind: 'memory', seed: await pgliteSeed() })
}, 120_000)
afterAll(() => service?.close())

const known = async () => {
  const held = await hold(service, 'twee-gidsen', FIRST)
  const booked = await book(service, 'een-gids', FIRST)
  const event = {
    municipality: 'voorbeeldstad',
    name: 'x',
    place: 'x',
    start: START,
    end: '2026-11-22T12:00:00Z',
  }
  const made = await createEvent(service.world, { ...event, sectors: [], participants: [] })
  const code = made.ok ? made.value.code : ''
  return {
    id: [String(booked.body.id), randomUUID()],
    reservering: [String(held.body.id)],
    sleutels: [String(booked.body.annuleringssleutel)],
    locatie: ['een-gids', 'twee-gidsen', 'nergens'],
    gemeente: ['voorbeeldstad'],
    begin: [FIRST, '2026-11-23T09:00:00Z', '2026-11-24T08:00:00Z'],
    evenement: [code],
    code: [code],
    naam: [CANARY],
  }
}

describe('whatever is sent', () => {
  test('the answer is one of ours, never a fault, and tells nothing of what is inside or of anybody', async () => {
    const proof = await proveSteady(
      async ({ method, path, headers, body }) => {
        const reply = await service.send(method, path, {
          headers,
          ...(body !== undefined && method !== 'GET' && method !== 'HEAD' && { raw: body }),
        })
        return { status: reply.status, type: reply.headers.get('Content-Type') ?? '', text: reply.text }
      },
      await known(),
      300,
    )
    expect(proof.shaped.faults).toEqual([])
    expect(proof.raw.faults).toEqual([])
    expect(service.faults).toEqual([])
    // It also gets in: not everything is refused.
    expect(proof.shaped.statuses['200'] ?? 0).toBeGreaterThan(10)
  }, 180_000)
})
