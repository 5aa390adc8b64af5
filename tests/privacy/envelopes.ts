import type { ApiContact } from '#contract/api/contact.schema.ts'
import type { ApiKey } from '#contract/api/key.schema.ts'
import type { SealedContact } from '#contract/api/sealed-contact.schema.ts'
import { sealContact } from '#platform/booking-client/seal-contact.ts'
import { type ContactKey, makeKey, publicKeyOf } from '#service/privacy/key-set.ts'

export const NOW = '2026-11-21T12:00:00Z'
export const KEY = makeKey(NOW)
export const PLACE = { id: '0d0f2a86-6b0c-4a52-8f0e-6f0f5b9a2c77', municipality: 'voorbeeldstad' }
export const SAMIRA: ApiContact = { naam: 'Samira', kanaal: 'telefoon', adres: '06 12345678' }

/** A key as a device gets it. */
export const published = (key: ContactKey): ApiKey => ({
  id: key.id,
  profiel: key.profile,
  publiekeSleutel: publicKeyOf(key),
  geldigVanaf: key.validFrom,
  geldigTot: key.expires,
})

/** What the device makes of it. */
export const sealed = (
  contact: ApiContact = SAMIRA,
  { key = KEY, ...place }: Partial<typeof PLACE> & { readonly key?: ContactKey } = {},
): Promise<SealedContact> =>
  sealContact(contact, published(key), { ...PLACE, ...place, day: NOW.slice(0, 10) })
