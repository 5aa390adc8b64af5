import { sql } from 'kysely'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import type { DatabasePlace } from '#service/booking/store/open-database.ts'
import { invite } from '#service/desk/use-cases/invite.ts'
import { expectProblem } from '#tests/booking/expect-problem.ts'
import { problemName } from '#tests/booking/visitor.ts'
import { openTestService, START, type TestService, TOWN } from '#tests/setup/booking-service.ts'
import { notTested } from '#tests/setup/not-tested.ts'
import { pgliteSeed } from '#tests/setup/pglite-seed.ts'
import { startPostgres } from '#tests/setup/postgres.ts'
import {
  cookieOf,
  firstToken,
  makeAccount,
  OWN_PAGE,
  PASSWORD,
  signIn,
  somebody,
  whoAmI,
} from './at-the-desk.ts'

const cluster = await startPostgres()
afterAll(() => (cluster.ok ? cluster.value.stop() : undefined))
const places: [string, () => Promise<DatabasePlace>][] = [
  ['PGlite', async () => ({ kind: 'memory', seed: await pgliteSeed() })],
]
if (cluster.ok)
  places.push(['PostgreSQL', async () => ({ kind: 'server', url: await cluster.value.newDatabase() })])
else notTested('the desk on PostgreSQL', cluster.problem)

const EMAIL = 'sam@voorbeeldstad.nl'

