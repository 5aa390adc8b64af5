import { sql } from 'kysely'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import type { DatabasePlace } from '#service/booking/store/open-database.ts'
import { drawnFrom } from '#service/desk/use-cases/ticket.ts'
import { problemName } from '#tests/booking/visitor.ts'
import { openTestService, type Reply, START, type TestService, TOWN } from '#tests/setup/booking-service.ts'
import { notTested } from '#tests/setup/not-tested.ts'
import { pgliteSeed } from '#tests/setup/pglite-seed.ts'
import { startPostgres } from '#tests/setup/postgres.ts'
import { OWN_PAGE, PASSWORD, somebody, whoAmI } from './at-the-desk.ts'
import { type Said, softPasskey } from './soft-passkey.ts'

const cluster = await startPostgres()
afterAll(() => (cluster.ok ? cluster.value.stop() : undefined))
const places: [string, () => Promise<DatabasePlace>][] = [
  ['PGlite', async () => ({ kind: 'memory', seed: await pgliteSeed() })],
]
if (cluster.ok)
  places.push(['PostgreSQL', async () => ({ kind: 'server', url: await cluster.value.newDatabase() })])
else notTested('passkeys on PostgreSQL', cluster.problem)

const ORIGIN = 'http://localhost'
type Asked = { readonly challenge: string; readonly ticket: string; readonly reply: Reply }
type Lies = Partial<Said>

