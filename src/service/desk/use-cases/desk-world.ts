import type { AttemptSubjects } from '../../attempts/attempt-subjects.ts'
import type { Database } from '../../booking/store/tables.ts'
import type { BookingWorld } from '../../booking/use-cases/booking-world.ts'
import type { OpenIdProvider } from '../openid/openid-provider.ts'
import type { DeskAccounts } from '../store/desk-accounts.ts'

/** What signing in needs, besides everything booking has. */
export type DeskWorld = Pick<
  BookingWorld,
  'database' | 'municipalities' | 'now' | 'randomId' | 'randomBytes'
> & {
  readonly attemptSubjectOf: AttemptSubjects
  /** The accounts in a database or a transaction, with cookies for HTTPS or for this computer only. */
  readonly accountsIn: (database: Database, isSecure: boolean) => DeskAccounts
  /** Where people sign in with the account of their work. Without: nowhere. */
  readonly openId?: OpenIdProvider | undefined
}
