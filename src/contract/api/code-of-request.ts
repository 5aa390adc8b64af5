import { CODE_ALPHABET } from '#core/shared/code-alphabet.ts'

/** 14 to the power 6 is 7.5 million codes. A name, never a key. */
export const CODE_LENGTH = 6

export const writeCode = (letters: string): string =>
  `${letters.slice(0, letters.length / 2)}-${letters.slice(letters.length / 2)}`

/** Hexadecimal digits at the start of a random UUID before its version: 48 bits, all by chance. */
const CHANCE_DIGITS = 12

/**
 * The code of a request, worked out from its id, so that a tablet without a network can tell the code that the desk will
 * see. The service gives another code only when this one is taken: of ten thousand codes that are in use, that is one
 * request in 750. `id` is a UUID.
 */
export const codeOfRequest = (id: string): string => {
  let left = Number.parseInt(id.replaceAll('-', '').slice(0, CHANCE_DIGITS), 16)
  let letters = ''
  while (letters.length < CODE_LENGTH) {
    letters += CODE_ALPHABET[left % CODE_ALPHABET.length]
    left = Math.floor(left / CODE_ALPHABET.length)
  }
  return writeCode(letters)
}
