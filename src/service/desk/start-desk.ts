import { attemptSubjects } from '../attempts/attempt-subjects.ts'
import type { BookingWorld } from '../booking/use-cases/booking-world.ts'
import { isSecure } from '../is-secure.ts'
import type { OpenIdProvider } from './openid/openid-provider.ts'
import { deskAccounts } from './store/desk-accounts.ts'
import type { DeskWorld } from './use-cases/desk-world.ts'
import { whoIs } from './use-cases/sign-in.ts'

type OpenDesk = {
  readonly desk: DeskWorld
  /** The same world, in which a request at the desk has somebody behind it. */
  readonly world: BookingWorld
}

/** The desk around booking: who may sign in, and who is there. */
export const openDesk = (world: BookingWorld, secret: string, openId?: OpenIdProvider): OpenDesk => {
  const { database, municipalities, now, randomId, randomBytes } = world
  const attemptSubjectOf = attemptSubjects(secret)
  const usual = {
    secure: deskAccounts(database, { secret, isSecure: true }),
    local: deskAccounts(database, { secret, isSecure: false }),
  }
  const desk: DeskWorld = {
    database,
    municipalities,
    now,
    randomId,
    randomBytes,
    attemptSubjectOf,
    openId,
    accountsIn: (where, secure) => {
      if (where === database) return secure ? usual.secure : usual.local
      return deskAccounts(where, { secret, isSecure: secure })
    },
  }
  const whoAsks = (headers: Headers) => whoIs(desk, headers, isSecure(headers))
  return { desk, world: { ...world, attemptSubjectOf, whoIs: whoAsks } }
}
