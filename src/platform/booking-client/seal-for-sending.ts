import { contactSchema } from '#contract/api/contact.schema.ts'
import { type ApiKeys, apiKeysSchema } from '#contract/api/key.schema.ts'
import type { SealedContact } from '#contract/api/sealed-contact.schema.ts'
import type { ClientContact } from './booking-client.ts'
import { callService, type ServiceAnswer } from './call-service.ts'

type ToSeal = {
  /** Of the appointment or request it goes with. */
  readonly id: string
  readonly municipality: string
  readonly contact: ClientContact
}
/** The keys to seal with, and what time it is for the service: the clock of a device may be years off. */
export type KeysNow = Pick<ApiKeys, 'huidig' | 'volgend'> & { readonly moment: string }
export type KeySource = () => Promise<ServiceAnswer<KeysNow>>
export type Seal = (given: ToSeal, keys?: KeySource) => Promise<ServiceAnswer<SealedContact>>

/** As the service knows it, in the form in which it is checked and kept. */
export const apiContactOf = ({ name, channel, address }: ClientContact) =>
  contactSchema.parse({ naam: name, kanaal: channel === 'phone' ? 'telefoon' : 'email', adres: address })

const askKeys: KeySource = async () => {
  const answer = await callService({ method: 'GET', path: '/sleutels', schema: apiKeysSchema })
  if (answer.kind !== 'done') return answer
  const { huidig, volgend, peildatum } = answer.value
  return { kind: 'done', value: { huidig, volgend, moment: peildatum } }
}

export const dayOf = (moment: string): string => new Date(moment).toISOString().slice(0, 10)

const sealNow = async (
  { id, municipality, contact }: ToSeal,
  source: KeySource,
): Promise<ServiceAnswer<SealedContact>> => {
  const [keys, { sealContact, usableKey }] = await Promise.all([source(), import('./seal-contact.ts')])
  if (keys.kind !== 'done') return keys
  const { moment } = keys.value
  const key = usableKey(keys.value, moment)
  if (!key) return { kind: 'unreachable' }
  const place = { id, municipality, day: dayOf(moment) }
  return { kind: 'done', value: await sealContact(apiContactOf(contact), key, place) }
}

/**
 * Seals each contact once for each thing it goes with, so that sending the same again is the same message: the service
 * cannot look inside to see that two envelopes say the same. Lives as long as the booking it is made for.
 */
export const sealOnce = (): Seal => {
  const envelopes = new Map<string, SealedContact>()
  return async (given, source = askKeys) => {
    const name = JSON.stringify([given.id, given.municipality, given.contact])
    const known = envelopes.get(name)
    if (known) return { kind: 'done', value: known }
    try {
      const answer = await sealNow(given, source)
      if (answer.kind === 'done') envelopes.set(name, answer.value)
      return answer
    } catch {
      // The part that seals did not load, or the browser offers no cryptography here: nothing has been sent.
      return { kind: 'unreachable' }
    }
  }
}
