import { wordsIn } from '../reading-level.ts'

const NEGATIONS = new Set([
  'niet',
  'geen',
  'nooit',
  'niets',
  'niks',
  'niemand',
  'nergens',
  'noch',
  'zonder',
  'geenszins',
  'evenmin',
  'nauwelijks',
])

/** Where a new thought starts: what is denied before it and what is denied after it are two things, not one. */
const BREAKS =
  /[,;:()–—…]|\s-\s|\b(?:en|of|maar|want|dus|omdat|doordat|zodat|als|dan|dat|terwijl|wanneer|toen|die|wie|wat|waar|tot)\b/iu

/** Words that begin with on- and deny nothing, by their beginning. */
const PLAIN_ON =
  /^on(?:s$|ze$|der|t(?!evreden|oegankelijk|oereikend|rouw|erecht)|line|geveer|geluk(?:ken)?$|langs|danks|middellijk|eindig)/u

const deniesByItself = (word: string): boolean => /^on\p{L}{4,}/u.test(word) && !PLAIN_ON.test(word)

/** Words of one thought, in small letters. “Niet alleen … maar ook” adds something and denies nothing. */
const thoughtsIn = (sentence: string): string[][] =>
  sentence
    .replace(/\bniet alleen\b/giu, '')
    .split(BREAKS)
    .map(thought => wordsIn(thought.toLowerCase()))

/** The words of a sentence that deny each other: two denials in one thought. Empty when there are none. */
export const doubleNegation = (sentence: string): string[] =>
  thoughtsIn(sentence)
    .map(words => words.filter(word => NEGATIONS.has(word)))
    .find(denials => denials.length > 1) ?? []

/** “Niet onmogelijk”: a denial with a word in on- right after it, or one word between. Empty when there is none. */
export const deniedOnWord = (sentence: string): string[] => {
  for (const words of thoughtsIn(sentence))
    for (const [index, word] of words.entries()) {
      const denied = words.slice(index + 1, index + 3).find(deniesByItself)
      if (NEGATIONS.has(word) && denied) return [word, denied]
    }
  return []
}
