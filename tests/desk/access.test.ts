import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { ENDPOINTS } from '#service/booking/http/booking-api.ts'
import type { DeskRole } from '#service/booking/use-cases/booking-world.ts'
import { invite } from '#service/desk/use-cases/invite.ts'
import { enqueue } from '#service/jobs/store/jobs.ts'
import { expectProblem } from '#tests/booking/expect-problem.ts'
import { book, CONTACT, hold } from '#tests/booking/visitor.ts'
import {
  FIRST,
  openTestService,
  type Reply,
  START,
  type TestService,
  TOWN,
} from '#tests/setup/booking-service.ts'
import { pgliteSeed } from '#tests/setup/pglite-seed.ts'
import { cookieOf, makeAccount, OWN_PAGE, somebody } from './at-the-desk.ts'

/** Made from the document anybody can read: an operation that is added is tried by itself. */
type Operation = {
  readonly method: string
  readonly path: string
  readonly role: DeskRole
  readonly example: unknown
}
type Documented = {
  readonly security?: readonly { readonly aanmelding?: readonly DeskRole[] }[]
  readonly requestBody?: {
    readonly content: Readonly<
      Record<string, { readonly examples: { readonly voorbeeld: { readonly value: unknown } } }>
    >
  }
}

const EVENT = {
  ...{ naam: 'Kanariemarkt', plaats: 'De hal', sectoren: ['zorg'], deelnemers: [] },
  begin: { dag: '2026-11-23', tijd: '10:00' },
  eind: { dag: '2026-11-23', tijd: '17:00' },
}

let service: TestService
let operations: readonly Operation[]
beforeAll(async () => {
  service = await openTestService({ kind: 'memory', seed: await pgliteSeed() }, [
    TOWN,
    { id: 'buurstad', locations: [] },
  ])
  const { paths } = (await service.send('GET', 'openapi.json')).body as {
    paths: Readonly<Record<string, Readonly<Record<string, Documented>>>>
  }
  operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).flatMap(([method, { security, requestBody }]) => {
      const role = security?.flatMap(one => one.aanmelding ?? [])[0]
      const example = requestBody?.content['application/json']?.examples.voorbeeld.value
      return role ? [{ method: method.toUpperCase(), path, role, example }] : []
    }),
  )
}, 120_000)
afterAll(() => service?.close())

const TABLES = [
  ...['tablets', 'pairing_codes', 'desk_people', 'desk_invitations', 'jobs', 'appointments', 'claims'],
  ...['conversation_requests', 'contacts', 'contact_openings', 'events', 'desk_calendar_keys'],
  ...['desk_guides', 'guide_absences', 'guide_hours', 'opening_hours', 'location_details', 'notices'],
]
const CANARIES = [
  'Tablet in de hal',
  'kanarie@voorbeeldstad.nl',
  'mail.confirmation',
  'voorbeeldstad',
  CONTACT.adres,
  'een-gids',
  'Kanariemarkt',
]

