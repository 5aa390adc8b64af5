import { CODE_LENGTH, codeOfRequest, writeCode } from '#contract/api/code-of-request.ts'
import { CODE_ALPHABET } from '#core/shared/code-alphabet.ts'
import { insertCode } from '../store/contacts.ts'
import type { Database } from '../store/tables.ts'
import type { BookingWorld } from './booking-world.ts'

// Bytes from here on would make the first letters more likely than the last.
const FAIR = 256 - (256 % CODE_ALPHABET.length)

export const makeCode = (randomBytes: (count: number) => Uint8Array, length = CODE_LENGTH): string => {
  let code = ''
  while (code.length < length)
    for (const byte of randomBytes(length))
      if (byte < FAIR && code.length < length) code += CODE_ALPHABET[byte % CODE_ALPHABET.length]
  return writeCode(code)
}

/**
 * A code that no other conversation has, kept for this one. First the one that the sender could work out from the id it
 * made: a tablet without a network has told it already.
 */
export const takeCode = async (
  world: BookingWorld,
  transaction: Database,
  request: string,
): Promise<string> => {
  let code = codeOfRequest(request)
  while (!(await insertCode(transaction, code, world.now()))) code = makeCode(world.randomBytes)
  return code
}
