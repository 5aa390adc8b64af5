import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, afterEach, beforeAll, beforeEach, expect, vi } from 'vitest'
import type { DatabasePlace } from '#service/booking/store/open-database.ts'
import type { ServedMunicipality } from '#service/booking/use-cases/booking-world.ts'
import { emptyDatabase } from '#tests/booking/booking-behaviour.ts'
import { CONTACT, hold } from '#tests/booking/visitor.ts'
import { OWN_PAGE, somebody } from '#tests/desk/at-the-desk.ts'
import { openTestService, type Reply, START, type TestService, TOWN } from '#tests/setup/booking-service.ts'
import { pgliteSeed } from '#tests/setup/pglite-seed.ts'

export const TEN = '2026-11-23T09:00:00Z'
export const ELEVEN = '2026-11-23T10:00:00Z'
export const WEEK = 'gids/gesprekken?vanaf=2026-11-23&tot=2026-11-29'

const [one] = TOWN.locations
const monday = [{ from: '09:00', to: '10:00' }]
/** With a guide of whom the pack says that they work on Monday from nine to ten only. */
const DIARY_TOWN: ServedMunicipality = {
  ...TOWN,
  locations: [
    ...TOWN.locations,
    ...(one
      ? [
          {
            ...one,
            id: 'eigen-uren',
            rules: {
              ...one.rules,
              guides: ['voorbeeldstad/d'],
              guideHours: { 'voorbeeldstad/d': { weekly: { monday }, exceptions: [] } },
            },
          },
        ]
      : []),
  ],
}

export let service: TestService
let cookie: string
/** What was announced. */
export const told: object[] = []
/** For the tests of a file: a service on this database, with a guide at the desk; each test begins with an empty diary. */
export const openDiary = (place: () => Promise<DatabasePlace>): void => {
  beforeAll(async () => {
    service = await openTestService(
      await place(),
      [DIARY_TOWN, { id: 'buurstad', locations: [] }],
      {},
      world => ({
        ...world,
        announce: async (_, change) => void told.push(change),
      }),
    )
  }, 120_000)
  beforeEach(async () => {
    await emptyDatabase(service)
    await sql`truncate desk_people, contact_openings, guide_absences, guide_hours cascade`.execute(
      service.database,
    )
    vi.useFakeTimers({ toFake: ['Date'] })
    setTime(START)
    told.length = 0
    cookie = await somebody(service, 'gids')
  })
  afterEach(() => {
    vi.useRealTimers()
    expect(service.faults).toEqual([])
  })
  afterAll(() => service?.close())
}

export const onPglite = async (): Promise<DatabasePlace> => ({ kind: 'memory', seed: await pgliteSeed() })

/** Somebody else is at the desk from now on. */
export const managerComes = async (): Promise<void> => {
  cookie = await somebody(service, 'beheerder')
}
/** For the service, and for the library that keeps sessions. */
export const setTime = (now: string): void => {
  service.clock.now = now
  vi.setSystemTime(new Date(now))
}
export const desk = (method: string, path: string, body?: object, as = cookie): Promise<Reply> =>
  service.send(method, path, { headers: { ...OWN_PAGE, Cookie: as }, ...(body && { body }) })
export const diary = async () =>
  (await desk('GET', WEEK)).body as { afspraken: object[]; verzoeken: object[] }
export const request = async (voorkeuren: object[] = [], id: string = randomUUID()): Promise<Reply> =>
  service.send('PUT', `gespreksverzoeken/${id}`, {
    body: { gemeente: TOWN.id, contact: CONTACT, taal: 'ar', voorkeuren },
  })
export const idOf = ({ body }: Reply): string => String(body.id)
export const bookFor = async (asked: Reply, begin: string): Promise<Reply> => {
  const held = await hold(service, 'een-gids', begin)
  return desk('PUT', `gids/gespreksverzoeken/${idOf(asked)}/afspraak`, { reservering: held.body.id })
}
