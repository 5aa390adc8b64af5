/** One way in which a word can lie in a file. */
export type Form = { readonly how: string; readonly bytes: Buffer }

const utf16be = (text: string): Buffer => Buffer.from(text, 'utf16le').swap16()

/**
 * The letters of base64 that are the same wherever the word stands in a longer text: at each of the three places in a group
 * of three bytes, without the first and last letter, which its neighbours decide too.
 */
const base64At = (bytes: Buffer, place: number): string => {
  const text = Buffer.concat([Buffer.alloc(place), bytes])
    .toString('base64')
    .replace(/=+$/, '')
  const first = Math.ceil((place * 8) / 6)
  const last = Math.floor(((place + bytes.length) * 8) / 6)
  return text.slice(first, last)
}

const inBase64 = (how: string, bytes: Buffer): readonly Form[] =>
  [0, 1, 2].flatMap(place => {
    const text = base64At(bytes, place)
    const forUrl = text.replaceAll('+', '-').replaceAll('/', '_')
    return [...new Set([text, forUrl])].map(letters => ({
      how: `base64 of ${how}, place ${place}`,
      bytes: Buffer.from(letters),
    }))
  })

const percent = (bytes: Buffer): string =>
  [...bytes].map(byte => `%${byte.toString(16).padStart(2, '0')}`).join('')

const jsonEscaped = (text: string): string =>
  [...text]
    .map(letter =>
      letter.charCodeAt(0) < 128 ? letter : `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
    )
    .join('')

/** Every form in which a word is looked for, each once. */
export const formsOf = (word: string): readonly Form[] => {
  const wide = {
    'UTF-8': Buffer.from(word),
    // As Chromium writes text without letters beyond it, in localStorage and in databases.
    'Latin-1': Buffer.from(word, 'latin1'),
    'UTF-16LE': Buffer.from(word, 'utf16le'),
    'UTF-16BE': utf16be(word),
  }
  const forms: Form[] = []
  for (const [how, bytes] of Object.entries(wide)) {
    const hex = bytes.toString('hex')
    forms.push(
      { how, bytes },
      { how: `hex of ${how}`, bytes: Buffer.from(hex) },
      { how: `hex of ${how}`, bytes: Buffer.from(hex.toUpperCase()) },
      { how: `percent of ${how}`, bytes: Buffer.from(percent(bytes)) },
      { how: `percent of ${how}`, bytes: Buffer.from(percent(bytes).toUpperCase()) },
      ...inBase64(how, bytes),
    )
  }
  for (const [how, text] of [
    ['URL', encodeURIComponent(word)],
    ['form', encodeURIComponent(word).replaceAll('%20', '+')],
    ['JSON', jsonEscaped(word)],
  ] as const)
    forms.push(
      { how, bytes: Buffer.from(text) },
      { how: `${how} in UTF-16LE`, bytes: Buffer.from(text, 'utf16le') },
    )
  const seen = new Set<string>()
  return forms.filter(({ bytes }) => {
    const key = bytes.toString('latin1')
    return key.length > 0 && !seen.has(key) && seen.add(key)
  })
}
