import { hkdfSync } from 'node:crypto'
import { epochOf, isoInstant } from '#core/scheduling/local-time.ts'
import { hashOf, makeToken } from '../../tablets/use-cases/secrets.ts'
import { deleteTicket, insertTicket } from '../store/tickets.ts'
import type { DeskWorld } from './desk-world.ts'

const VALID = 10 * 60_000

type World = Pick<DeskWorld, 'database' | 'now' | 'randomBytes'>

/** What a browser holds while somebody signs in elsewhere: everything else about it follows from it. */
export const issueTicket = async ({ database, now, randomBytes }: World): Promise<string> => {
  const ticket = makeToken(randomBytes)
  const at = now()
  await insertTicket(database, { hash: hashOf(ticket), expires: isoInstant(epochOf(at) + VALID) }, at)
  return ticket
}

/** Once, within ten minutes. */
export const spendTicket = ({ database, now }: World, ticket: string): Promise<boolean> =>
  deleteTicket(database, hashOf(ticket), now())

/** A secret for one purpose, 43 letters, from which the ticket and its other secrets cannot be found. */
export const drawnFrom = (ticket: string, purpose: string): string =>
  Buffer.from(hkdfSync('sha256', ticket, '', purpose, 32)).toString('base64url')
