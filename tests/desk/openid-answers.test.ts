import { sql } from 'kysely'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { DatabasePlace } from '#service/booking/store/open-database.ts'
import { finishWithOpenId } from '#service/desk/use-cases/sign-in-with-openid.ts'
import { problemName } from '#tests/booking/visitor.ts'
import { notTested } from '#tests/setup/not-tested.ts'
import { pgliteSeed } from '#tests/setup/pglite-seed.ts'
import { startPostgres } from '#tests/setup/postgres.ts'
import { signIn, somebody } from './at-the-desk.ts'
import { CLIENT, signInAtProvider } from './openid-provider.ts'
import { expectRefused, openWorkAccountDesk, type WorkAccountDesk } from './work-account-desk.ts'

const cluster = await startPostgres()
afterAll(() => (cluster.ok ? cluster.value.stop() : undefined))
const places: [string, () => Promise<DatabasePlace>][] = [
  ['PGlite', async () => ({ kind: 'memory', seed: await pgliteSeed() })],
]
if (cluster.ok)
  places.push(['PostgreSQL', async () => ({ kind: 'server', url: await cluster.value.newDatabase() })])
else notTested('what a provider answers on PostgreSQL', cluster.problem)

describe.each(places)('what a provider answers on %s', (_, place) => {
  let at: WorkAccountDesk
  beforeAll(async () => {
    at = await openWorkAccountDesk(await place())
  }, 120_000)
  afterAll(() => at?.stop())
  beforeEach(() => at.begins())
  afterEach(() => at.ends())

  test('an answer that this browser did not ask for opens nothing: no ticket, or that of somebody else', async () => {
    const [mine, other] = [await at.begin(), await at.begin()]
    const answer = await signInAtProvider(mine.address, 'bas')
    expectRefused(await at.comeBack(answer), 'opnieuw')
    expectRefused(await at.comeBack(answer, other.ticket), 'opnieuw')
    expectRefused(await at.comeBack(answer, `balie-onderweg=${'a'.repeat(43)}`), 'opnieuw')
    expect(await at.rowsOf()).toEqual([])
    // What was refused used nothing up: whoever asked for it still gets in.
    expect((await at.comeBack(answer, mine.ticket)).headers.get('Location')).toBe('/gids/')
  })

  test('of two tabs the one that began last goes on, and the other is told', async () => {
    const [first, last] = [await at.begin(), await at.begin()]
    expectRefused(await at.comeBack(await signInAtProvider(first.address, 'nour'), last.ticket), 'opnieuw')
    const answer = await signInAtProvider(last.address, 'nour')
    expect((await at.comeBack(answer, last.ticket)).headers.get('Location')).toBe('/gids/')
  })

  test('an answer works once', async () => {
    const { address, ticket } = await at.begin()
    const answer = await signInAtProvider(address, 'nour')
    expect((await at.comeBack(answer, ticket)).headers.get('Location')).toBe('/gids/')
    expectRefused(await at.comeBack(answer, ticket), 'opnieuw')
    const one = await at.begin()
    const twice = await signInAtProvider(one.address, 'nour')
    const both = await Promise.all([at.comeBack(twice, one.ticket), at.comeBack(twice, one.ticket)])
    expect(both.map(reply => reply.headers.get('Location')).toSorted()).toEqual([
      '/gids/',
      '/gids/#aanmelden=opnieuw',
    ])
  })

  test('a code, and a ticket, that waited too long open nothing', async () => {
    const { address, ticket } = await at.begin()
    const answer = await signInAtProvider(address, 'nour')
    at.minutesLater(2)
    expectRefused(await at.comeBack(answer, ticket), 'opnieuw')
    const late = await at.begin()
    at.minutesLater(13)
    expectRefused(await at.comeBack(await signInAtProvider(late.address, 'nour'), late.ticket), 'opnieuw')
  })

  test('who goes back at the provider is told that they are not signed in', async () => {
    const { address, ticket } = await at.begin()
    const answer = await signInAtProvider(address, undefined)
    expect(answer.searchParams.get('error')).toBe('access_denied')
    expectRefused(await at.comeBack(answer, ticket), 'afgebroken')
  })

  const wrong: [string, (claims: Record<string, unknown>) => Record<string, unknown>][] = [
    ['another attempt', claims => ({ ...claims, nonce: 'a'.repeat(43) })],
    ['no attempt', ({ nonce: _nonce, ...claims }) => claims],
    ['another client', claims => ({ ...claims, aud: 'iemand-anders' })],
    ['another provider', claims => ({ ...claims, iss: 'https://kwaad.example' })],
    ['earlier', claims => ({ ...claims, exp: Number(claims.iat) - 3600, iat: Number(claims.iat) - 7200 })],
  ]
  test.each(wrong)('what the provider signed for %s is refused', async (_name, claims) => {
    at.provider.lies.claims = claims
    expectRefused(await at.wholeWay('bas'), 'mislukt')
    expect(await at.rowsOf()).toEqual([])
    expect(at.logged).toEqual([
      expect.stringMatching(/"problem":"OAUTH_\w+"/),
      expect.stringMatching(/"result":"refused".*"problem":"mislukt"/),
    ])
  })

  test('what is signed with another key is refused', async () => {
    at.provider.lies.key = at.provider.stranger
    expectRefused(await at.wholeWay('bas'), 'mislukt')
    expect(await at.rowsOf()).toEqual([])
  })

  test('an answer in the name of another provider is refused, and one that began elsewhere is not taken', async () => {
    const { address, ticket } = await at.begin()
    const answer = await signInAtProvider(address, 'nour')
    const renamed = new URL(answer)
    renamed.searchParams.set('iss', 'https://kwaad.example')
    expectRefused(await at.comeBack(renamed, ticket), 'mislukt')
    const elsewhere = { ...at.openId, settings: { ...at.openId.settings, issuer: 'https://kwaad.example' } }
    const begun = await at.begin()
    const finished = await finishWithOpenId(at.service.desk, elsewhere, {
      ticket: begun.ticket.split('=')[1],
      answer: await signInAtProvider(begun.address, 'nour'),
      isSecure: false,
    })
    expect(finished).toEqual({ ok: false, problem: 'again' })
  })

  test('goes on when the provider has a new key', async () => {
    await at.wholeWay('nour')
    at.provider.replaceKey()
    expect((await at.wholeWay('nour')).headers.get('Location')).toBe('/gids/')
  })

  test('while the provider is away is told to wait, and passwords go on; then it works again by itself', async () => {
    at.minutesLater(20)
    const answered = await at.begin()
    const answer = await signInAtProvider(answered.address, 'nour')
    await at.provider.stop()
    expectRefused(await at.comeBack(answer, answered.ticket), 'onbereikbaar')
    at.minutesLater(40)
    const { reply } = await at.begin()
    expect([problemName(reply), reply.headers.getSetCookie()]).toEqual(['werkaccount-onbereikbaar', []])
    expect(at.logged.at(-1)).toContain('"problem":"ECONNREFUSED"')
    await somebody(at.service, 'gids')
    expect((await signIn(at.service, 'gids@voorbeeldstad.nl')).status).toBe(204)
    await at.provider.startAgain()
    expect((await at.wholeWay('nour')).headers.get('Location')).toBe('/gids/')
  })

  test('leaves nothing of the provider behind: no token, code or secret in the database or the log', async () => {
    const { address, ticket } = await at.begin()
    const answer = await signInAtProvider(address, 'nour')
    const inBetween = await sql<{
      row: string
    }>`select encode(hash, 'escape') as row from desk_tickets`.execute(at.service.database)
    expect(inBetween.rows).toHaveLength(1)
    await at.comeBack(answer, ticket)
    expect(at.provider.given.length).toBeGreaterThanOrEqual(2)
    const { rows } = await sql<{ row: string }>`
      select desk_people::text as row from desk_people union all select desk_sessions::text from desk_sessions
      union all select desk_accounts::text from desk_accounts union all select desk_identities::text from desk_identities
      union all select desk_tickets::text from desk_tickets`.execute(at.service.database)
    expect(rows).toHaveLength(3)
    const kept = JSON.stringify([rows, inBetween.rows, at.logged])
    const { searchParams } = new URL(address)
    const secrets = [
      ...at.provider.given,
      CLIENT.secret,
      ticket.split('=')[1],
      answer.searchParams.get('code'),
      searchParams.get('state'),
      searchParams.get('nonce'),
    ]
    for (const secret of secrets) expect(kept).not.toContain(secret ?? 'nothing')
  })

  test('does not begin for another site', async () => {
    const { reply } = await at.begin({ 'Sec-Fetch-Site': 'cross-site' })
    expect([problemName(reply), reply.headers.getSetCookie()]).toEqual(['geen-toegang', []])
  })
})
