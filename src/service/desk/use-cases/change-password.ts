import { failure, type Result, success } from '#core/shared/result.ts'
import { inTransaction } from '../../booking/store/transaction.ts'
import { type Colleague, deleteSessionsOf } from '../store/people.ts'
import type { DeskWorld } from './desk-world.ts'
import { isEasyToGuess } from './easy-password.ts'
import { type PasswordRefusal, tryPassword } from './try-password.ts'

type Change = {
  readonly current: string
  readonly next: string
  readonly isSecure: boolean
  /** Where it comes from; undefined when that says nothing. */
  readonly from: string | undefined
}
type Refusal = PasswordRefusal | { readonly kind: 'easy' } | { readonly kind: 'kept-elsewhere' }

/** The cookie of the one session that is left: whoever got hold of another one, or of the old password, is out. */
export const changePassword = async (
  world: DeskWorld,
  { id, email, name }: Colleague,
  { current, next, isSecure, from }: Change,
): Promise<Result<string, Refusal>> => {
  const accounts = world.accountsIn(world.database, isSecure)
  if (!(await accounts.hasPassword(id))) return failure({ kind: 'kept-elsewhere' })
  if (isEasyToGuess(next, [email, name])) return failure({ kind: 'easy' })
  const tried = await tryPassword(world, { email, from }, async () =>
    (await accounts.isPassword(id, current)) ? true : undefined,
  )
  if (!tried.ok) return tried
  await inTransaction(world.database, async transaction => {
    await world.accountsIn(transaction, isSecure).setPassword(id, next)
    await deleteSessionsOf(transaction, id)
  })
  return success(await accounts.open(id))
}
