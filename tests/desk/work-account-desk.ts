import { sql } from 'kysely'
import { expect, vi } from 'vitest'
import type { DatabasePlace } from '#service/booking/store/open-database.ts'
import { openIdProvider } from '#service/desk/openid/openid-provider.ts'
import { openTestService, type Reply, START, TOWN } from '#tests/setup/booking-service.ts'
import { OWN_PAGE } from './at-the-desk.ts'
import { CLIENT, signInAtProvider, startOpenIdProvider } from './openid-provider.ts'

export const BACK = 'http://localhost/api/balie/werkaccount/terug'
export const NOUR = {
  name: 'Nour Werk',
  email: 'Nour@voorbeeldstad.example',
  roles: ['gids', 'iets-anders'],
}
const BAS = { name: 'Bas Beheer', email: 'bas@voorbeeldstad.example', roles: ['beheerder'] }

const SETTINGS = {
  clientId: CLIENT.id,
  clientSecret: CLIENT.secret,
  roleClaim: 'roles',
  roleNames: { gids: 'gids', beheerder: 'beheerder' },
  municipality: 'voorbeeldstad',
}

/** The cookie of a session in an answer, or nothing. */
export const sessionIn = (reply: Reply): string =>
  reply.headers
    .getSetCookie()
    .find(cookie => /^(__Host-)?balie=/.test(cookie))
    ?.split(';')[0] ?? ''

/** Back at the desk without a session, and with one word that says why. */
export const expectRefused = (reply: Reply, word: string): void => {
  expect([reply.status, reply.headers.get('Location'), sessionIn(reply)]).toEqual([
    303,
    `/gids/#aanmelden=${word}`,
    '',
  ])
}

/** The whole service, and a real provider on this computer that it lets people in with. */
export const openWorkAccountDesk = async (place: DatabasePlace, publicUrl?: string) => {
  const accounts: Record<string, Record<string, unknown>> = {}
  const logged: string[] = []
  const at = { now: START }
  const provider = await startOpenIdProvider(accounts)
  provider.open(BACK)
  const openId = openIdProvider(
    { ...SETTINGS, issuer: provider.issuer, publicUrl },
    { now: () => at.now, log: line => void logged.push(JSON.stringify(line)) },
  )
  const towns = [TOWN, { id: 'buurstad', locations: [] }]
  const service = await openTestService(place, towns, {}, undefined, openId)

  const setTime = (now: string): void => {
    at.now = now
    service.clock.now = now
    // The libraries on both sides have clocks of their own.
    vi.setSystemTime(new Date(now))
  }
  const begin = async (headers: Record<string, string> = OWN_PAGE) => {
    const reply = await service.send('POST', '/api/balie/werkaccount', { headers })
    const ticket = reply.headers.getSetCookie().map(cookie => cookie.split(';')[0] ?? '')[0] ?? ''
    return { address: String(reply.body.adres), ticket, reply }
  }
  const comeBack = (answer: URL, Cookie?: string): Promise<Reply> =>
    service.send('GET', `${answer.pathname}${answer.search}`, {
      headers: { 'Sec-Fetch-Site': 'cross-site', ...(Cookie && { Cookie }) },
    })
  return {
    provider,
    openId,
    service,
    accounts,
    logged,
    begin,
    comeBack,
    minutesLater: (minutes: number): void =>
      setTime(new Date(Date.parse(START) + minutes * 60_000).toISOString().replace('.000Z', 'Z')),
    /** From the button to the desk. */
    wholeWay: async (who: string): Promise<Reply> => {
      const { address, ticket } = await begin()
      return comeBack(await signInAtProvider(address, who), ticket)
    },
    rowsOf: async (): Promise<readonly Record<string, unknown>[]> => {
      const { rows } = await sql<Record<string, unknown>>`
        select name, email, role, municipality from desk_people order by email`.execute(service.database)
      return rows
    },
    /** As if nobody was ever here, and the provider speaks the truth. */
    begins: async (): Promise<void> => {
      vi.useFakeTimers({ toFake: ['Date'] })
      setTime(START)
      for (const name of Object.keys(accounts)) delete accounts[name]
      Object.assign(accounts, { nour: NOUR, bas: BAS })
      Object.assign(provider.lies, { claims: undefined, key: undefined })
      logged.length = 0
      await sql`truncate desk_people, desk_tickets, desk_invitations, failed_attempts cascade`.execute(
        service.database,
      )
    },
    ends: (): void => {
      vi.useRealTimers()
      expect(service.faults).toEqual([])
    },
    stop: async (): Promise<void> => {
      await service.close()
      await provider.stop()
    },
  }
}

export type WorkAccountDesk = Awaited<ReturnType<typeof openWorkAccountDesk>>
