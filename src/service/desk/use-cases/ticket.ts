import { hkdfSync } from 'node:crypto'
import { epochOf, isoInstant } from '#core/scheduling/local-time.ts'
import { hashOf, makeToken } from '../../tablets/use-cases/secrets.ts'
import { deleteTicket, insertTicket } from '../store/tickets.ts'
import type { DeskWorld } from './desk-world.ts'

const VALID = 10 * 60_000

type World = Pick<DeskWorld, 'database' | 'now' | 'randomBytes'>

/** What is kept of a ticket: it is good for what it was given for, and for nothing else. */
const markOf = (ticket: string, purpose: string): Uint8Array => hashOf(`${purpose} ${ticket}`)

/** What a browser holds while somebody signs in elsewhere: everything else about it follows from it. */
export const issueTicket = async (
  { database, now, randomBytes }: World,
  purpose: string,
): Promise<string> => {
  const ticket = makeToken(randomBytes)
  const at = now()
  const expires = isoInstant(epochOf(at) + VALID)
  await insertTicket(database, { hash: markOf(ticket, purpose), expires }, at)
  return ticket
}

/** Once, within ten minutes. */
export const spendTicket = ({ database, now }: World, ticket: string, purpose: string): Promise<boolean> =>
  deleteTicket(database, markOf(ticket, purpose), now())

/** A secret for one purpose, 43 letters, from which the ticket and its other secrets cannot be found. */
export const drawnFrom = (ticket: string, purpose: string): string =>
  Buffer.from(hkdfSync('sha256', ticket, '', purpose, 32)).toString('base64url')
