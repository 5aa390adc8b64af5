import { Aes256Gcm, CipherSuite, DhkemP256HkdfSha256, HkdfSha256 } from '@hpke/core'
import type { ApiKey } from '#contract/api/key.schema.ts'
import { fromBase64Url, SEAL_PROFILE, toBase64Url } from '#contract/api/sealed-contact.schema.ts'
import {
  type MessageKind,
  messageSealedFor,
  messageSealInfo,
  packMessage,
  type SealedMessage,
} from '#contract/api/sealed-message.schema.ts'
import { type Result, success } from '#core/shared/result.ts'

/** Something to say to the service that waits on a shared tablet. */
export type Message = {
  readonly kind: MessageKind
  readonly id: string
  readonly municipality: string
  /** As it would be sent openly. */
  readonly body: unknown
}

/**
 * Seals a whole message, contact data that is sealed in it once more: what lies on a shared tablet does not even tell a
 * language or a day of the week. `day` is in UTC, by the clock of the service.
 */
export const sealMessage = async (
  { kind, id, municipality, body }: Message,
  key: ApiKey,
  day: string,
): Promise<Result<SealedMessage, 'too-long'>> => {
  const packed = packMessage(body)
  if (!packed.ok) return packed
  const suite = new CipherSuite({
    kem: new DhkemP256HkdfSha256(),
    kdf: new HkdfSha256(),
    aead: new Aes256Gcm(),
  })
  const recipientPublicKey = await suite.kem.deserializePublicKey(fromBase64Url(key.publiekeSleutel))
  const { enc, ct } = await suite.seal(
    { recipientPublicKey, info: messageSealInfo(kind) },
    packed.value,
    messageSealedFor(kind, { id, municipality, key: key.id, day }),
  )
  return success({
    profiel: SEAL_PROFILE,
    gemeente: municipality,
    sleutel: key.id,
    dag: day,
    enc: toBase64Url(new Uint8Array(enc)),
    tekst: toBase64Url(new Uint8Array(ct)),
  })
}
