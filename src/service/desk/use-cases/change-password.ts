import { failure, type Result, success } from '#core/shared/result.ts'
import { inTransaction } from '../../booking/store/transaction.ts'
import { type Colleague, deleteSessionsOf } from '../store/people.ts'
import type { DeskWorld } from './desk-world.ts'
import { isEasyToGuess } from './easy-password.ts'
import { type PasswordRefusal, tryPassword } from './try-password.ts'

type Typed = {
  readonly password: string
  /** Where it comes from; undefined when that says nothing. */
  readonly from: string | undefined
}

/** Whether somebody who is signed in is who has the password, and not who found the screen. */
export const checkPassword = async (
  world: DeskWorld,
  { id, email }: Colleague,
  { password, from }: Typed,
): Promise<Result<true, PasswordRefusal | { readonly kind: 'kept-elsewhere' }>> => {
  const accounts = world.accountsIn(world.database, true)
  if (!(await accounts.hasPassword(id))) return failure({ kind: 'kept-elsewhere' })
  return tryPassword(world, { email, from }, async () =>
    (await accounts.isPassword(id, password)) ? true : undefined,
  )
}

type Change = {
  readonly current: string
  readonly next: string
  readonly isSecure: boolean
  /** Where it comes from; undefined when that says nothing. */
  readonly from: string | undefined
}
type Refusal = PasswordRefusal | { readonly kind: 'easy' } | { readonly kind: 'kept-elsewhere' }

/**
 * The cookie of the one session that is left: whoever got hold of another one, or of the old password, is out. Passkeys stay,
 * so somebody who added one of their own with the old password is not: those are removed one by one, on the same page.
 */
export const changePassword = async (
  world: DeskWorld,
  person: Colleague,
  { current, next, isSecure, from }: Change,
): Promise<Result<string, Refusal>> => {
  if (isEasyToGuess(next, [person.email, person.name])) return failure({ kind: 'easy' })
  const checked = await checkPassword(world, person, { password: current, from })
  if (!checked.ok) return checked
  const { id } = person
  await inTransaction(world.database, async transaction => {
    await world.accountsIn(transaction, isSecure).setPassword(id, next)
    await deleteSessionsOf(transaction, id)
  })
  return success(await world.accountsIn(world.database, isSecure).open(id))
}
