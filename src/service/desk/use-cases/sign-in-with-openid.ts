import { failure, type Result, success } from '#core/shared/result.ts'
import { inTransaction, lockId } from '../../booking/store/transaction.ts'
import type { DeskPerson } from '../../booking/use-cases/booking-world.ts'
import type { Bonds, OpenIdProvider, ProviderProblem } from '../openid/openid-provider.ts'
import type { WorkPerson } from '../openid/work-person.ts'
import { findIdentity, insertIdentity, updatePerson } from '../store/identities.ts'
import { deleteInvitationsOf } from '../store/invitations.ts'
import { deleteSessionsOf, deleteSessionsOver, isEmailInUse } from '../store/people.ts'
import type { DeskWorld } from './desk-world.ts'
import { LOCK_ON_PEOPLE } from './invite.ts'
import { drawnFrom, issueTicket, spendTicket } from './ticket.ts'

/** Bound to the provider too: what begins at one cannot end at another. */
const bondsOf = (ticket: string, issuer: string): Bonds => ({
  state: drawnFrom(ticket, `state ${issuer}`),
  nonce: drawnFrom(ticket, `nonce ${issuer}`),
  verifier: drawnFrom(ticket, `verifier ${issuer}`),
})

const WORK_ACCOUNT = 'work account'

type Begun = { readonly ticket: string; readonly address: string }

export const beginWithOpenId = async (
  world: DeskWorld,
  provider: OpenIdProvider,
  redirectUri: string,
): Promise<Result<Begun, 'unreachable'>> => {
  const ticket = await issueTicket(world, WORK_ACCOUNT)
  const address = await provider.addressFor(redirectUri, bondsOf(ticket, provider.settings.issuer))
  return address.ok ? success({ ticket, address: address.value }) : address
}

export type OpenIdProblem = ProviderProblem | 'no-role' | 'email-in-use'
type Returning = {
  readonly ticket: string | undefined
  readonly answer: URL
  readonly isSecure: boolean
}

/**
 * Whoever has no role now is signed out on every device, and what they may have left open as a manager is closed. They are
 * not deleted: a claim by another name takes everybody's role at once. A manager removes people.
 */
const shutOut = ({ database }: DeskWorld, person: WorkPerson): Promise<void> =>
  inTransaction(database, async transaction => {
    await lockId(transaction, LOCK_ON_PEOPLE)
    const known = await findIdentity(transaction, person)
    if (!known) return
    await deleteSessionsOf(transaction, known.id)
    if (known.role === 'beheerder') await deleteInvitationsOf(transaction, known.municipality)
  })

/** The id of who came back: made at the first time, and kept as the provider says after that. */
const admit = (
  world: DeskWorld,
  { issuer, subject, name, email }: WorkPerson,
  { role, municipality }: Pick<DeskPerson, 'role' | 'municipality'>,
): Promise<Result<string, 'email-in-use'>> =>
  inTransaction(world.database, async transaction => {
    await lockId(transaction, LOCK_ON_PEOPLE)
    const known = await findIdentity(transaction, { issuer, subject })
    if (known) {
      await updatePerson(transaction, known, { name, email, role, municipality }, world.now())
      return success(known.id)
    }
    // Never joined by address: whoever may write an address at the provider would be whoever has it here.
    if (await isEmailInUse(transaction, email)) return failure('email-in-use')
    const person = await world.accountsIn(transaction, true).admit({ name, email, role, municipality })
    await insertIdentity(transaction, { issuer, subject, person }, world.now())
    return success(person)
  })

/** The cookie of a new session for who comes back from the provider. */
export const finishWithOpenId = async (
  world: DeskWorld,
  { settings, personIn }: OpenIdProvider,
  { ticket, answer, isSecure }: Returning,
): Promise<Result<string, OpenIdProblem>> => {
  if (ticket === undefined) return failure('again')
  const bonds = bondsOf(ticket, settings.issuer)
  // An answer to another question, of another tab or of somebody else, does not use this one up.
  if (answer.searchParams.get('state') !== bonds.state) return failure('again')
  if (!(await spendTicket(world, ticket, WORK_ACCOUNT))) return failure('again')
  const person = await personIn(answer, bonds)
  if (!person.ok) return person
  const { role } = person.value
  if (role === undefined) {
    await shutOut(world, person.value)
    return failure('no-role')
  }
  const admitted = await admit(world, person.value, { role, municipality: settings.municipality })
  if (!admitted.ok) return admitted
  const cookie = await world.accountsIn(world.database, isSecure).open(admitted.value)
  await deleteSessionsOver(world.database, world.now())
  return success(cookie)
}
