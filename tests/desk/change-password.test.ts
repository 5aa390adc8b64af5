import { sql } from 'kysely'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import type { DatabasePlace } from '#service/booking/store/open-database.ts'
import { problemName } from '#tests/booking/visitor.ts'
import { openTestService, type Reply, START, type TestService, TOWN } from '#tests/setup/booking-service.ts'
import { notTested } from '#tests/setup/not-tested.ts'
import { pgliteSeed } from '#tests/setup/pglite-seed.ts'
import { startPostgres } from '#tests/setup/postgres.ts'
import { cookieOf, OWN_PAGE, PASSWORD, signIn, somebody, whoAmI } from './at-the-desk.ts'

const cluster = await startPostgres()
afterAll(() => (cluster.ok ? cluster.value.stop() : undefined))
const places: [string, () => Promise<DatabasePlace>][] = [
  ['PGlite', async () => ({ kind: 'memory', seed: await pgliteSeed() })],
]
if (cluster.ok)
  places.push(['PostgreSQL', async () => ({ kind: 'server', url: await cluster.value.newDatabase() })])
else notTested('a change of password on PostgreSQL', cluster.problem)

const EMAIL = 'gids@voorbeeldstad.nl'
const NEW = 'nog eens vier andere woorden'

describe.each(places)('a password on %s', (_, place) => {
  let service: TestService
  let cookie: string
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
    await sql`truncate desk_people, desk_sessions, desk_accounts, desk_invitations, failed_attempts cascade`.execute(
      service.database,
    )
    cookie = await somebody(service, 'gids')
  })
  afterEach(() => {
    vi.useRealTimers()
    expect(service.faults).toEqual([])
  })

  const change = (body: object, headers: Record<string, string> = {}): Promise<Reply> =>
    service.send('PUT', '/api/balie/wachtwoord', {
      headers: { ...OWN_PAGE, Cookie: cookie, ...headers },
      body: { huidig: PASSWORD, nieuw: NEW, ...body },
    })
  const expectUnchanged = async (reply: Reply, name: string): Promise<void> => {
    expect([problemName(reply), reply.headers.getSetCookie()]).toEqual([name, []])
    expect((await whoAmI(service, cookie)).status).toBe(200)
  }

  test('that is changed opens the desk, the old one does not, and every other session is over', async () => {
    const elsewhere = cookieOf(await signIn(service, EMAIL))
    const changed = await change({})
    expect([changed.status, changed.text]).toEqual([204, ''])
    expect(changed.headers.getSetCookie()).toEqual([
      expect.stringMatching(/^balie=[\w%.]+; Path=\/; HttpOnly; SameSite=Strict$/),
    ])
    const sessions = await Promise.all(
      [cookie, elsewhere, cookieOf(changed)].map(one => whoAmI(service, one)),
    )
    expect(sessions.map(reply => reply.status)).toEqual([401, 401, 200])
    expect((await signIn(service, EMAIL)).status).toBe(401)
    expect((await signIn(service, EMAIL, NEW)).status).toBe(204)
  })

  test('of a colleague, and their sessions, stay as they were', async () => {
    const colleague = await somebody(service, 'beheerder')
    await change({})
    expect((await whoAmI(service, colleague)).status).toBe(200)
    expect((await signIn(service, 'beheerder@voorbeeldstad.nl')).status).toBe(204)
  })

  test('is not changed by who does not know it', async () => {
    await expectUnchanged(await change({ huidig: 'iets heel anders dan dat' }), 'wachtwoord-onjuist')
    expect((await signIn(service, EMAIL)).status).toBe(204)
  })

  test('is not changed to one that is short, easy to guess, or made of the name or address', async () => {
    await expectUnchanged(await change({ nieuw: 'kort' }), 'ongeldige-invoer')
    for (const nieuw of ['Welkom2026!!', 'gids@voorbeeldstad.nl', 'aaaaaaaaaaaaaaaa'])
      await expectUnchanged(await change({ nieuw }), 'wachtwoord-te-makkelijk')
  })

  test('is not guessed here either: ten wrong ones count with those of signing in, and the right one has to wait', async () => {
    for (let time = 0; time < 5; time += 1) {
      expect((await change({ huidig: `verkeerd nummer ${time}` })).status).toBe(422)
      expect((await signIn(service, EMAIL, `verkeerd nummer ${time}`)).status).toBe(401)
    }
    const locked = await change({})
    await expectUnchanged(locked, 'te-veel-verzoeken')
    expect(locked.headers.get('Retry-After')).toBe('900')
    expect((await signIn(service, EMAIL)).status).toBe(429)
    setTime('2026-11-21T12:16:00Z')
    expect((await change({})).status).toBe(204)
  }, 60_000)

  test('is not changed by nobody, or by another site', async () => {
    expect(problemName(await change({}, { Cookie: '' }))).toBe('aanmelding-ontbreekt')
    await expectUnchanged(await change({}, { 'Sec-Fetch-Site': 'cross-site' }), 'geen-toegang')
  })

  test('of a work account is not here', async () => {
    const [admitted] = [
      await service.desk
        .accountsIn(service.database, false)
        .admit({ name: 'Nour', email: 'nour@voorbeeldstad.nl', role: 'gids', municipality: TOWN.id }),
    ]
    const opened = await service.desk.accountsIn(service.database, false).open(admitted)
    cookie = opened.split(';')[0] ?? ''
    const account = await service.send('GET', '/api/balie/account', { headers: { Cookie: cookie } })
    expect(account.body).toEqual({
      naam: 'Nour',
      email: 'nour@voorbeeldstad.nl',
      rol: 'gids',
      gemeente: 'voorbeeldstad',
      eigenWachtwoord: false,
    })
    await expectUnchanged(await change({}), 'geen-toegang')
    expect((await signIn(service, 'nour@voorbeeldstad.nl', NEW)).status).toBe(401)
  })

  test('is nowhere in what the account says', async () => {
    const account = await service.send('GET', '/api/balie/account', { headers: { Cookie: cookie } })
    expect(account.body).toMatchObject({ naam: 'Een gids', email: EMAIL, eigenWachtwoord: true })
    expect(Object.keys(account.body).toSorted()).toEqual([
      'eigenWachtwoord',
      'email',
      'gemeente',
      'naam',
      'rol',
    ])
    expect((await service.send('GET', '/api/balie/account')).status).toBe(401)
  })
})
