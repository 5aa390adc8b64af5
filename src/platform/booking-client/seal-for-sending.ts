import { contactSchema } from '#contract/api/contact.schema.ts'
import { apiKeysSchema } from '#contract/api/key.schema.ts'
import type { SealedContact } from '#contract/api/sealed-contact.schema.ts'
import type { ClientContact } from './booking-client.ts'
import { callService, type ServiceAnswer } from './call-service.ts'

type ToSeal = {
  /** Of the appointment or request it goes with. */
  readonly id: string
  readonly municipality: string
  readonly contact: ClientContact
}
export type Seal = (given: ToSeal) => Promise<ServiceAnswer<SealedContact>>

/** As the service knows it, in the form in which it is checked and kept. */
export const apiContactOf = ({ name, channel, address }: ClientContact) =>
  contactSchema.parse({ naam: name, kanaal: channel === 'phone' ? 'telefoon' : 'email', adres: address })

const sealNow: Seal = async ({ id, municipality, contact }) => {
  const [keys, { sealContact, usableKey }] = await Promise.all([
    callService({ method: 'GET', path: '/sleutels', schema: apiKeysSchema }),
    import('./seal-contact.ts'),
  ])
  if (keys.kind !== 'done') return keys
  // By the clock of the service: that of a device may be years off.
  const { peildatum } = keys.value
  const key = usableKey(keys.value, peildatum)
  if (!key) return { kind: 'unreachable' }
  const day = new Date(peildatum).toISOString().slice(0, 10)
  return { kind: 'done', value: await sealContact(apiContactOf(contact), key, { id, municipality, day }) }
}

/**
 * Seals each contact once for each thing it goes with, so that sending the same again is the same message: the service
 * cannot look inside to see that two envelopes say the same. Lives as long as the booking it is made for.
 */
export const sealOnce = (): Seal => {
  const envelopes = new Map<string, SealedContact>()
  return async given => {
    const name = JSON.stringify([given.id, given.municipality, given.contact])
    const known = envelopes.get(name)
    if (known) return { kind: 'done', value: known }
    try {
      const answer = await sealNow(given)
      if (answer.kind === 'done') envelopes.set(name, answer.value)
      return answer
    } catch {
      // The part that seals did not load, or the browser offers no cryptography here: nothing has been sent.
      return { kind: 'unreachable' }
    }
  }
}
