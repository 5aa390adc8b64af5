import { Aes128Gcm, CipherSuite, DhkemP256HkdfSha256, HkdfSha256 } from '@hpke/core'
import { describe, expect, test } from 'vitest'
import { fromBase64Url, sealedFor, sealInfo, unpackContact } from '#contract/api/sealed-contact.schema.ts'
import { success } from '#core/shared/result.ts'
import { KEY, NOW, PLACE, SAMIRA, sealed } from './envelopes.ts'
import { openByHand } from './hpke-by-hand.ts'

const hex = (text: string): Buffer => Buffer.from(text, 'hex')

/** RFC 9180, appendix A.3.1, base mode, first message. Our suite differs in the AEAD only: AES-256-GCM for AES-128-GCM. */
const VECTOR = {
  info: hex('4f6465206f6e2061204772656369616e2055726e'),
  ikmE: hex('4270e54ffd08d79d5928020af4686d8f6b7d35dbe470265f1f5aa22816ce860e'),
  ikmR: hex('668b37171f1072f3cf12ea8a236a45df23fc13b82af3609ad1e354f6ef817550'),
  skRm: hex('f3ce7fdae57e1a310d87f1ebbde6f328be0a99cdbcadf4d6589cf29de4b8ffd2'),
  enc: hex(
    '04a92719c6195d5085104f469a8b9814d5838ff72b60501e2c4466e5e67b325ac98536d7b61a1af4b78e5b7f951c0900be863c403ce65c9bfcb9382657222d18c4',
  ),
  aad: hex('436f756e742d30'),
  plaintext: hex('4265617574792069732074727574682c20747275746820626561757479'),
  ciphertext: hex(
    '5ad590bb8baa577f8619db35a36311226a896e7342a6d836d8b7bcd2f20b6c7f9076ac232e3ab2523f39513434',
  ),
}

describe('RFC 9180', () => {
  test('the library that seals gives the RFC’s own ciphertext for the RFC’s own keys', async () => {
    const suite = new CipherSuite({
      kem: new DhkemP256HkdfSha256(),
      kdf: new HkdfSha256(),
      aead: new Aes128Gcm(),
    })
    const bytes = (buffer: Buffer): Uint8Array<ArrayBuffer> => new Uint8Array(buffer)
    const receiver = await suite.kem.deriveKeyPair(bytes(VECTOR.ikmR))
    const { enc, ct } = await suite.seal(
      {
        recipientPublicKey: receiver.publicKey,
        info: bytes(VECTOR.info),
        ekm: await suite.kem.deriveKeyPair(bytes(VECTOR.ikmE)),
      },
      bytes(VECTOR.plaintext),
      bytes(VECTOR.aad),
    )
    expect(Buffer.from(enc).equals(VECTOR.enc)).toBe(true)
    expect(Buffer.from(ct).equals(VECTOR.ciphertext)).toBe(true)
  })

  test('the RFC, written out by hand, opens the RFC’s own message', () => {
    const opened = openByHand({ aeadId: 1 }, { ...VECTOR, privateKey: VECTOR.skRm })
    expect(opened.equals(VECTOR.plaintext)).toBe(true)
  })

  test('the same by hand opens what a device seals for us', async () => {
    const envelope = await sealed()
    const binding = { ...PLACE, key: KEY.id, day: NOW.slice(0, 10) }
    const packed = openByHand(
      { aeadId: 2 },
      {
        privateKey: Buffer.from(KEY.privateKey.d, 'base64url'),
        enc: Buffer.from(fromBase64Url(envelope.enc)),
        info: Buffer.from(sealInfo()),
        aad: Buffer.from(sealedFor(binding)),
        ciphertext: Buffer.from(fromBase64Url(envelope.tekst)),
      },
    )
    expect(unpackContact(packed)).toEqual(success(SAMIRA))
  })
})
