import { randomUUID } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { API_CHANGES, API_VERSION } from '#service/booking/http/api-version.ts'
import { createEvent } from '#service/booking/use-cases/hold-events.ts'
import { openTestService, START, type TestService } from '#tests/setup/booking-service.ts'
import { pgliteSeed } from '#tests/setup/pglite-seed.ts'

/** What a version promised, written down when it was released (`tests/setup/record-api.ts`). */
type JsonSchema = z.core.JSONSchema.JSONSchema
const jsonSchema = z.custom<JsonSchema>(value => typeof value === 'object' && value !== null)
const recordedShape = z.object({
  version: z.string(),
  operations: z.array(
    z.object({
      operationId: z.string(),
      method: z.string(),
      path: z.string(),
      body: z.record(z.string(), z.unknown()).optional(),
      answers: z.record(z.string(), jsonSchema.nullable()),
    }),
  ),
  $defs: z.record(z.string(), jsonSchema),
})
type Recorded = z.infer<typeof recordedShape>

const EARLIER = API_CHANGES.map(change => change.version).filter(version => version !== API_VERSION)
const fileOf = (version: string): URL => new URL(`../fixtures/api/${version}.json`, import.meta.url)
const recorded = (version: string): Recorded =>
  recordedShape.parse(JSON.parse(readFileSync(fileOf(version), 'utf8')))

let service: TestService
beforeAll(async () => {
  service = await openTestService({ kind: 'memory', seed: await pgliteSeed() })
})
afterAll(() => service.close())

type Call = {
  readonly path?: Readonly<Record<string, string>>
  readonly query?: string
  readonly headers?: Record<string, string>
  /** What the recorded example could not know: ids, keys and free times of this service. */
  readonly body?: Readonly<Record<string, unknown>>
}
type Answer = Readonly<Record<string, unknown>>

/** A client of that version: it sends what its examples say, and reads only what its document told it. */
const clientOf = ({ operations, $defs }: Recorded) => {
  let key = ''
  const left = new Set(operations.map(({ operationId }) => operationId))
  const knows = (operationId: string): boolean => operations.some(one => one.operationId === operationId)
  const call = async (
    operationId: string,
    { path = {}, query = '', headers, body }: Call = {},
  ): Promise<Answer> => {
    const operation = operations.find(one => one.operationId === operationId)
    if (!operation) throw new Error(`this version has no ${operationId}`)
    left.delete(operationId)
    const address = operation.path.slice(1).replaceAll(/\{(\w+)\}/g, (_, name: string) => path[name] ?? '')
    const sealed = operation.body?.verzegeldeContactgegevens
    const reply = await service.send(operation.method, `${address}${query}`, {
      ...(headers && { headers }),
      ...(operation.body && {
        body: {
          ...operation.body,
          ...(sealed !== undefined && {
            verzegeldeContactgegevens: { ...(sealed as object), sleutel: key },
          }),
          ...body,
        },
      }),
    })
    expect(Object.keys(operation.answers), `${operationId}: ${reply.text}`).toContain(String(reply.status))
    const schema = operation.answers[reply.status]
    if (schema) expect(z.fromJSONSchema({ ...schema, $defs }).safeParse(reply.body).error).toBeUndefined()
    if (operationId === 'leesSleutels') key = String((reply.body.huidig as Answer).id)
    return reply.body
  }
  return { call, knows, left }
}

const event = async (): Promise<string> => {
  const made = await createEvent(service.world, {
    municipality: 'voorbeeldstad',
    name: 'Banenmarkt',
    place: 'De hal',
    start: START,
    end: '2026-11-21T17:00:00Z',
    sectors: ['zorg', 'techniek'],
    participants: [],
  })
  if (!made.ok) throw new Error(made.problem)
  return made.value.code
}

test('there are earlier versions, and what each promised is written down', () => {
  expect(EARLIER.length).toBeGreaterThan(0)
  for (const version of EARLIER) expect(existsSync(fileOf(version)), `record ${version} first`).toBe(true)
})

describe.each(EARLIER)('a client made for version %s', version => {
  test('does everything it could do, and understands every answer', async () => {
    const { call, knows, left } = clientOf(recorded(version))
    const locatie = version === '1.0.0' ? 'een-gids' : 'twee-gidsen'
    const freeTime = async (): Promise<string> => {
      const { tijdsloten } = await call('lijstTijdsloten', { query: `?locatie=${locatie}` })
      return (tijdsloten as { begin: string }[])[0]?.begin ?? ''
    }
    const hold = async (): Promise<string> =>
      String(
        (
          await call('maakReservering', {
            headers: { 'Idempotency-Key': randomUUID() },
            body: { locatie, begin: await freeTime() },
          })
        ).id,
      )

    await call('lijstLocaties', { query: '?gemeente=voorbeeldstad' })
    await call('leesSleutels')
    await call('geefReserveringVrij', { path: { id: await hold() } })
    const id = randomUUID()
    const reservering = await hold()
    const booked = await call('bevestigAfspraak', { path: { id }, body: { reservering } })
    expect(await call('bevestigAfspraak', { path: { id }, body: { reservering } })).toEqual(booked)
    const headers = { Authorization: `Bearer ${String(booked.annuleringssleutel)}` }
    await call('leesAfspraak', { path: { id }, headers })
    if (knows('wijzigTijd'))
      await call('wijzigTijd', { path: { id }, headers, body: { reservering: await hold() } })
    await call('annuleerAfspraak', { path: { id }, headers })
    await call('doeGespreksverzoek', { path: { id: randomUUID() }, body: { gemeente: 'voorbeeldstad' } })
    if (knows('leesEvenement')) {
      const code = await event()
      await call('leesEvenement', { path: { code } })
      await call('telBezoek', { path: { id: randomUUID() }, body: { evenement: code } })
      await call('lijstTellingen', { query: `?evenement=${code}` })
    }
    expect([...left], 'not tried').toEqual([])
  })
})

test('an answer in which something is missing that an earlier version promised is found', () => {
  const { operations, $defs } = recorded('1.0.0')
  const schema = operations.find(one => one.operationId === 'lijstLocaties')?.answers['200'] ?? {}
  const read = z.fromJSONSchema({ ...schema, $defs })
  expect(read.safeParse({ locaties: [] }).success).toBe(true)
  expect(read.safeParse({ locaties: [{ id: 'x' }] }).success).toBe(false)
  expect(read.safeParse({}).success).toBe(false)
})
