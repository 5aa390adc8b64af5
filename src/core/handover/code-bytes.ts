/** Letters of base64url (RFC 4648, section 5): safe in an address. */
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

/** Bytes as base64url without padding. */
export const lettersOf = (bytes: readonly number[]): string => {
  let letters = ''
  for (let index = 0; index < bytes.length; index += 3) {
    const [first = 0, second = 0, third = 0] = bytes.slice(index, index + 3)
    const bits = (first << 16) | (second << 8) | third
    const length = Math.min(3, bytes.length - index) + 1
    for (let place = 0; place < length; place += 1) letters += LETTERS[(bits >> (18 - 6 * place)) & 63]
  }
  return letters
}

/** The bytes of base64url without padding; null when it is not that. */
export const bytesOf = (letters: string): number[] | null => {
  const bytes: number[] = []
  let bits = 0
  let filled = 0
  for (const letter of letters) {
    const value = LETTERS.indexOf(letter)
    if (value < 0) return null
    bits = ((bits << 6) | value) & 0xffff
    filled += 6
    if (filled >= 8) {
      filled -= 8
      bytes.push((bits >> filled) & 0xff)
    }
  }
  return bytes
}

/** CRC-16/CCITT-FALSE: finds every single change of up to 16 neighbouring bits. 0 to 65535. */
export const checksum = (bytes: readonly number[]): number => {
  let crc = 0xffff
  for (const byte of bytes) {
    crc ^= byte << 8
    for (let bit = 0; bit < 8; bit += 1)
      crc = ((crc & 0x8000 ? (crc << 1) ^ 0x1021 : crc << 1) & 0xffff) >>> 0
  }
  return crc
}

/** The mark of an id: FNV-1a of its letters, folded to 14 bits. Stays the same when content around the id changes. */
export const markOf = (id: string): number => {
  let hash = 0x811c9dc5
  for (const letter of id) hash = Math.imul(hash ^ letter.charCodeAt(0), 0x01000193) >>> 0
  return (hash ^ (hash >>> 14) ^ (hash >>> 28)) & 0x3fff
}
