import { createHash } from 'node:crypto'

/** 256 bits, as text for a header. */
export const makeToken = (randomBytes: (count: number) => Uint8Array): string =>
  Buffer.from(randomBytes(32)).toString('base64url')

/** What the database keeps of a token or a code. Enough for 256 random bits; a code is only good for a quarter of an hour. */
export const hashOf = (secret: string): Uint8Array => createHash('sha256').update(secret).digest()
