import type { Context } from 'hono'
import type { GivenContactFields } from '#contract/api/given-contact.schema.ts'
import type { GivenContact } from '../../privacy/keep-contact.ts'
import type { BookingWorld } from '../use-cases/booking-world.ts'
import { problem } from './problem-response.ts'

/** What came in, in our own words. The schema has seen to it that there is exactly one of the two. */
export const givenContact = ({
  contact,
  verzegeldeContactgegevens: envelope,
}: GivenContactFields): GivenContact => {
  if (envelope) return { kind: 'sealed', envelope }
  if (contact) return { kind: 'readable', contact }
  throw new Error('a body without contact data passed its schema')
}

/** Refused while the sender can still do something about it: later nobody could open it. */
export const refuseUnknownKey = (
  context: Context,
  { keys }: BookingWorld,
  given: GivenContact,
): Response | undefined =>
  given.kind === 'readable' || keys().some(key => key.id === given.envelope.sleutel)
    ? undefined
    : problem(context, 'ongeldige-invoer', {
        errors: [
          {
            in: 'body',
            location: { pointer: '#/verzegeldeContactgegevens/sleutel' },
            code: 'key_unknown',
            detail: 'Deze sleutel hebben we niet. Haal de sleutels opnieuw op.',
          },
        ],
      })
