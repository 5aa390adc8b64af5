import { Aes256Gcm, CipherSuite, DhkemP256HkdfSha256, HkdfSha256 } from '@hpke/core'
import type { ApiContact } from '#contract/api/contact.schema.ts'
import type { ApiKey } from '#contract/api/key.schema.ts'
import {
  fromBase64Url,
  packContact,
  SEAL_PROFILE,
  type SealBinding,
  type SealedContact,
  sealedFor,
  sealInfo,
  toBase64Url,
} from '#contract/api/sealed-contact.schema.ts'

/** The key that may be used at a moment: the current one, else the next. Never one that has expired. */
export const usableKey = (
  { huidig, volgend }: { readonly huidig: ApiKey; readonly volgend: ApiKey | null },
  moment: string,
): ApiKey | undefined =>
  [huidig, volgend].find(
    key =>
      key !== null &&
      Date.parse(key.geldigVanaf) <= Date.parse(moment) &&
      Date.parse(moment) < Date.parse(key.geldigTot),
  ) ?? undefined

/**
 * Makes contact data unreadable for everybody but the holder of the private key, this device too. `day` is in UTC. Loaded
 * only when somebody is about to give contact data.
 */
export const sealContact = async (
  contact: ApiContact,
  key: ApiKey,
  { id, municipality, day }: Omit<SealBinding, 'key'>,
): Promise<SealedContact> => {
  const suite = new CipherSuite({
    kem: new DhkemP256HkdfSha256(),
    kdf: new HkdfSha256(),
    aead: new Aes256Gcm(),
  })
  const recipientPublicKey = await suite.kem.deserializePublicKey(fromBase64Url(key.publiekeSleutel))
  const { enc, ct } = await suite.seal(
    { recipientPublicKey, info: sealInfo() },
    packContact(contact),
    sealedFor({ id, municipality, key: key.id, day }),
  )
  return {
    profiel: SEAL_PROFILE,
    sleutel: key.id,
    dag: day,
    enc: toBase64Url(new Uint8Array(enc)),
    tekst: toBase64Url(new Uint8Array(ct)),
  }
}
