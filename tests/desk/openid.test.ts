import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { DatabasePlace } from '#service/booking/store/open-database.ts'
import { invite } from '#service/desk/use-cases/invite.ts'
import { problemName } from '#tests/booking/visitor.ts'
import { openTestService } from '#tests/setup/booking-service.ts'
import { notTested } from '#tests/setup/not-tested.ts'
import { pgliteSeed } from '#tests/setup/pglite-seed.ts'
import { startPostgres } from '#tests/setup/postgres.ts'
import { OWN_PAGE, PASSWORD, signIn, somebody, whoAmI } from './at-the-desk.ts'
import { signInAtProvider } from './openid-provider.ts'
import {
  BACK,
  expectRefused,
  NOUR,
  openWorkAccountDesk,
  sessionIn,
  type WorkAccountDesk,
} from './work-account-desk.ts'

const cluster = await startPostgres()
afterAll(() => (cluster.ok ? cluster.value.stop() : undefined))
const places: [string, () => Promise<DatabasePlace>][] = [
  ['PGlite', async () => ({ kind: 'memory', seed: await pgliteSeed() })],
]
if (cluster.ok)
  places.push(['PostgreSQL', async () => ({ kind: 'server', url: await cluster.value.newDatabase() })])
else notTested('a work account on PostgreSQL', cluster.problem)

