import { dataLines } from '../data-lines.ts'

/** The words people use most in spoken Dutch; the head of the file says from whom, and under which terms. */
export const readCommonWords = (): ReadonlySet<string> =>
  new Set(dataLines(new URL('./common-words.nl.txt', import.meta.url)))

/** Shorter pieces are found in nearly every word, so they say nothing. In letters. */
const SHORTEST_PART = 4
const JOINTS = ['', 's', 'en', 'e', 'n', '-']

const isCompound = (word: string, common: ReadonlySet<string>): boolean => {
  for (let end = SHORTEST_PART; end <= word.length - SHORTEST_PART; end++) {
    if (!common.has(word.slice(0, end))) continue
    const rest = word.slice(end)
    if (JOINTS.some(joint => rest.startsWith(joint) && common.has(rest.slice(joint.length)))) return true
  }
  return false
}

/**
 * Words that are not on the list and not put together from two words that are (stopcontact). Numbers count as known, and
 * so do names: a capital after the first word.
 */
export const uncommonWords = (words: readonly string[], common: ReadonlySet<string>): string[] =>
  words.filter((written, index) => {
    if (/\d/.test(written) || (index > 0 && /^\p{Lu}/u.test(written))) return false
    const word = written.toLowerCase().replaceAll('’', "'")
    return !common.has(word) && !isCompound(word, common)
  })