let ids: Readonly<Record<string, string>>
/** What a path asks in its body that the example cannot know. */
let bodies: Readonly<Record<string, object>>
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'] })
  setTime(START)
  for (const table of [...TABLES, 'failed_attempts', 'claims', 'codes', 'idempotency_keys'])
    await sql`truncate ${sql.table(table)} cascade`.execute(service.database)
  await service.world.pack?.refresh()
  const manager = await somebody(service, 'beheerder')
  const as = { headers: { ...OWN_PAGE, Cookie: manager } }
  const code = await service.send('POST', 'gids/koppelcodes', { ...as, body: { naam: 'Tablet in de hal' } })
  const { koppelcode } = code.body
  const tablet = String((await service.send('POST', 'tablets', { body: { koppelcode } })).body.id)
  const { token } = await invite(service.desk, 'gids', TOWN.id)
  await makeAccount(service, token, { email: 'kanarie@voorbeeldstad.nl' })
  const person = await service.database
    .selectFrom('desk_people')
    .select('id')
    .where('email', '=', 'kanarie@voorbeeldstad.nl')
    .executeTakeFirstOrThrow()
  const booked = await book(service, 'een-gids', FIRST)
  const job = '5b7c0c52-4d7f-4d6c-9a53-0f3f4c1f9e21'
  const data = { to: 'resident', appointment: String(booked.body.id), sequence: 0 } as const
  await enqueue(service.database, [{ id: job, type: 'mail.confirmation', data }], START)
  await sql`update jobs set state = 'dead', finished_at = ${START}, last_problem = 'fault'`.execute(
    service.database,
  )
  const request = async (): Promise<string> => {
    const id = randomUUID()
    const body = { gemeente: TOWN.id, contact: CONTACT, taal: 'nl', voorkeuren: [] }
    await service.send('PUT', `gespreksverzoeken/${id}`, { body })
    return id
  }
  const idOf = async (reply: Promise<Reply>): Promise<string> => String((await reply).body.id)
  ids = {
    '/gids/tablets/{id}': tablet,
    '/gids/medewerkers/{id}': person.id,
    '/gids/taken/{id}': job,
    '/gids/openingstijden/{id}': 'een-gids',
    '/gids/locaties/{id}': 'een-gids',
    '/gids/mededelingen/{id}': randomUUID(),
    '/gids/gesprekken/{id}': await request(),
    '/gids/gespreksverzoeken/{id}/afspraak': await request(),
    '/gids/gespreksverzoeken/{id}': await request(),
    '/gids/afspraken/{id}/annulering': await idOf(book(service, 'twee-gidsen', FIRST)),
    '/gids/afspraken/{id}/tijd': await idOf(book(service, 'twee-gidsen', FIRST)),
    '/gids/afspraken/{id}': String(booked.body.id),
    '/gids/evenementen/{code}': String(
      (await service.send('POST', 'gids/evenementen', { ...as, body: EVENT })).body.code,
    ),
    '/gids/afwezigheden/{id}': randomUUID(),
    '/gids/gidsen/{id}': 'a',
  }
  // How a conversation went can be said once it has begun.
  await sql`update claims set starts_at = ${START}, ends_at = '2026-11-21T12:45:00Z'
    where id = (select claim from appointments where id = ${String(booked.body.id)}::uuid)`.execute(
    service.database,
  )
  const heldAt = async (place: string): Promise<object> => ({
    reservering: await idOf(hold(service, place, '2026-11-23T09:00:00Z')),
  })
  const gids = 'voorbeeldstad/a'
  bodies = {
    '/gids/gespreksverzoeken/{id}/afspraak': await heldAt('een-gids'),
    '/gids/afspraken/{id}/tijd': await heldAt('twee-gidsen'),
    '/gids/medewerkers/{id}/gids': { gids },
    '/gids/afwezigheden/{id}': { gids, eersteDag: '2026-12-24', laatsteDag: '2026-12-31' },
  }
})
afterEach(() => {
  vi.useRealTimers()
  expect(service.faults).toEqual([])
})

const setTime = (now: string): void => {
  service.clock.now = now
  vi.setSystemTime(new Date(now))
}

/** Everything that could have changed, but for when a session was last used. */
const everything = async (): Promise<string> => {
  const rows = await Promise.all(
    TABLES.map(table =>
      sql`select * from ${sql.table(table)} as t order by t::text`.execute(service.database),
    ),
  )
  return JSON.stringify(rows.map(result => result.rows))
}

const idIn = (path: string): string =>
  Object.entries(ids).find(([prefix]) => path.startsWith(prefix))?.[1] ?? 'no id for this path'

const ask = ({ method, path, example }: Operation, headers: Record<string, string>) => {
  return service.send(method, `/api/v1${path.replace(/\{(id|code)\}/, idIn(path))}`, {
    headers,
    ...(example !== undefined && { body: bodies[path] ?? example }),
  })
}

const refusedEverywhere = async (
  headers: Record<string, string>,
  status: number,
  problem: string,
  which: (operation: Operation) => boolean = () => true,
): Promise<number> => {
  const before = await everything()
  const tried = operations.filter(which)
  for (const operation of tried) {
    const reply = await ask(operation, headers)
    expectProblem(reply, status, problem)
    for (const canary of CANARIES) expect(reply.text, operation.path).not.toContain(canary)
    expect(reply.headers.getSetCookie()).toEqual([])
  }
  expect(await everything()).toBe(before)
  return tried.length
}

