import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto'

const sha256 = (data: string | Uint8Array): Buffer => createHash('sha256').update(data).digest()

/** As little of CBOR (RFC 8949) as a passkey needs: small numbers, bytes, text and maps. */
const head = (kind: number, count: number): Buffer => {
  if (count < 24) return Buffer.from([(kind << 5) | count])
  return count < 256
    ? Buffer.from([(kind << 5) | 24, count])
    : Buffer.from([(kind << 5) | 25, count >> 8, count & 255])
}
type Cbor = number | string | Uint8Array | Map<number | string, Cbor>
const cbor = (value: Cbor): Buffer => {
  if (typeof value === 'number') return value < 0 ? head(1, -1 - value) : head(0, value)
  if (typeof value === 'string') return Buffer.concat([head(3, Buffer.byteLength(value)), Buffer.from(value)])
  if (value instanceof Map)
    return Buffer.concat([head(5, value.size), ...[...value].flatMap(([key, one]) => [cbor(key), cbor(one)])])
  return Buffer.concat([head(2, value.length), value])
}

const PRESENT = 1
const VERIFIED = 4
const WITH_KEY = 64

export type Said = {
  readonly challenge: string
  readonly origin?: string
  readonly rpId?: string
  /** Whether it saw that it was its owner, by a finger or a code. */
  readonly verified?: boolean
  readonly counter?: number
}

/** A passkey in memory, that can be made to say what it should not. */
export const softPasskey = (origin: string, rpId: string) => {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const { x = '', y = '' } = publicKey.export({ format: 'jwk' })
  const coordinate = (text: string): Buffer => Buffer.from(text, 'base64url')
  const cose = cbor(
    new Map<number, Cbor>([
      [1, 2],
      [3, -7],
      [-1, 1],
      [-2, coordinate(x)],
      [-3, coordinate(y)],
    ]),
  )
  const rawId = randomBytes(16)
  const id = rawId.toString('base64url')

  const clientData = (type: string, said: Said): Buffer =>
    Buffer.from(
      JSON.stringify({
        type,
        challenge: said.challenge,
        origin: said.origin ?? origin,
        crossOrigin: false,
      }),
    )
  const authenticatorData = (said: Said, more: Buffer = Buffer.alloc(0)): Buffer => {
    const flags = PRESENT | (said.verified === false ? 0 : VERIFIED) | (more.length > 0 ? WITH_KEY : 0)
    const count = Buffer.alloc(4)
    count.writeUInt32BE(said.counter ?? 0)
    return Buffer.concat([sha256(said.rpId ?? rpId), Buffer.from([flags]), count, more])
  }
  const credential = { id, rawId: id, type: 'public-key' }
  return {
    id,
    made: (said: Said): object => {
      const attested = Buffer.concat([Buffer.alloc(16), Buffer.from([0, rawId.length]), rawId, cose])
      const attestation = new Map<string, Cbor>([
        ['fmt', 'none'],
        ['attStmt', new Map()],
        ['authData', authenticatorData(said, attested)],
      ])
      return {
        ...credential,
        response: {
          clientDataJSON: clientData('webauthn.create', said).toString('base64url'),
          attestationObject: cbor(attestation).toString('base64url'),
        },
      }
    },
    shown: (said: Said): object => {
      const [client, data] = [clientData('webauthn.get', said), authenticatorData(said)]
      const signature = sign('sha256', Buffer.concat([data, sha256(client)]), privateKey)
      return {
        ...credential,
        response: {
          clientDataJSON: client.toString('base64url'),
          authenticatorData: data.toString('base64url'),
          signature: signature.toString('base64url'),
        },
      }
    },
  }
}