describe.each(places)('the desk on %s', (_, place) => {
  let service: TestService
  beforeAll(async () => {
    service = await openTestService(await place(), [TOWN, { id: 'buurstad', locations: [] }])
  }, 120_000)
  const setTime = (now: string): void => {
    service.clock.now = now
    vi.setSystemTime(new Date(now))
  }
  beforeEach(async () => {
    // The library has a clock of its own; only that is set, so that a database can still wait.
    vi.useFakeTimers({ toFake: ['Date'] })
    setTime(START)
    await sql`truncate desk_people, desk_sessions, desk_accounts, desk_invitations, failed_attempts cascade`.execute(
      service.database,
    )
  })
  afterEach(() => {
    vi.useRealTimers()
    expect(service.faults).toEqual([])
  })
  afterAll(() => service?.close())

  const minutesLater = (minutes: number): string =>
    new Date(Date.parse(START) + minutes * 60_000).toISOString().replace('.000Z', 'Z')

  test('the link of the first start makes one manager, who chooses the town and is signed in', async () => {
    const [token, another] = [await firstToken(service), await firstToken(service)]
    const shown = await service.send('POST', '/api/balie/uitnodiging', {
      headers: OWN_PAGE,
      body: { uitnodiging: token },
    })
    expect(shown.body).toEqual({ rol: 'beheerder', gemeenten: ['voorbeeldstad', 'buurstad'] })
    const made = await makeAccount(service, token, { gemeente: 'buurstad' })
    expect([made.status, made.text]).toEqual([204, ''])
    expect((await whoAmI(service, cookieOf(made))).body).toEqual({
      naam: 'Sam de Vries',
      rol: 'beheerder',
      gemeente: 'buurstad',
    })
    expect(await firstToken(service)).toBe('none')
    for (const used of [token, another])
      expect(problemName(await makeAccount(service, used, { email: 'x@y.nl' }))).toBe('uitnodiging-ongeldig')
  })

  test('of two links of a first start that are used at once one makes somebody', async () => {
    const tokens = [await firstToken(service), await firstToken(service)]
    const made = await Promise.all(
      tokens.map((token, at) => makeAccount(service, token, { email: `p${at}@voorbeeldstad.nl` })),
    )
    expect(made.map(reply => reply.status).toSorted()).toEqual([204, 404])
  })

  test('an invitation holds for a day, one town and one role', async () => {
    const { token } = await invite(service.desk, 'gids', 'voorbeeldstad')
    expectNot(await makeAccount(service, token, { gemeente: 'buurstad' }), 'uitnodiging-ongeldig')
    setTime(minutesLater(24 * 60 - 1))
    const made = await makeAccount(service, token)
    expect((await whoAmI(service, cookieOf(made))).body.rol).toBe('gids')
    const late = await invite(service.desk, 'gids', 'voorbeeldstad')
    setTime(minutesLater(48 * 60))
    expectNot(await makeAccount(service, late.token, { email: 'x@y.nl' }), 'uitnodiging-ongeldig')
  })

  const expectNot = (reply: Awaited<ReturnType<typeof whoAmI>>, name: string): void => {
    expect([problemName(reply), reply.headers.getSetCookie()]).toEqual([name, []])
  }

  test('an account needs a password nobody tries first, and an address of its own', async () => {
    const { token } = await invite(service.desk, 'gids', 'voorbeeldstad')
    expectNot(await makeAccount(service, token, { wachtwoord: 'kort' }), 'ongeldige-invoer')
    expectNot(await makeAccount(service, token, { wachtwoord: 'Welkom2026!!' }), 'wachtwoord-te-makkelijk')
    await somebody(service, 'beheerder')
    expectNot(await makeAccount(service, token, { email: 'BEHEERDER@voorbeeldstad.nl' }), 'email-al-gebruikt')
    expect((await makeAccount(service, token)).status).toBe(204)
  })

  test('signing in gives a cookie no script can read, and nothing else', async () => {
    await makeAccount(service, await firstToken(service))
    const signed = await signIn(service, ' Sam@Voorbeeldstad.NL ')
    expect([signed.status, signed.text]).toEqual([204, ''])
    expect(signed.headers.getSetCookie()).toEqual([
      expect.stringMatching(/^balie=[\w%.]+; Path=\/; HttpOnly; SameSite=Strict$/),
    ])
    const overTls = await signIn(service, EMAIL, PASSWORD, { 'X-Forwarded-Proto': 'https' })
    expect(overTls.headers.getSetCookie()).toEqual([
      expect.stringMatching(/^__Host-balie=[\w%.]+; Path=\/; HttpOnly; Secure; SameSite=Strict$/),
    ])
    const https = { 'X-Forwarded-Proto': 'https' }
    expect((await whoAmI(service, cookieOf(overTls), https)).status).toBe(200)
    // A cookie from before the proxy, or one that another site under the domain could set, opens nothing over HTTPS.
    expectProblemOf(await whoAmI(service, cookieOf(signed), https))
  })

  test('a proxy in front of another proxy says more than one word, and the first is of the visitor', async () => {
    await makeAccount(service, await firstToken(service))
    const twice = { 'X-Forwarded-Proto': 'https, http' }
    const signed = await signIn(service, EMAIL, PASSWORD, twice)
    expect(cookieOf(signed)).toMatch(/^__Host-balie=/)
    expect((await whoAmI(service, cookieOf(signed), twice)).status).toBe(200)
  })

  const expectProblemOf = (reply: Awaited<ReturnType<typeof whoAmI>>): void => {
    expect([reply.status, problemName(reply)]).toEqual([401, 'aanmelding-ontbreekt'])
  }

  test('a wrong password and an unknown address are refused alike', async () => {
    await makeAccount(service, await firstToken(service))
    const [wrong, unknown] = [
      await signIn(service, EMAIL, 'iets heel anders dan dat'),
      await signIn(service, 'niemand@voorbeeldstad.nl'),
    ]
    expectNot(wrong, 'aanmelden-mislukt')
    expect([unknown.status, unknown.text]).toEqual([wrong.status, wrong.text])
  })

  test('after ten wrong passwords the right one has to wait a quarter of an hour, also for who does not exist', async () => {
    await makeAccount(service, await firstToken(service))
    for (const email of [EMAIL, 'niemand@voorbeeldstad.nl']) {
      for (let time = 0; time < 10; time += 1)
        expectNot(await signIn(service, email, 'iets heel anders dan dat'), 'aanmelden-mislukt')
      const locked = await signIn(service, email)
      expectNot(locked, 'te-veel-verzoeken')
      expect(locked.headers.get('Retry-After')).toBe('900')
    }
    setTime(minutesLater(16))
    expect((await signIn(service, EMAIL)).status).toBe(204)
  }, 60_000)

  test('a hundred wrong passwords at once are ten', async () => {
    await makeAccount(service, await firstToken(service))
    const replies = await Promise.all(
      Array.from({ length: 100 }, () => signIn(service, EMAIL, 'iets heel anders dan dat')),
    )
    expect(replies.filter(reply => reply.status === 401).length).toBeLessThanOrEqual(10)
  }, 60_000)

  test('from one address thirty wrong ones in a quarter of an hour are heard', async () => {
    await makeAccount(service, await firstToken(service))
    const from = (email: string, address: string) =>
      service.send('PUT', '/api/balie/aanmelding', {
        headers: OWN_PAGE,
        body: { email, wachtwoord: PASSWORD },
        from: address,
      })
    for (let time = 0; time < 30; time += 1)
      expect((await from(`p${time}@y.nl`, '192.0.2.1')).status).toBe(401)
    expect((await from(EMAIL, '192.0.2.1')).status).toBe(429)
    expect((await from(EMAIL, '192.0.2.2')).status).toBe(204)
  }, 60_000)

  test('a session is over after an hour without doing anything, and is kept by doing something', async () => {
    const cookie = await somebody(service, 'gids')
    for (const minutes of [50, 100, 150]) {
      setTime(minutesLater(minutes))
      expect((await whoAmI(service, cookie)).status).toBe(200)
    }
    setTime(minutesLater(211))
    expectProblemOf(await whoAmI(service, cookie))
  })

  test('a session is over after twelve hours, whatever somebody does', async () => {
    const cookie = await somebody(service, 'gids')
    for (let minutes = 30; minutes < 720; minutes += 30) {
      setTime(minutesLater(minutes))
      expect((await whoAmI(service, cookie)).status).toBe(200)
    }
    setTime(minutesLater(720))
    expectProblemOf(await whoAmI(service, cookie))
  })

  test('signing out ends the session on the server too', async () => {
    const cookie = await somebody(service, 'gids')
    const out = await service.send('DELETE', '/api/balie/aanmelding', {
      headers: { ...OWN_PAGE, Cookie: cookie },
    })
    expect(out.headers.getSetCookie()).toEqual([expect.stringMatching(/^balie=; Max-Age=0; Path=\//)])
    expectProblemOf(await whoAmI(service, cookie))
  })

  test('a manager invites a colleague and removes them, who is then signed out at once', async () => {
    const manager = await somebody(service, 'beheerder')
    const as = (Cookie: string) => ({ headers: { ...OWN_PAGE, Cookie } })
    const invited = await service.send('POST', 'gids/uitnodigingen', {
      ...as(manager),
      body: { rol: 'gids' },
    })
    const guide = cookieOf(await makeAccount(service, String(invited.body.uitnodiging)))
    const { medewerkers } = (await service.send('GET', 'gids/medewerkers', as(manager))).body as {
      medewerkers: { id: string; rol: string; ikzelf: boolean }[]
    }
    expect(medewerkers.map(({ rol, ikzelf }) => [rol, ikzelf])).toEqual([
      ['beheerder', true],
      ['gids', false],
    ])
    const remove = (at: number) =>
      service.send('DELETE', `gids/medewerkers/${medewerkers[at]?.id}`, as(manager))
    expectProblem(await remove(0), 403, 'geen-toegang')
    expect((await whoAmI(service, guide)).status).toBe(200)
    expect((await remove(1)).status).toBe(204)
    expectProblemOf(await whoAmI(service, guide))
  })

  test('with a manager who is removed go the invitations that are open in their town, and no others', async () => {
    const manager = await somebody(service, 'beheerder')
    const as = { headers: { ...OWN_PAGE, Cookie: manager } }
    const tokenOf = async (role: 'gids' | 'beheerder', town = 'voorbeeldstad'): Promise<string> =>
      (await invite(service.desk, role, town)).token
    const remove = async (email: string): Promise<void> => {
      const { id } = await service.database
        .selectFrom('desk_people')
        .select('id')
        .where('email', '=', email)
        .executeTakeFirstOrThrow()
      expect((await service.send('DELETE', `gids/medewerkers/${id}`, as)).status).toBe(204)
    }
    await makeAccount(service, await tokenOf('gids'), { email: 'weg-gids@y.nl' })
    await makeAccount(service, await tokenOf('beheerder'), { email: 'weg-beheerder@y.nl' })
    const [open, elsewhere] = [await tokenOf('beheerder'), await tokenOf('gids', 'buurstad')]
    const isOpen = async (uitnodiging: string): Promise<boolean> =>
      (
        await service.send('POST', '/api/balie/uitnodiging', {
          headers: OWN_PAGE,
          body: { uitnodiging },
        })
      ).status === 200
    await remove('weg-gids@y.nl')
    expect(await isOpen(open)).toBe(true)
    await remove('weg-beheerder@y.nl')
    expect([await isOpen(open), await isOpen(elsewhere)]).toEqual([false, true])
  })

  test('signing in from another site, or without HTTPS on another computer, does not begin', async () => {
    await makeAccount(service, await firstToken(service))
    const body = { email: EMAIL, wachtwoord: PASSWORD }
    const elsewhere = await service.send('PUT', '/api/balie/aanmelding', {
      headers: { 'Sec-Fetch-Site': 'cross-site' },
      body,
    })
    expectNot(elsewhere, 'geen-toegang')
    const plain = await service.send('PUT', 'http://192.168.1.5/api/balie/aanmelding', {
      headers: OWN_PAGE,
      body,
    })
    expectNot(plain, 'onveilige-verbinding')
  })

  test('the database knows no password, no link, and not where anybody signed in from', async () => {
    const token = await firstToken(service)
    const cookie = cookieOf(await makeAccount(service, token))
    await invite(service.desk, 'gids', 'voorbeeldstad')
    const { rows } = await sql<{ row: string }>`
      select desk_people::text as row from desk_people union all select desk_sessions::text from desk_sessions
      union all select desk_accounts::text from desk_accounts
      union all select desk_invitations::text || encode(hash, 'escape') from desk_invitations`.execute(
      service.database,
    )
    expect(rows.length).toBe(4)
    const value = decodeURIComponent(cookie.split('=')[1] ?? '')
    for (const { row } of rows)
      for (const secret of [PASSWORD, token, value]) expect(row).not.toContain(secret)
    // The half that stands there is no use without its signature.
    const [half = ''] = value.split('.')
    expect(rows.some(({ row }) => row.includes(half))).toBe(true)
    expectProblemOf(await whoAmI(service, `balie=${half}`))
  })
})
