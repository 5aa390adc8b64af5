import { insertCode } from '../store/contacts.ts'
import type { Database } from '../store/tables.ts'
import type { BookingWorld } from './booking-world.ts'

/**
 * Without letters or figures that look alike (O and 0, I and 1, Z and 2) or sound alike in Dutch (B, C, D, E, G, P, T, V;
 * A, H, K; F, S; M, N; 7 and 9). 14 to the power 6 is 7.5 million codes. A name, never a key.
 */
const ALPHABET = 'AFLMRWX2345678'
const LENGTH = 6
// Bytes from here on would make the first letters more likely than the last.
const FAIR = 256 - (256 % ALPHABET.length)

export const makeCode = (randomBytes: (count: number) => Uint8Array, length = LENGTH): string => {
  let code = ''
  while (code.length < length)
    for (const byte of randomBytes(length))
      if (byte < FAIR && code.length < length) code += ALPHABET[byte % ALPHABET.length]
  return `${code.slice(0, length / 2)}-${code.slice(length / 2)}`
}

/** A code that no other conversation has, kept for this one. */
export const takeCode = async (world: BookingWorld, transaction: Database): Promise<string> => {
  for (;;) {
    const code = makeCode(world.randomBytes)
    if (await insertCode(transaction, code, world.now())) return code
  }
}
