import { epochOf, isoInstant } from '#core/scheduling/local-time.ts'
import { failure, type Result, success } from '#core/shared/result.ts'
import type { Database } from '../booking/store/tables.ts'
import { countAttempts, deleteAttempt, deleteAttemptsBefore, insertAttempt } from './store/failed-attempts.ts'

/** Longer than any window, and no longer than needed. */
const KEPT = 3_600_000

export type AttemptLimit = {
  readonly kind: 'pair' | 'pair-address' | 'sign-in' | 'sign-in-address' | 'invitation'
  /** Wrong attempts within the window; one more has to wait. */
  readonly most: number
  readonly window: number
}

type World = {
  readonly database: Database
  readonly now: () => string
  readonly randomId: () => string
}

export type Attempt = { readonly succeeded: () => Promise<void> }

export const purgeAttempts = (database: Database, now: string): Promise<void> =>
  deleteAttemptsBefore(database, isoInstant(epochOf(now) - KEPT))

/**
 * Counts an attempt as failed before it is made, so that a thousand at once are no way round the limit; `succeeded` takes it
 * back. Kept in the database, so that all instances count together.
 */
export const beginAttempt = async (
  { database, now, randomId }: World,
  { kind, most, window }: AttemptLimit,
  subject: string,
): Promise<Result<Attempt, { readonly waitSeconds: number }>> => {
  const id = randomId()
  const at = now()
  const begin = epochOf(at) - window
  await purgeAttempts(database, at)
  await insertAttempt(database, { id, kind, subject, at })
  const { count, oldest = begin } = await countAttempts(database, { kind, subject, since: isoInstant(begin) })
  if (count <= most) return success({ succeeded: () => deleteAttempt(database, id) })
  // Being refused is no attempt: whoever keeps trying is not locked out for ever.
  await deleteAttempt(database, id)
  return failure({ waitSeconds: Math.max(1, Math.ceil((oldest - begin) / 1000)) })
}