describe('every operation of the desk', () => {
  test('is in the document with who may do it, and every path under /gids is one', () => {
    const desk = ENDPOINTS.filter(({ definition }) => definition.path.startsWith('/gids/'))
    expect(operations.map(({ method, path }) => `${method} ${path}`).toSorted()).toEqual(
      desk.map(({ definition }) => `${definition.method.toUpperCase()} ${definition.path}`).toSorted(),
    )
    expect(operations.length).toBeGreaterThanOrEqual(8)
    expect(new Set(operations.map(({ role }) => role))).toEqual(new Set(['gids', 'beheerder']))
  })

  test('does what it should for a manager of the town', async () => {
    const cookie = await somebodyElse('beheerder')
    for (const operation of operations) {
      const reply = await ask(operation, { ...OWN_PAGE, Cookie: cookie })
      expect([operation.path, reply.status < 300]).toEqual([operation.path, true])
    }
    // So what the other tests look for would be there to find.
    const shown = await Promise.all(
      ['tablets', 'medewerkers', 'taken'].map(
        async path => (await service.send('GET', `gids/${path}`, { headers: { Cookie: cookie } })).text,
      ),
    )
    expect(shown[1]).toContain('voorbeeldstad')
  })

  const somebodyElse = async (role: DeskRole, gemeente = TOWN.id): Promise<string> => {
    const { token } = await invite(service.desk, role, gemeente)
    return cookieOf(await makeAccount(service, token, { email: `ander-${role}@${gemeente}.nl`, gemeente }))
  }

  test('refuses who is not signed in, before it looks at anything', async () => {
    const sent: Record<string, string>[] = [
      { ...OWN_PAGE },
      { ...OWN_PAGE, Cookie: 'balie=' },
      { ...OWN_PAGE, Cookie: `balie=${'a'.repeat(32)}.${'b'.repeat(43)}%3D` },
      { ...OWN_PAGE, Authorization: `Bearer ${'a'.repeat(43)}` },
      { ...OWN_PAGE, 'Content-Type': 'text/plain' },
    ]
    for (const headers of sent) await refusedEverywhere(headers, 401, 'aanmelding-ontbreekt')
  }, 60_000)

  test('refuses a session that is over, was ended, or whose owner was removed', async () => {
    const [over, ended, removed] = [
      await somebodyElse('beheerder'),
      await somebodyElse('gids'),
      await somebodyElse('beheerder', 'buurstad'),
    ]
    await service.send('DELETE', '/api/balie/aanmelding', { headers: { ...OWN_PAGE, Cookie: ended } })
    await sql`delete from desk_people where municipality = 'buurstad'`.execute(service.database)
    for (const Cookie of [ended, removed])
      await refusedEverywhere({ ...OWN_PAGE, Cookie }, 401, 'aanmelding-ontbreekt')
    setTime('2026-11-21T13:00:01Z')
    await refusedEverywhere({ ...OWN_PAGE, Cookie: over }, 401, 'aanmelding-ontbreekt')
  }, 60_000)

  test('refuses a guide what only a manager may do', async () => {
    const Cookie = await somebodyElse('gids')
    const tried = await refusedEverywhere(
      { ...OWN_PAGE, Cookie },
      403,
      'geen-toegang',
      ({ role }) => role === 'beheerder',
    )
    expect(tried).toBeGreaterThanOrEqual(3)
  })

  test('refuses a page of another site to change anything, also with a session', async () => {
    const Cookie = await somebodyElse('beheerder')
    const changes = ({ method }: Operation): boolean => method !== 'GET'
    for (const from of [{ 'Sec-Fetch-Site': 'cross-site' }, { Origin: 'https://kwaad.example' }, {}])
      await refusedEverywhere({ ...from, Cookie }, 403, 'geen-toegang', changes)
  })

  test('shows and changes nothing of another town, to a guide or a manager there', async () => {
    for (const role of ['gids', 'beheerder'] as const) {
      const Cookie = await somebodyElse(role, 'buurstad')
      const ours = async (): Promise<string> =>
        JSON.stringify(
          await Promise.all(
            ['tablets', 'desk_people', 'conversation_requests', 'events'].map(
              async table =>
                (
                  await sql`select * from ${sql.table(table)} as t where municipality = ${TOWN.id} order by t::text`.execute(
                    service.database,
                  )
                ).rows,
            ),
          ),
        )
      const before = await ours()
      for (const operation of operations) {
        const reply = await ask(operation, { ...OWN_PAGE, Cookie })
        for (const canary of CANARIES) expect(reply.text, operation.path).not.toContain(canary)
      }
      expect(await ours()).toBe(before)
      const { rows } = await sql`select 1 from jobs where state = 'dead'`.execute(service.database)
      expect(rows).toHaveLength(1)
    }
  })
})
