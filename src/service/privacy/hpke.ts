import { Aes256Gcm, CipherSuite, DhkemP256HkdfSha256, HkdfSha256 } from '@hpke/core'
import type { z } from 'zod'
import type { ApiContact } from '#contract/api/contact.schema.ts'
import {
  fromBase64Url,
  packContact,
  SEAL_PROFILE,
  type SealBinding,
  type SealedContact,
  sealedFor,
  sealInfo,
  toBase64Url,
  unpackContact,
} from '#contract/api/sealed-contact.schema.ts'
import {
  type MessageKind,
  messageSealedFor,
  messageSealInfo,
  type SealedMessage,
  unpackMessage,
} from '#contract/api/sealed-message.schema.ts'
import { failure, type Result } from '#core/shared/result.ts'
import { type ContactKey, publicKeyOf } from './key-set.ts'

const suite = new CipherSuite({
  kem: new DhkemP256HkdfSha256(),
  kdf: new HkdfSha256(),
  aead: new Aes256Gcm(),
})

type Place = Pick<SealBinding, 'id' | 'municipality'>

/** What a device does before it sends; here for data from before, and from apps of the version before. */
export const sealForKey = async (
  contact: ApiContact,
  key: ContactKey,
  place: Place,
  now: string,
): Promise<SealedContact> => {
  const day = now.slice(0, 10)
  const recipientPublicKey = await suite.kem.deserializePublicKey(fromBase64Url(publicKeyOf(key)))
  const { enc, ct } = await suite.seal(
    { recipientPublicKey, info: sealInfo() },
    packContact(contact),
    sealedFor({ ...place, key: key.id, day }),
  )
  return {
    profiel: SEAL_PROFILE,
    sleutel: key.id,
    dag: day,
    enc: toBase64Url(new Uint8Array(enc)),
    tekst: toBase64Url(new Uint8Array(ct)),
  }
}

type Sealed = { readonly enc: string; readonly tekst: string }
type Binding = { readonly info: Uint8Array<ArrayBuffer>; readonly aad: Uint8Array<ArrayBuffer> }

const open = async <Value>(
  { enc, tekst }: Sealed,
  key: ContactKey,
  { info, aad }: Binding,
  unpack: (packed: Uint8Array) => Result<Value, 'unreadable'>,
): Promise<Result<Value, 'unreadable'>> => {
  try {
    const jwk = { ...key.privateKey, key_ops: ['deriveBits'] }
    const recipientKey = await suite.kem.importKey('jwk', jwk, false)
    const packed = await suite.open(
      { recipientKey, enc: fromBase64Url(enc), info },
      fromBase64Url(tekst),
      aad,
    )
    return unpack(new Uint8Array(packed))
  } catch {
    // The library throws for every envelope that is not whole, not ours, or not meant for this place.
    return failure('unreadable')
  }
}

/** Opens in the place it was sealed for, and nowhere else. */
export const openEnvelope = (
  envelope: SealedContact,
  key: ContactKey,
  place: Place,
): Promise<Result<ApiContact, 'unreadable'>> => {
  const aad = sealedFor({ ...place, key: envelope.sleutel, day: envelope.dag })
  return open(envelope, key, { info: sealInfo(), aad }, unpackContact)
}

/** What waited on a tablet. Opens as the kind and under the id it was sealed for, and as nothing else. */
export const openMessage = <Schema extends z.ZodType>(
  { kind, id, schema }: { readonly kind: MessageKind; readonly id: string; readonly schema: Schema },
  envelope: SealedMessage,
  key: ContactKey,
): Promise<Result<z.infer<Schema>, 'unreadable'>> => {
  const { gemeente: municipality, sleutel, dag: day } = envelope
  const aad = messageSealedFor(kind, { id, municipality, key: sleutel, day })
  return open(envelope, key, { info: messageSealInfo(kind), aad }, packed => unpackMessage(packed, schema))
}
