import { epochOf } from '#core/scheduling/local-time.ts'
import type { Result } from '#core/shared/result.ts'
import type { DeskPerson } from '../../booking/use-cases/booking-world.ts'
import { deleteSessionsOver } from '../store/people.ts'
import type { DeskWorld } from './desk-world.ts'
import { type PasswordRefusal, tryPassword } from './try-password.ts'

/** A working day: however busy somebody is, the next morning they sign in again. */
const LONGEST = 12 * 3_600_000

type Given = {
  readonly email: string
  readonly password: string
  readonly isSecure: boolean
  /** Where it comes from; undefined when that says nothing. */
  readonly from: string | undefined
}

/** The cookie of a new session. */
export const signIn = async (world: DeskWorld, given: Given): Promise<Result<string, PasswordRefusal>> => {
  const { email, from, isSecure } = given
  const tried = await tryPassword(world, { email, from }, () =>
    world.accountsIn(world.database, isSecure).signIn(given),
  )
  if (!tried.ok) return tried
  await deleteSessionsOver(world.database, world.now())
  return tried
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