describe.each(places)('a work account on %s', (_, place) => {
  let at: WorkAccountDesk
  beforeAll(async () => {
    at = await openWorkAccountDesk(await place())
  }, 120_000)
  afterAll(() => at?.stop())
  beforeEach(() => at.begins())
  afterEach(() => at.ends())

  test('lets somebody with a role in, as who and what the provider says, with a session like any other', async () => {
    const { reply, address, ticket } = await at.begin()
    expect(new URL(address).origin).toBe(at.provider.issuer)
    const asked = Object.fromEntries(new URL(address).searchParams)
    expect(asked).toMatchObject({ response_type: 'code', redirect_uri: BACK, code_challenge_method: 'S256' })
    expect(asked.nonce).toMatch(/^[\w-]{43}$/)
    expect(reply.headers.getSetCookie()).toEqual([
      expect.stringMatching(/^balie-onderweg=[\w-]{43}; Max-Age=600; Path=\/; HttpOnly; SameSite=Lax$/),
    ])
    const back = await at.comeBack(await signInAtProvider(address, 'nour'), ticket)
    expect([back.status, back.headers.get('Location'), back.text]).toEqual([303, '/gids/', ''])
    expect(back.headers.getSetCookie()).toEqual([
      expect.stringMatching(/^balie-onderweg=; Max-Age=0; Path=\//),
      expect.stringMatching(/^balie=[\w%.]+; Path=\/; HttpOnly; SameSite=Strict$/),
    ])
    expect((await whoAmI(at.service, sessionIn(back))).body).toEqual({
      naam: 'Nour Werk',
      rol: 'gids',
      gemeente: 'voorbeeldstad',
    })
    at.minutesLater(61)
    expect((await whoAmI(at.service, sessionIn(back))).status).toBe(401)
  })

  test('over HTTPS goes with cookies that no other site under the domain can set', async () => {
    const https = { ...OWN_PAGE, 'X-Forwarded-Proto': 'https', Host: 'balie.voorbeeldstad.example' }
    const reply = await at.service.send('POST', '/api/balie/werkaccount', { headers: https })
    expect(reply.headers.getSetCookie()).toEqual([
      expect.stringMatching(
        /^__Host-balie-onderweg=[\w-]{43}; Max-Age=600; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
      ),
    ])
    expect(new URL(String(reply.body.adres)).searchParams.get('redirect_uri')).toBe(
      'https://balie.voorbeeldstad.example/api/balie/werkaccount/terug',
    )
  })

  test('follows the provider at every sign-in: another role, name and address, and the same person', async () => {
    await at.wholeWay('nour')
    at.accounts.nour = {
      ...NOUR,
      name: 'Nour Anders',
      email: 'nour2@voorbeeldstad.example',
      roles: 'beheerder',
    }
    const back = await at.wholeWay('nour')
    expect((await whoAmI(at.service, sessionIn(back))).body).toMatchObject({
      naam: 'Nour Anders',
      rol: 'beheerder',
    })
    expect(await at.rowsOf()).toEqual([
      {
        name: 'Nour Anders',
        email: 'nour2@voorbeeldstad.example',
        role: 'beheerder',
        municipality: 'voorbeeldstad',
      },
    ])
  })

  test('that is no manager any more leaves no invitation of the town open, and no other change closes one', async () => {
    await at.wholeWay('nour')
    await at.wholeWay('bas')
    await invite(at.service.desk, 'gids', 'buurstad')
    await invite(at.service.desk, 'beheerder', 'voorbeeldstad')
    const open = async () =>
      (await at.service.database.selectFrom('desk_invitations').select('municipality').execute()).map(
        ({ municipality }) => municipality,
      )
    // A guide who becomes a manager and somebody who stays one.
    at.accounts.nour = { ...NOUR, roles: ['beheerder'] }
    await at.wholeWay('nour')
    await at.wholeWay('bas')
    expect((await open()).toSorted()).toEqual(['buurstad', 'voorbeeldstad'])
    at.accounts.nour = NOUR
    await at.wholeWay('nour')
    expect(await open()).toEqual(['buurstad'])
  })

  test('without a role makes nothing', async () => {
    at.accounts.nour = { ...NOUR, roles: ['iets-anders'] }
    expectRefused(await at.wholeWay('nour'), 'geen-rol')
    expect(await at.rowsOf()).toEqual([])
  })

  test('without the role it had is signed out everywhere and refused, and is there again with all of its own when the role is back', async () => {
    const session = sessionIn(await at.wholeWay('nour'))
    const mine = { ...OWN_PAGE, Cookie: session }
    const { body } = await at.service.send('POST', 'gids/agendasleutels', { headers: mine })
    const before = await at.rowsOf()
    // A claim by another name looks the same as a role that was taken away.
    at.accounts.nour = { ...NOUR, roles: undefined }
    expectRefused(await at.wholeWay('nour'), 'geen-rol')
    expect((await whoAmI(at.service, session)).status).toBe(401)
    expect(await at.rowsOf()).toEqual(before)
    at.accounts.nour = NOUR
    expect((await whoAmI(at.service, sessionIn(await at.wholeWay('nour')))).status).toBe(200)
    expect(await at.rowsOf()).toEqual(before)
    expect((await at.service.send('GET', String(body.pad))).status).toBe(200)
  })

  test('of a manager without a role any more leaves no invitation of the town open, and one of a guide does not close any', async () => {
    await at.wholeWay('bas')
    await at.wholeWay('nour')
    await invite(at.service.desk, 'beheerder', 'voorbeeldstad')
    const open = () => at.service.database.selectFrom('desk_invitations').select('municipality').execute()
    for (const [who, left] of [
      ['nour', 1],
      ['bas', 0],
    ] as const) {
      at.accounts[who] = { ...at.accounts[who], roles: undefined }
      expectRefused(await at.wholeWay(who), 'geen-rol')
      expect(await open()).toHaveLength(left)
    }
  })

  test('without a name or an address makes nothing', async () => {
    at.accounts.nour = { roles: ['gids'], preferred_username: 'nour' }
    expectRefused(await at.wholeWay('nour'), 'onvolledig')
    expect(await at.rowsOf()).toEqual([])
  })

  test('is never joined to an account with the same address', async () => {
    await somebody(at.service, 'gids')
    at.accounts.nour = { ...NOUR, email: 'gids@voorbeeldstad.nl', roles: ['beheerder'] }
    expectRefused(await at.wholeWay('nour'), 'email-bezet')
    expect((await at.rowsOf()).map(({ role }) => role)).toEqual(['gids'])
    expect((await signIn(at.service, 'gids@voorbeeldstad.nl')).status).toBe(204)
    // Nor does somebody who is known here get the address of another one.
    at.accounts.nour = NOUR
    await at.wholeWay('nour')
    at.accounts.nour = { ...NOUR, email: 'gids@voorbeeldstad.nl' }
    expect((await at.wholeWay('nour')).headers.get('Location')).toBe('/gids/')
    expect((await at.rowsOf()).map(({ email }) => email)).toEqual([
      'gids@voorbeeldstad.nl',
      'nour@voorbeeldstad.example',
    ])
  })

  test('opens nothing with a password', async () => {
    await at.wholeWay('nour')
    expect((await signIn(at.service, 'nour@voorbeeldstad.example', PASSWORD)).status).toBe(401)
  })

  test('that a manager removed comes back when the provider still gives a role', async () => {
    await at.wholeWay('nour')
    const manager = sessionIn(await at.wholeWay('bas'))
    const { id } = await at.service.database
      .selectFrom('desk_people')
      .select('id')
      .where('email', 'like', 'nour%')
      .executeTakeFirstOrThrow()
    const removed = await at.service.send('DELETE', `gids/medewerkers/${id}`, {
      headers: { ...OWN_PAGE, Cookie: manager },
    })
    expect(removed.status).toBe(204)
    expect((await at.wholeWay('nour')).headers.get('Location')).toBe('/gids/')
    expect(await at.rowsOf()).toHaveLength(2)
  })

  test('that is used for the first time by two tabs at once is one person', async () => {
    const [one, other] = await Promise.all([at.wholeWay('nour'), at.wholeWay('nour')])
    expect([one.headers.get('Location'), other.headers.get('Location')]).toEqual(['/gids/', '/gids/'])
    expect(await at.rowsOf()).toHaveLength(1)
  })
})

test('where nobody set it up there is no such way in', async () => {
  const service = await openTestService({ kind: 'memory', seed: await pgliteSeed() })
  expect((await service.send('GET', '/api/balie/aanmeldwijzen')).body).toEqual({ werkaccount: false })
  const begun = await service.send('POST', '/api/balie/werkaccount', { headers: OWN_PAGE })
  expect(problemName(begun)).toBe('niet-gevonden')
  const back = await service.send('GET', '/api/balie/werkaccount/terug?code=a&state=b')
  expect(back.headers.get('Location')).toBe('/gids/#aanmelden=mislukt')
  await service.close()
}, 60_000)

test('where the address of the desk is set, people come back to that one, whatever a request says', async () => {
  const at = await openWorkAccountDesk({ kind: 'memory', seed: await pgliteSeed() }, 'http://localhost')
  await at.begins()
  const { address, ticket } = await at.begin({ ...OWN_PAGE, Host: 'iets-anders.example' })
  expect(new URL(address).searchParams.get('redirect_uri')).toBe(BACK)
  const back = await at.comeBack(await signInAtProvider(address, 'nour'), ticket)
  expect(back.headers.get('Location')).toBe('/gids/')
  at.ends()
  await at.stop()
}, 60_000)
