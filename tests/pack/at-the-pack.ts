import { sql } from 'kysely'
import { afterAll, afterEach, beforeAll, beforeEach, expect, vi } from 'vitest'
import type { ServedMunicipality } from '#service/booking/use-cases/booking-world.ts'
import { emptyDatabase } from '#tests/booking/booking-behaviour.ts'
import { OWN_PAGE, somebody } from '#tests/desk/at-the-desk.ts'
import { openTestService, type Reply, START, type TestService, TOWN } from '#tests/setup/booking-service.ts'
import { pgliteSeed } from '#tests/setup/pglite-seed.ts'

export let service: TestService
let cookies: Readonly<Record<'gids' | 'beheerder', string>>

/** A service with a guide and a manager of the made-up town, and nothing changed at the desk yet. */
export const openThePack = (
  towns: readonly ServedMunicipality[] = [TOWN, { id: 'buurstad', locations: [] }],
) => {
  beforeAll(async () => {
    service = await openTestService({ kind: 'memory', seed: await pgliteSeed() }, towns)
  }, 120_000)
  beforeEach(async () => {
    await emptyDatabase(service)
    await sql`truncate desk_people, opening_hours, location_details, notices cascade`.execute(
      service.database,
    )
    await service.world.pack?.refresh()
    vi.useFakeTimers({ toFake: ['Date'] })
    setTime(START)
    cookies = { gids: await somebody(service, 'gids'), beheerder: await somebody(service, 'beheerder') }
  })
  afterEach(() => {
    vi.useRealTimers()
    expect(service.faults).toEqual([])
  })
  afterAll(() => service?.close())
}

/** Another day; sessions of the desk do not last that long, so both sign in anew. */
export const onDay = async (now: string): Promise<void> => {
  setTime(now)
  await sql`truncate desk_people cascade`.execute(service.database)
  cookies = { gids: await somebody(service, 'gids'), beheerder: await somebody(service, 'beheerder') }
}

/** For the service, and for the library that keeps sessions. */
export const setTime = (now: string): void => {
  service.clock.now = now
  vi.setSystemTime(new Date(now))
}

export const as = (role: 'gids' | 'beheerder', method: string, path: string, body?: object): Promise<Reply> =>
  service.send(method, path, { headers: { ...OWN_PAGE, Cookie: cookies[role] }, ...(body && { body }) })

type Windows = readonly { readonly van: string; readonly tot: string }[]
export const CLOSED_WEEK: Readonly<Record<string, Windows>> = {
  ...{ maandag: [], dinsdag: [], woensdag: [], donderdag: [], vrijdag: [], zaterdag: [], zondag: [] },
}
