import { Aes256Gcm, CipherSuite, DhkemP256HkdfSha256, HkdfSha256 } from '@hpke/core'
import type { NewConversationRequest } from '#contract/api/conversation-request.schema.ts'
import type { ApiKey } from '#contract/api/key.schema.ts'
import { fromBase64Url, SEAL_PROFILE, toBase64Url } from '#contract/api/sealed-contact.schema.ts'
import {
  packRequest,
  requestSealedFor,
  requestSealInfo,
  type SealedRequest,
} from '#contract/api/sealed-request.schema.ts'
import { type Result, success } from '#core/shared/result.ts'

/**
 * Seals a whole request, the sealed contact data in it once more: what lies on a shared tablet does not even tell a
 * language or a day of the week. `day` is in UTC, by the clock of the service.
 */
export const sealRequest = async (
  request: NewConversationRequest,
  key: ApiKey,
  { id, day }: { readonly id: string; readonly day: string },
): Promise<Result<SealedRequest, 'too-long'>> => {
  const packed = packRequest(request)
  if (!packed.ok) return packed
  const suite = new CipherSuite({
    kem: new DhkemP256HkdfSha256(),
    kdf: new HkdfSha256(),
    aead: new Aes256Gcm(),
  })
  const recipientPublicKey = await suite.kem.deserializePublicKey(fromBase64Url(key.publiekeSleutel))
  const { gemeente } = request
  const { enc, ct } = await suite.seal(
    { recipientPublicKey, info: requestSealInfo() },
    packed.value,
    requestSealedFor({ id, municipality: gemeente, key: key.id, day }),
  )
  return success({
    profiel: SEAL_PROFILE,
    gemeente,
    sleutel: key.id,
    dag: day,
    enc: toBase64Url(new Uint8Array(enc)),
    tekst: toBase64Url(new Uint8Array(ct)),
  })
}