describe.each(places)('a passkey on %s', (_, place) => {
  let service: TestService
  let cookie: string
  let passkey: ReturnType<typeof softPasskey>
  beforeAll(async () => {
    service = await openTestService(await place(), [TOWN])
  }, 120_000)
  afterAll(() => service?.close())
  const setTime = (now: string): void => {
    service.clock.now = now
    vi.setSystemTime(new Date(now))
  }
  beforeEach(async () => {
    vi.useFakeTimers({ toFake: ['Date'] })
    setTime(START)
    await sql`truncate desk_people, desk_tickets, desk_invitations, failed_attempts cascade`.execute(
      service.database,
    )
    cookie = await somebody(service, 'gids')
    passkey = softPasskey(ORIGIN, 'localhost')
  })
  afterEach(() => {
    vi.useRealTimers()
    expect(service.faults).toEqual([])
  })

  const ask = async (path: string, session: string, body?: object): Promise<Asked> => {
    const headers = { ...OWN_PAGE, Cookie: session }
    const reply = await service.send('POST', `/api/balie/${path}`, { headers, ...(body && { body }) })
    const options = reply.body.opties as { challenge: string } | undefined
    const ticket = reply.headers.getSetCookie()[0]?.split(';')[0] ?? ''
    return { challenge: options?.challenge ?? '', ticket, reply }
  }
  const askToAdd = (wachtwoord = PASSWORD, session = cookie): Promise<Asked> =>
    ask('passkeyvraag', session, { wachtwoord })
  const keep = ({ challenge, ticket }: Asked, lies: Lies = {}, session = cookie): Promise<Reply> =>
    service.send('POST', '/api/balie/passkeys', {
      headers: { ...OWN_PAGE, Cookie: `${session}; ${ticket}` },
      body: { naam: 'Mijn laptop', antwoord: passkey.made({ challenge, ...lies }) },
    })
  const show = ({ challenge, ticket }: Asked, lies: Lies = {}): Promise<Reply> =>
    service.send('PUT', '/api/balie/passkeyaanmelding', {
      headers: { ...OWN_PAGE, Cookie: ticket },
      body: { antwoord: passkey.shown({ challenge, ...lies }) },
    })
  const askToSignIn = (): Promise<Asked> => ask('passkeyaanmelding', '')
  const sessionIn = (reply: Reply): string =>
    reply.headers
      .getSetCookie()
      .find(one => one.startsWith('balie='))
      ?.split(';')[0] ?? ''
  const expectRefused = (reply: Reply): void => {
    expect([problemName(reply), sessionIn(reply)]).toEqual(['passkey-mislukt', ''])
  }
  const listed = async (session = cookie): Promise<unknown> =>
    (await service.send('GET', '/api/balie/passkeys', { headers: { Cookie: session } })).body.passkeys

  test('that was added after the password opens a session without one', async () => {
    const asked = await askToAdd()
    expect(asked.reply.headers.getSetCookie()).toEqual([
      expect.stringMatching(/^balie-passkey=[\w-]{43}; Max-Age=600; Path=\/; HttpOnly; SameSite=Strict$/),
    ])
    expect(asked.reply.body.opties).toMatchObject({
      rp: { id: 'localhost' },
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    })
    expect((await keep(asked)).status).toBe(204)
    expect(await listed()).toEqual([{ id: passkey.id, naam: 'Mijn laptop', gemaaktOp: START }])
    const begun = await askToSignIn()
    expect(begun.reply.body.opties).toMatchObject({ rpId: 'localhost', userVerification: 'required' })
    expect(begun.reply.body.opties).not.toHaveProperty('allowCredentials.0')
    const signed = await show(begun)
    expect([signed.status, signed.text]).toEqual([204, ''])
    expect((await whoAmI(service, sessionIn(signed))).body).toMatchObject({ naam: 'Een gids', rol: 'gids' })
  })

  test('is not added with a ticket that was given for something else, which asks no password', async () => {
    const { ticket } = await askToSignIn()
    const { id } = await service.database.selectFrom('desk_people').select('id').executeTakeFirstOrThrow()
    const challenge = drawnFrom(ticket.split('=')[1] ?? '', `passkey of ${id}`)
    expectRefused(await keep({ challenge, ticket, reply: await whoAmI(service, cookie) }))
    expect(await listed()).toEqual([])
  })

  test('is not added or removed without the password, and guessing it here counts as well', async () => {
    const wrong = await askToAdd('iets heel anders dan dat')
    expect([problemName(wrong.reply), wrong.ticket]).toEqual(['wachtwoord-onjuist', ''])
    await keep(await askToAdd())
    const remove = (wachtwoord: string): Promise<Reply> =>
      service.send('DELETE', `/api/balie/passkeys/${passkey.id}`, {
        headers: { ...OWN_PAGE, Cookie: cookie },
        body: { wachtwoord },
      })
    for (let time = 0; time < 9; time += 1) expect((await remove('iets heel anders')).status).toBe(422)
    expect(problemName(await remove(PASSWORD))).toBe('te-veel-verzoeken')
    setTime('2026-11-21T12:16:00Z')
    expect((await remove(PASSWORD)).status).toBe(204)
    expect(await listed()).toEqual([])
    expectRefused(await show(await askToSignIn()))
  })

  test('of a colleague cannot be removed, and their question not be answered', async () => {
    const asked = await askToAdd()
    const colleague = await somebody(service, 'beheerder')
    expectRefused(await keep(asked, {}, colleague))
    await keep(await askToAdd())
    const removed = await service.send('DELETE', `/api/balie/passkeys/${passkey.id}`, {
      headers: { ...OWN_PAGE, Cookie: colleague },
      body: { wachtwoord: PASSWORD },
    })
    expect(removed.status).toBe(204)
    expect(await listed()).toHaveLength(1)
    expect(await listed(colleague)).toEqual([])
  })

  const lies: [string, Lies][] = [
    ['another question', { challenge: Buffer.alloc(32).toString('base64url') }],
    ['another site', { origin: 'https://kwaad.example' }],
    ['another name of a site', { rpId: 'kwaad.example' }],
    ['nobody who was seen', { verified: false }],
  ]
  test.each(lies)('that answers for %s is not added, and opens nothing', async (_name, lie) => {
    expectRefused(await keep(await askToAdd(), lie))
    expect(await listed()).toEqual([])
    await keep(await askToAdd())
    expectRefused(await show(await askToSignIn(), lie))
  })

  test('answers once, within ten minutes, in the browser that asked', async () => {
    const asked = await askToAdd()
    expect((await keep(asked)).status).toBe(204)
    expectRefused(await keep(asked))
    const begun = await askToSignIn()
    expectRefused(await show({ ...begun, ticket: (await askToSignIn()).ticket }))
    expectRefused(await show({ ...begun, ticket: '' }))
    expect((await show(begun)).status).toBe(204)
    expectRefused(await show(begun))
    const late = await askToSignIn()
    setTime('2026-11-21T12:10:01Z')
    expectRefused(await show(late))
  })

  test('that counts has to count on: a copy of it is found out', async () => {
    await keep(await askToAdd(), { counter: 5 })
    expect((await show(await askToSignIn(), { counter: 6 })).status).toBe(204)
    expectRefused(await show(await askToSignIn(), { counter: 6 }))
    expectRefused(await show(await askToSignIn(), { counter: 2 }))
    const [one, other] = [await askToSignIn(), await askToSignIn()]
    const both = await Promise.all([show(one, { counter: 7 }), show(other, { counter: 7 })])
    expect(both.map(reply => reply.status).toSorted()).toEqual([204, 422])
  })

  test('that nobody has, and one that is signed by another, open nothing', async () => {
    expectRefused(await show(await askToSignIn()))
    await keep(await askToAdd())
    const { id } = passkey
    passkey = { ...softPasskey(ORIGIN, 'localhost'), id }
    const begun = await askToSignIn()
    const shown = passkey.shown({ challenge: begun.challenge })
    const reply = await service.send('PUT', '/api/balie/passkeyaanmelding', {
      headers: { ...OWN_PAGE, Cookie: begun.ticket },
      body: { antwoord: { ...shown, id, rawId: id } },
    })
    expectRefused(reply)
  })

  test('goes with the person, and a work account has none', async () => {
    await keep(await askToAdd())
    await sql`delete from desk_people`.execute(service.database)
    expectRefused(await show(await askToSignIn()))
    const accounts = service.desk.accountsIn(service.database, false)
    const nour = {
      name: 'Nour',
      email: 'nour@voorbeeldstad.nl',
      role: 'gids',
      municipality: TOWN.id,
    } as const
    const session = (await accounts.open(await accounts.admit(nour))).split(';')[0] ?? ''
    const { reply } = await askToAdd(PASSWORD, session)
    expect(problemName(reply)).toBe('geen-toegang')
  })

  test('is asked for by our own page only', async () => {
    for (const [method, path] of [
      ['POST', 'passkeyvraag'],
      ['POST', 'passkeys'],
      ['POST', 'passkeyaanmelding'],
      ['PUT', 'passkeyaanmelding'],
    ] as const) {
      const headers = { 'Sec-Fetch-Site': 'cross-site', Cookie: cookie }
      expect(problemName(await service.send(method, `/api/balie/${path}`, { headers, body: {} }))).toBe(
        'geen-toegang',
      )
    }
  })
})
