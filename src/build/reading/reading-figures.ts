import { averageSentence, wordsIn } from '../reading-level.ts'
import { uncommonWords } from './common-words.ts'
import type { ReadableText } from './readable-text.ts'

export type ReadingFigures = {
  /** Words in a sentence of running text; titles and buttons would flatter it. */
  readonly average: number
  readonly words: number
  /** Of `words`, how many are not among the common ones; undefined without a list. */
  readonly uncommon: number | undefined
  /** The same for an editor. */
  readonly line: string
}

const RUNNING = /\.(body|hint|warning)$/

/** Dutch writes a comma in a number. */
export const decimal = (value: number, digits = 1): string => value.toFixed(digits).replace('.', ',')

/** Figures over texts of one language. */
export const readingFigures = (
  texts: readonly ReadableText[],
  common?: ReadonlySet<string>,
): ReadingFigures => {
  const average = averageSentence(texts.filter(({ id }) => RUNNING.test(id)).map(({ text }) => text))
  const words = texts.map(({ text }) => wordsIn(text))
  const count = words.reduce((sum, each) => sum + each.length, 0)
  const uncommon = common && words.reduce((sum, each) => sum + uncommonWords(each, common).length, 0)
  const share =
    uncommon === undefined || count === 0
      ? ''
      : `, ${decimal((100 * uncommon) / count)} van de 100 woorden niet gewoon`
  const line = `${String(texts.length).padStart(5)} teksten, ${decimal(average)} woorden in een zin${share}`
  return { average, words: count, uncommon, line }
}

const shareOf = (words: readonly string[], uncommon: readonly string[]): number =>
  words.length === 0 ? 0 : uncommon.length / words.length

/** A line for each text that has uncommon words, the largest share first: share, id, which words. */
export const uncommonByText = (texts: readonly ReadableText[], common: ReadonlySet<string>): string[] =>
  texts
    .map(({ id, text }) => {
      const words = wordsIn(text)
      const uncommon = uncommonWords(words, common)
      return { id, uncommon, count: words.length, share: shareOf(words, uncommon) }
    })
    .filter(({ uncommon }) => uncommon.length > 0)
    .sort((one, other) => other.share - one.share || one.id.localeCompare(other.id))
    .map(
      ({ id, uncommon, count }) =>
        `  ${uncommon.length} van ${count}  ${id}: ${[...new Set(uncommon)].join(', ')}`,
    )
