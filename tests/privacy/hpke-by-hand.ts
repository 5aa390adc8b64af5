import { createDecipheriv, createECDH, createHmac } from 'node:crypto'

/**
 * RFC 9180 base mode with DHKEM(P-256, HKDF-SHA256) and HKDF-SHA256, written out from the RFC with Node's own building
 * blocks, to check the library that seals and opens against something that shares no code with it.
 */
type Suite = { readonly aeadId: 1 | 2 }
const KEY_BYTES = { 1: 16, 2: 32 } as const
const NONCE_BYTES = 12
const KEM_ID = 0x0010
const KDF_ID = 0x0001

const i2osp = (value: number, bytes: number): Buffer => {
  const out = Buffer.alloc(bytes)
  out.writeUIntBE(value, 0, bytes)
  return out
}
const text = (value: string): Buffer => Buffer.from(value)
const hmac = (key: Buffer, data: Buffer): Buffer => createHmac('sha256', key).update(data).digest()

const expand = (prk: Buffer, info: Buffer, length: number): Buffer => {
  let block: Buffer = Buffer.alloc(0)
  let out: Buffer = Buffer.alloc(0)
  for (let count = 1; out.length < length; count += 1) {
    block = hmac(prk, Buffer.concat([block, info, i2osp(count, 1)]))
    out = Buffer.concat([out, block])
  }
  return out.subarray(0, length)
}

const labelled = (suiteId: Buffer) => ({
  extract: (salt: Buffer, label: string, ikm: Buffer): Buffer =>
    hmac(
      salt.length === 0 ? Buffer.alloc(32) : salt,
      Buffer.concat([text('HPKE-v1'), suiteId, text(label), ikm]),
    ),
  expand: (prk: Buffer, label: string, info: Buffer, length: number): Buffer =>
    expand(prk, Buffer.concat([i2osp(length, 2), text('HPKE-v1'), suiteId, text(label), info]), length),
})

/** Opens one message: RFC 9180, sections 4.1, 5.1 and 5.2. */
export const openByHand = (
  { aeadId }: Suite,
  given: {
    readonly privateKey: Buffer
    readonly enc: Buffer
    readonly info: Buffer
    readonly aad: Buffer
    readonly ciphertext: Buffer
  },
): Buffer => {
  const ours = createECDH('prime256v1')
  ours.setPrivateKey(given.privateKey)
  const shared = ours.computeSecret(given.enc)
  const kem = labelled(Buffer.concat([text('KEM'), i2osp(KEM_ID, 2)]))
  const kemContext = Buffer.concat([given.enc, ours.getPublicKey()])
  const none = Buffer.alloc(0)
  const sharedSecret = kem.expand(kem.extract(none, 'eae_prk', shared), 'shared_secret', kemContext, 32)

  const hpke = labelled(Buffer.concat([text('HPKE'), i2osp(KEM_ID, 2), i2osp(KDF_ID, 2), i2osp(aeadId, 2)]))
  const schedule = Buffer.concat([
    i2osp(0, 1),
    hpke.extract(none, 'psk_id_hash', none),
    hpke.extract(none, 'info_hash', given.info),
  ])
  const secret = hpke.extract(sharedSecret, 'secret', none)
  const key = hpke.expand(secret, 'key', schedule, KEY_BYTES[aeadId])
  const nonce = hpke.expand(secret, 'base_nonce', schedule, NONCE_BYTES)
  const decipher = createDecipheriv(aeadId === 1 ? 'aes-128-gcm' : 'aes-256-gcm', key, nonce)
    .setAAD(given.aad)
    .setAuthTag(given.ciphertext.subarray(-16))
  return Buffer.concat([decipher.update(given.ciphertext.subarray(0, -16)), decipher.final()])
}
