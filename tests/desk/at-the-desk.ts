import type { DeskRole } from '#service/booking/use-cases/booking-world.ts'
import { invite, inviteFirst } from '#service/desk/use-cases/invite.ts'
import type { Reply, TestService } from '#tests/setup/booking-service.ts'

/** What a browser sends along from our own page. */
export const OWN_PAGE = { 'Sec-Fetch-Site': 'same-origin' }
export const PASSWORD = 'vier gewone woorden achter elkaar'
const SESSIONS = '/api/balie'

export const cookieOf = (reply: Reply): string =>
  reply.headers.getSetCookie().map(cookie => cookie.split(';')[0] ?? '')[0] ?? ''

export const signIn = (service: TestService, email: string, wachtwoord = PASSWORD, headers: object = {}) =>
  service.send('PUT', `${SESSIONS}/aanmelding`, {
    headers: { ...OWN_PAGE, ...headers },
    body: { email, wachtwoord },
  })

export const whoAmI = (service: TestService, Cookie: string, headers: object = {}) =>
  service.send('GET', `${SESSIONS}/aanmelding`, { headers: { Cookie, ...headers } })

export const makeAccount = (service: TestService, uitnodiging: string, more: object = {}) =>
  service.send('POST', `${SESSIONS}/accounts`, {
    headers: OWN_PAGE,
    body: {
      uitnodiging,
      naam: 'Sam de Vries',
      email: 'sam@voorbeeldstad.nl',
      wachtwoord: PASSWORD,
      gemeente: 'voorbeeldstad',
      ...more,
    },
  })

export const firstToken = async (service: TestService): Promise<string> =>
  (await inviteFirst(service.desk))?.token ?? 'none'

/** Somebody with an account, signed in: the cookie that says so. */
export const somebody = async (
  service: TestService,
  role: DeskRole,
  gemeente = 'voorbeeldstad',
): Promise<string> => {
  const { token } = await invite(service.desk, role, gemeente)
  const email = `${role}@${gemeente}.nl`
  const made = await makeAccount(service, token, { email, gemeente, naam: `Een ${role}` })
  return cookieOf(made)
}
