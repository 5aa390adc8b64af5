import { epochOf } from '#core/scheduling/local-time.ts'
import { failure, type Result, success } from '#core/shared/result.ts'
import { beginAttempt } from '../../attempts/limit-attempts.ts'
import type { DeskPerson } from '../../booking/use-cases/booking-world.ts'
import { deleteSessionsOver } from '../store/people.ts'
import type { DeskWorld } from './desk-world.ts'

const MINUTE = 60_000
const QUARTER = 15 * MINUTE
/** Also for an address nobody has, so that being locked out tells nothing. */
const BY_PERSON = { kind: 'sign-in', most: 10, window: QUARTER } as const
const BY_ADDRESS = { kind: 'sign-in-address', most: 30, window: QUARTER } as const
/** A working day: however busy somebody is, the next morning they sign in again. */
const LONGEST = 12 * 60 * MINUTE

type Given = {
  readonly email: string
  readonly password: string
  readonly isSecure: boolean
  /** Where it comes from; undefined when that says nothing. */
  readonly from: string | undefined
}
type Refusal = { readonly kind: 'wrong' } | { readonly kind: 'too-many'; readonly waitSeconds: number }

/** The cookie of a new session. */
export const signIn = async (world: DeskWorld, given: Given): Promise<Result<string, Refusal>> => {
  const { attemptSubjectOf } = world
  const here =
    given.from === undefined ? undefined : await beginAttempt(world, BY_ADDRESS, attemptSubjectOf(given.from))
  if (here && !here.ok) return failure({ kind: 'too-many', ...here.problem })
  const own = await beginAttempt(world, BY_PERSON, attemptSubjectOf(given.email))
  if (!own.ok) {
    // Somebody who keeps trying does not use up what colleagues at the same address have left.
    await here?.value.succeeded()
    return failure({ kind: 'too-many', ...own.problem })
  }
  const cookie = await world.accountsIn(world.database, given.isSecure).signIn(given)
  if (cookie === undefined) return failure({ kind: 'wrong' })
  await own.value.succeeded()
  await here?.value.succeeded()
  await deleteSessionsOver(world.database, world.now())
  return success(cookie)
}

/** Who has this session, unless it is over or the town is not served here any more. */
export const whoIs = async (
  world: DeskWorld,
  headers: Headers,
  isSecure: boolean,
): Promise<DeskPerson | undefined> => {
  const session = await world.accountsIn(world.database, isSecure).sessionOf(headers)
  if (!session || epochOf(world.now()) - epochOf(session.since) >= LONGEST) return undefined
  const { id, name, role, municipality } = session
  const isServed = world.municipalities.some(town => town.id === municipality)
  return isServed ? { id, name, role, municipality } : undefined
}
