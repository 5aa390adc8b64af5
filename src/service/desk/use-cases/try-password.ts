import { failure, type Result, success } from '#core/shared/result.ts'
import { beginAttempt } from '../../attempts/limit-attempts.ts'
import type { DeskWorld } from './desk-world.ts'

const QUARTER = 15 * 60_000
/** Also for an address nobody has, so that being locked out tells nothing. */
const BY_PERSON = { kind: 'sign-in', most: 10, window: QUARTER } as const
const BY_ADDRESS = { kind: 'sign-in-address', most: 30, window: QUARTER } as const

type Trying = {
  readonly email: string
  /** Where it comes from; undefined when that says nothing. */
  readonly from: string | undefined
}
export type PasswordRefusal =
  | { readonly kind: 'wrong' }
  | { readonly kind: 'too-many'; readonly waitSeconds: number }

/** What `check` makes of a password, as long as it was not wrong too often. All places where one is typed count together. */
export const tryPassword = async <Value>(
  world: DeskWorld,
  { email, from }: Trying,
  check: () => Promise<Value | undefined>,
): Promise<Result<Value, PasswordRefusal>> => {
  const { attemptSubjectOf } = world
  const here = from === undefined ? undefined : await beginAttempt(world, BY_ADDRESS, attemptSubjectOf(from))
  if (here && !here.ok) return failure({ kind: 'too-many', ...here.problem })
  const own = await beginAttempt(world, BY_PERSON, attemptSubjectOf(email))
  if (!own.ok) {
    // Somebody who keeps trying does not use up what colleagues at the same address have left.
    await here?.value.succeeded()
    return failure({ kind: 'too-many', ...own.problem })
  }
  const value = await check()
  if (value === undefined) return failure({ kind: 'wrong' })
  await own.value.succeeded()
  await here?.value.succeeded()
  return success(value)
}
