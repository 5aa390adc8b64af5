import { type BetterAuthOptions, betterAuth } from 'better-auth'
import type { Database } from '../../booking/store/tables.ts'
import type { DeskPerson, DeskRole } from '../../booking/use-cases/booking-world.ts'
import { SESSION_COOKIE } from '../session-cookie.ts'
import { openFor } from './open-for.ts'
import { hasPeople } from './people.ts'

/** Seconds without doing anything, after which a session is over; looked at every five minutes. */
const IDLE = 60 * 60
const LOOK_AGAIN = 5 * 60

type Setting = {
  /** At least 32 characters, not in the database. */
  readonly secret: string
  /** Over HTTPS. Then the cookie can only be set by this very site. */
  readonly isSecure: boolean
}

const times = { createdAt: 'created_at', updatedAt: 'updated_at' } as const
const fixed = { type: 'string', required: true, input: false } as const

const optionsFor = (database: Database, { secret, isSecure }: Setting) =>
  ({
    // Never used: nothing of the library is on the network, our own routes call it.
    baseURL: 'http://balie.invalid',
    secret,
    database: { db: database, type: 'postgres' },
    telemetry: { enabled: false },
    plugins: [openFor],
    logger: { disabled: true },
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: 12, maxPasswordLength: 128 },
    user: {
      modelName: 'desk_people',
      fields: { emailVerified: 'email_verified', ...times },
      additionalFields: { role: fixed, municipality: fixed },
    },
    session: {
      modelName: 'desk_sessions',
      fields: {
        userId: 'person',
        expiresAt: 'expires_at',
        ipAddress: 'ip_address',
        userAgent: 'user_agent',
        ...times,
      },
      expiresIn: IDLE,
      updateAge: LOOK_AGAIN,
    },
    account: {
      modelName: 'desk_accounts',
      fields: {
        userId: 'person',
        accountId: 'account_id',
        providerId: 'provider_id',
        accessToken: 'access_token',
        refreshToken: 'refresh_token',
        idToken: 'id_token',
        accessTokenExpiresAt: 'access_token_expires_at',
        refreshTokenExpiresAt: 'refresh_token_expires_at',
        ...times,
      },
    },
    // Where somebody signed in from, and with what, is nobody's business.
    databaseHooks: {
      session: {
        create: { before: async session => ({ data: { ...session, ipAddress: null, userAgent: null } }) },
      },
    },
    advanced: {
      // Our own migrations make the tables, and only those we use.
      database: { validateSchema: false },
      useSecureCookies: false,
      ipAddress: { disableIpTracking: true },
      cookies: {
        session_token: {
          name: isSecure ? `__Host-${SESSION_COOKIE}` : SESSION_COOKIE,
          attributes: { secure: isSecure, sameSite: 'strict' },
        },
      },
    },
  }) satisfies BetterAuthOptions

type NewPerson = {
  readonly name: string
  readonly email: string
  readonly role: DeskRole
  readonly municipality: string
}

export type DeskSession = DeskPerson & { readonly since: string }

export type DeskAccounts = {
  /** The cookie that says so, or undefined when the two do not belong together. */
  readonly signIn: (given: {
    readonly email: string
    readonly password: string
  }) => Promise<string | undefined>
  /** The cookie that takes the session away. */
  readonly signOut: (headers: Headers) => Promise<string>
  readonly sessionOf: (headers: Headers) => Promise<DeskSession | undefined>
  /** With a password of their own. */
  readonly create: (person: NewPerson & { readonly password: string }) => Promise<void>
  /** Somebody whose password is kept elsewhere: their id. */
  readonly admit: (person: NewPerson) => Promise<string>
  /** Whether their password is here; whoever has a work account has none. */
  readonly hasPassword: (person: string) => Promise<boolean>
  readonly isPassword: (person: string, password: string) => Promise<boolean>
  /** In place of the one they had. */
  readonly setPassword: (person: string, password: string) => Promise<void>
  /** The cookie of a session for whoever showed who they are in another way than with a password of ours. */
  readonly open: (person: string) => Promise<string>
}

const isRole = (text: string): text is DeskRole => text === 'gids' || text === 'beheerder'

/** Gone when the browser closes; how long the session itself holds is for the service to say. */
const untilClosed = (cookie: string): string => cookie.replace(/; Max-Age=[1-9]\d*/, '')

const ownCookie = (headers: Headers): string | undefined =>
  headers.getSetCookie().find(cookie => /^(__Host-)?balie=/.test(cookie))

/** People who may sign in at the desk, in the tables of this database or transaction. */
export const deskAccounts = (database: Database, setting: Setting): DeskAccounts => {
  const library = betterAuth(optionsFor(database, setting))
  /** The library hides why it failed; when that is the database, asking it anything tells. */
  const failed = async (error: unknown): Promise<never> => {
    await hasPeople(database)
    throw error
  }
  const admit = async (person: NewPerson): Promise<string> => {
    const { internalAdapter } = await library.$context
    const source = { method: 'email-password' } as const
    return (await internalAdapter.createUser({ ...person, emailVerified: false }, source)).id
  }
  /** What is kept of a password; undefined for who has none. */
  const kept = async (person: string): Promise<string | undefined> => {
    const { internalAdapter } = await library.$context
    const accounts = await internalAdapter.findAccounts(person)
    return accounts.find(account => account.providerId === 'credential')?.password ?? undefined
  }
  return {
    signIn: async ({ email, password }) => {
      const body = { email, password }
      const answer = await library.api.signInEmail({ body, headers: new Headers(), asResponse: true })
      if (answer.status >= 500) return failed(new Error('the library could not sign anybody in'))
      const cookie = answer.ok ? ownCookie(answer.headers) : undefined
      return cookie && untilClosed(cookie)
    },
    signOut: async headers => {
      const answer = await library.api.signOut({ headers, asResponse: true })
      const cookie = ownCookie(answer.headers)
      if (!cookie) return failed(new Error('the library did not sign out'))
      return cookie
    },
    sessionOf: async headers => {
      const found = await library.api.getSession({ headers }).catch(failed)
      if (!found || !isRole(found.user.role)) return undefined
      const { id, name, role, municipality } = found.user
      return { id, name, role, municipality, since: found.session.createdAt.toISOString() }
    },
    create: async ({ password, ...person }) => {
      const context = await library.$context
      const userId = await admit(person)
      await context.internalAdapter.linkAccount({
        userId,
        accountId: userId,
        providerId: 'credential',
        password: await context.password.hash(password),
      })
    },
    admit,
    hasPassword: async person => (await kept(person)) !== undefined,
    isPassword: async (person, password) => {
      const hash = await kept(person)
      const context = await library.$context
      return hash !== undefined && context.password.verify({ hash, password })
    },
    setPassword: async (person, password) => {
      const context = await library.$context
      await context.internalAdapter.updatePassword(person, await context.password.hash(password))
    },
    open: async person => {
      const body = { person }
      const answer = await library.api.openFor({ body, headers: new Headers(), asResponse: true })
      const cookie = answer.ok ? ownCookie(answer.headers) : undefined
      return cookie ? untilClosed(cookie) : failed(new Error('the library opened no session'))
    },
  }
}
