import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, afterEach, beforeAll, beforeEach, expect, vi } from 'vitest'
import { OWN_PAGE, somebody } from '#tests/desk/at-the-desk.ts'
import { openTestService, type Reply, START, type TestService, TOWN } from '#tests/setup/booking-service.ts'
import { pgliteSeed } from '#tests/setup/pglite-seed.ts'

export const WISH = {
  naam: 'Banenmarkt',
  plaats: 'De hal van het stadhuis',
  begin: { dag: '2026-11-23', tijd: '10:00' },
  eind: { dag: '2026-11-23', tijd: '17:00' },
  sectoren: ['zorg'],
  deelnemers: [
    { naam: 'Voorbeeldbedrijf', soort: 'werkgever', sectoren: ['techniek', 'ict'] },
    { naam: 'Voorbeeldschool', soort: 'opleiding', sectoren: [] },
  ],
}

export let service: TestService
let cookie: string
beforeAll(async () => {
  service = await openTestService({ kind: 'memory', seed: await pgliteSeed() }, [
    TOWN,
    { id: 'buurstad', locations: [] },
  ])
}, 120_000)
beforeEach(async () => {
  await sql`truncate events, desk_people cascade`.execute(service.database)
  vi.useFakeTimers({ toFake: ['Date'] })
  service.clock.now = START
  vi.setSystemTime(new Date(START))
  cookie = await somebody(service, 'gids')
})
afterEach(() => {
  vi.useRealTimers()
  expect(service.faults).toEqual([])
})
afterAll(() => service?.close())

export const neighbour = (): Promise<string> => somebody(service, 'beheerder', 'buurstad')
export const desk = (method: string, path: string, body?: object, as = cookie): Promise<Reply> =>
  service.send(method, path, { headers: { ...OWN_PAGE, Cookie: as }, ...(body && { body }) })
export const makeEvent = async (wish: object = WISH): Promise<string> =>
  String((await desk('POST', 'gids/evenementen', wish)).body.code)
export const makeByKey = (key: string, wish: object = WISH, as = cookie): Promise<Reply> =>
  service.send('POST', 'gids/evenementen', {
    headers: { ...OWN_PAGE, Cookie: as, 'Idempotency-Key': key },
    body: wish,
  })
export const count = (evenement: string, sectoren: readonly string[], id = randomUUID()): Promise<Reply> =>
  service.send('PUT', `tellingen/${id}`, { body: { evenement, sectoren } })
/** Pointer and sentence of everything that was wrong. */
export const faultsIn = ({ body }: Reply): readonly (readonly [string, string])[] =>
  (body.errors as { location: { pointer: string }; detail: string }[]).map(({ location, detail }) => [
    location.pointer,
    detail,
  ])
