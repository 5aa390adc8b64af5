const LEAST_DIFFERENT = 6
const FIRST_GUESSES = ['wachtwoord', 'password', 'welkom', 'talentperron', 'gemeente', 'qwerty', '123456']
const LEAST_LEFT = 8

const simple = (text: string): string => text.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '')

/**
 * Whether somebody would try this first: few different characters, or little more than a well-known word, the name or the
 * address. What is long is no matter of rules about signs and capitals (NIST SP 800-63B, 5.1.1.2).
 */
export const isEasyToGuess = (password: string, about: readonly string[]): boolean => {
  const text = simple(password)
  if (new Set(text).size < LEAST_DIFFERENT) return true
  const own = about.flatMap(words => words.split(/[\s@.]/)).map(simple)
  const known = [...FIRST_GUESSES, ...own.filter(word => word.length >= 3)]
  return known.reduce((left, word) => left.replaceAll(word, ''), text).length < LEAST_LEFT
}
