import {
  generateAuthenticationOptions,
  generateRegistrationOptions,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server'
import { failure, type Result, success } from '#core/shared/result.ts'
import { countUse, findPasskey, insertPasskey, passkeysOf } from '../store/passkeys.ts'
import { type Colleague, deleteSessionsOver } from '../store/people.ts'
import type { DeskWorld } from './desk-world.ts'
import { drawnFrom, issueTicket, spendTicket } from './ticket.ts'

/** The site as the browser sees it; a passkey works there and nowhere else. */
export type Site = { readonly origin: string; readonly rpId: string }

type Response<Verify extends (options: never) => unknown> = Parameters<Verify>[0] extends {
  readonly response: infer Given
}
  ? Given
  : never
type MadeAnswer = Response<typeof verifyRegistrationResponse>
type SignInAnswer = Response<typeof verifyAuthenticationResponse>

const MOST = 10
const SIGN_IN = 'passkey sign-in'
/** Of one person: what was asked of them, nobody else can answer. */
const toAdd = (person: string): string => `passkey of ${person}`

const bytesOf = (challenge: string): Uint8Array<ArrayBuffer> =>
  new Uint8Array(Buffer.from(challenge, 'base64url'))

/** What the browser is asked to make; undefined for who has enough of them. */
export const beginPasskey = async (world: DeskWorld, { id, email, name }: Colleague, { rpId }: Site) => {
  const own = await passkeysOf(world.database, id)
  if (own.length >= MOST) return undefined
  const ticket = await issueTicket(world, toAdd(id))
  const options = await generateRegistrationOptions({
    rpName: 'Talentperron',
    rpID: rpId,
    userID: new TextEncoder().encode(id),
    userName: email,
    userDisplayName: name,
    challenge: bytesOf(drawnFrom(ticket, toAdd(id))),
    attestationType: 'none',
    excludeCredentials: own.map(passkey => ({ id: passkey.id })),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  })
  return { ticket, options }
}

type Finishing<Answer> = {
  readonly ticket: string | undefined
  readonly answer: Answer
  readonly site: Site
}

export const finishPasskey = async (
  world: DeskWorld,
  { id: person }: Colleague,
  { ticket, answer, site, name }: Finishing<MadeAnswer> & { readonly name: string },
): Promise<Result<null, 'refused'>> => {
  if (ticket === undefined || !(await spendTicket(world, ticket, toAdd(person)))) return failure('refused')
  // The library throws for every answer that is not what was asked.
  const checked = await verifyRegistrationResponse({
    response: answer,
    expectedChallenge: drawnFrom(ticket, toAdd(person)),
    expectedOrigin: site.origin,
    expectedRPID: site.rpId,
    requireUserVerification: true,
  }).catch(() => undefined)
  if (!checked?.verified) return failure('refused')
  const { id, publicKey, counter } = checked.registrationInfo.credential
  const made = { id, person, rpId: site.rpId, publicKey, counter, name }
  return (await insertPasskey(world.database, made, world.now())) ? success(null) : failure('refused')
}

/** What the browser is asked to show; any passkey of this site will do, so nobody is named. */
export const beginWithPasskey = async (world: DeskWorld, { rpId }: Site) => {
  const ticket = await issueTicket(world, SIGN_IN)
  const options = await generateAuthenticationOptions({
    rpID: rpId,
    challenge: bytesOf(drawnFrom(ticket, SIGN_IN)),
    userVerification: 'required',
  })
  return { ticket, options }
}

/** The cookie of a new session. */
export const finishWithPasskey = async (
  world: DeskWorld,
  { ticket, answer, site, isSecure }: Finishing<SignInAnswer> & { readonly isSecure: boolean },
): Promise<Result<string, 'refused'>> => {
  if (ticket === undefined || !(await spendTicket(world, ticket, SIGN_IN))) return failure('refused')
  const passkey = await findPasskey(world.database, answer.id)
  if (!passkey || passkey.rpId !== site.rpId) return failure('refused')
  const checked = await verifyAuthenticationResponse({
    response: answer,
    expectedChallenge: drawnFrom(ticket, SIGN_IN),
    expectedOrigin: site.origin,
    expectedRPID: site.rpId,
    credential: passkey,
    requireUserVerification: true,
  }).catch(() => undefined)
  if (!checked?.verified) return failure('refused')
  // A count that did not go up is refused by the library; two at once with the same one are by this.
  const counts = { from: passkey.counter, to: checked.authenticationInfo.newCounter }
  if (!(await countUse(world.database, passkey.id, counts))) return failure('refused')
  const cookie = await world.accountsIn(world.database, isSecure).open(passkey.person)
  await deleteSessionsOver(world.database, world.now())
  return success(cookie)
}
