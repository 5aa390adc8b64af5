import { epochOf, isoInstant } from '#core/scheduling/local-time.ts'
import { failure, type Result, success } from '#core/shared/result.ts'
import type { Database } from '../../booking/store/tables.ts'
import { inTransaction, lockId } from '../../booking/store/transaction.ts'
import type { DeskRole } from '../../booking/use-cases/booking-world.ts'
import { hashOf, makeToken } from '../../tablets/use-cases/secrets.ts'
import { deleteInvitation, findInvitation, insertInvitation } from '../store/invitations.ts'
import { hasPeople, isEmailInUse } from '../store/people.ts'
import type { DeskWorld } from './desk-world.ts'
import { isEasyToGuess } from './easy-password.ts'

const VALID = 24 * 3_600_000
/** Whoever adds somebody goes first alone: an address is free or not, and the first is the first. */
export const LOCK_ON_PEOPLE = 'desk-invitation'

type Made = { readonly token: string; readonly expires: string }
type Inviting = Pick<DeskWorld, 'database' | 'now' | 'randomBytes'>

const make = async (
  world: Inviting,
  invitation: { readonly role: DeskRole; readonly municipality: string | undefined },
): Promise<Made> => {
  const token = makeToken(world.randomBytes)
  const now = world.now()
  const expires = isoInstant(epochOf(now) + VALID)
  await insertInvitation(world.database, { ...invitation, hash: hashOf(token), expires }, now)
  return { token, expires }
}

/** For a colleague: once, within a day. */
export const invite = (world: Inviting, role: DeskRole, municipality: string): Promise<Made> =>
  make(world, { role, municipality })

/** For the very first person, who chooses the town; undefined when there is somebody already. */
export const inviteFirst = async (world: Inviting): Promise<Made | undefined> =>
  (await hasPeople(world.database)) ? undefined : make(world, { role: 'beheerder', municipality: undefined })

type Open = { readonly role: DeskRole; readonly municipalities: readonly string[] }

const openIn = async (
  world: DeskWorld,
  database: Database,
  token: string,
): Promise<Result<Open, 'unknown-invitation'>> => {
  const found = await findInvitation(database, hashOf(token), world.now())
  if (!found) return failure('unknown-invitation')
  const { role, municipality } = found
  const served = world.municipalities.map(town => town.id)
  if (municipality !== undefined)
    return served.includes(municipality)
      ? success({ role, municipalities: [municipality] })
      : failure('unknown-invitation')
  // The link of the first start opens nothing any more once somebody has used one.
  return (await hasPeople(database))
    ? failure('unknown-invitation')
    : success({ role, municipalities: served })
}

/** What an invitation is for, as long as it is open. */
export const readInvitation = (world: DeskWorld, token: string) => openIn(world, world.database, token)

type Accepting = {
  readonly token: string
  readonly name: string
  readonly email: string
  readonly password: string
  readonly municipality: string
}

/** Makes an account of an invitation, which is then used up. */
export const acceptInvitation = async (
  world: DeskWorld,
  { token, ...person }: Accepting,
): Promise<Result<null, 'unknown-invitation' | 'easy-password' | 'email-in-use'>> => {
  if (isEasyToGuess(person.password, [person.email, person.name])) return failure('easy-password')
  return inTransaction(world.database, async transaction => {
    // One at a time: two links of a first start do not make two first people.
    await lockId(transaction, LOCK_ON_PEOPLE)
    const open = await openIn(world, transaction, token)
    if (!open.ok || !open.value.municipalities.includes(person.municipality))
      return failure('unknown-invitation')
    if (await isEmailInUse(transaction, person.email)) return failure('email-in-use')
    await deleteInvitation(transaction, hashOf(token))
    await world.accountsIn(transaction, true).create({ ...person, role: open.value.role })
    return success(null)
  })
}
