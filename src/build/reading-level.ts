/** Longest sentence, and longest average of sentences, that a reader at level A2 follows. In words. */
export const LONGEST_SENTENCE = 15
export const LONGEST_AVERAGE = 10

const isWord = (text: string) => /[\p{L}\p{N}]/u.test(text)

export const wordsIn = (text: string): string[] =>
  text
    .split(/\s+/)
    .map(word => word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, ''))
    .filter(isWord)

/** Sentences end at a full stop, question or exclamation mark before a space, or at the end of a line. */
export const sentencesIn = (text: string): string[] =>
  text
    .split(/(?<=[.!?…]["”’)]?)\s+|\n+/u)
    .map(sentence => sentence.trim())
    .filter(isWord)

/** Average number of words of a sentence over all texts; 0 when there is none. */
export const averageSentence = (texts: readonly string[]): number => {
  const lengths = texts.flatMap(sentencesIn).map(sentence => wordsIn(sentence).length)
  return lengths.length === 0 ? 0 : lengths.reduce((sum, length) => sum + length, 0) / lengths.length
}

/** A percentage looks like a chance of success, and most people misread it. */
export const namesPercentage = (text: string): boolean => /[%٪]|\bprocent(?:en)?\b|\bpercent/iu.test(text)
