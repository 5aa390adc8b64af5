import { epochOf, isoInstant } from '#core/scheduling/local-time.ts'
import { failure, type Result, success } from '#core/shared/result.ts'
import { beginAttempt } from '../../attempts/limit-attempts.ts'
import { inTransaction } from '../../booking/store/transaction.ts'
import type { BookingWorld } from '../../booking/use-cases/booking-world.ts'
import { makeCode } from '../../booking/use-cases/conversation-code.ts'
import { insertPairingCode, takePairingCode } from '../store/pairing-codes.ts'
import { insertTablet, keepLatestDemoTablets } from '../store/tablets.ts'
import { hashOf, makeToken } from './secrets.ts'

const MINUTE = 60_000
const VALID = 15 * MINUTE
const FROM_ADDRESS = { kind: 'pair-address', most: 50, window: VALID } as const
/**
 * For everybody together, as an address tells nothing behind a proxy. Of a code among 1.5 billion, one time in 500,000 it is
 * found while it is valid; and fifty guesses of one outsider do not close pairing for every town.
 */
const TOGETHER = { kind: 'pair', most: 3_000, window: VALID } as const
/** 14 to the power 8 is 1.5 billion. */
const CODE_LENGTH = 8
const MOST_DEMO_TABLETS = 20

type MadeCode = { readonly code: string; readonly expires: string }

/** A code to type on a tablet, once, within a quarter of an hour. */
export const makePairing = async (
  world: BookingWorld,
  pairing: { readonly municipality: string; readonly name: string; readonly isDemo?: boolean },
): Promise<Result<MadeCode, 'unknown-municipality'>> => {
  const { municipality, name, isDemo = false } = pairing
  if (!world.municipalities.some(town => town.id === municipality)) return failure('unknown-municipality')
  const now = world.now()
  const expires = isoInstant(epochOf(now) + VALID)
  for (;;) {
    const code = makeCode(world.randomBytes, CODE_LENGTH)
    const kept = { hash: hashOf(code), municipality, name, isDemo, expires }
    if (await insertPairingCode(world.database, kept, now)) return success({ code, expires })
  }
}

type Paired = {
  readonly id: string
  readonly name: string
  readonly municipality: string
  readonly token: string
}
type PairRefusal =
  | { readonly kind: 'unknown-code' }
  | { readonly kind: 'too-many'; readonly waitSeconds: number }

/** Gives the tablet a token of its own; the code is used up. When the answer gets lost, a new code is needed. */
export const pairTablet = async (
  world: BookingWorld,
  code: string,
  from?: string,
): Promise<Result<Paired, PairRefusal>> => {
  const subject = from === undefined ? undefined : world.attemptSubjectOf?.(from)
  const here = subject === undefined ? undefined : await beginAttempt(world, FROM_ADDRESS, subject)
  if (here && !here.ok) return failure({ kind: 'too-many', ...here.problem })
  const attempt = await beginAttempt(world, TOGETHER, 'code')
  if (!attempt.ok) {
    await here?.value.succeeded()
    return failure({ kind: 'too-many', ...attempt.problem })
  }
  const token = makeToken(world.randomBytes)
  const id = world.randomId()
  const pairing = await inTransaction(world.database, async transaction => {
    const taken = await takePairingCode(transaction, hashOf(code), world.now())
    if (!taken) return undefined
    const { municipality, name, isDemo } = taken
    const tablet = { id, municipality, name, isDemo, tokenHash: hashOf(token), pairedAt: world.now() }
    await insertTablet(transaction, tablet)
    if (isDemo) await keepLatestDemoTablets(transaction, MOST_DEMO_TABLETS)
    return taken
  })
  if (!pairing) return failure({ kind: 'unknown-code' })
  await attempt.value.succeeded()
  await here?.value.succeeded()
  return success({ id, name: pairing.name, municipality: pairing.municipality, token })
}
