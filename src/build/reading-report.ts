import type { Findings } from './findings.ts'
import { difficultWordsIn, type SimplerWords } from './reading/difficult-words.ts'
import { deniedOnWord, doubleNegation } from './reading/double-negation.ts'
import { isSimple, type ReadableText } from './reading/readable-text.ts'
import { readingFigures } from './reading/reading-figures.ts'
import { LONGEST_AVERAGE, LONGEST_SENTENCE, namesPercentage, sentencesIn, wordsIn } from './reading-level.ts'

/** What texts are held against; without the list of common words nothing is said of unfamiliar words. */
export type ReadingRules = {
  readonly simpler: SimplerWords
  readonly common?: ReadonlySet<string> | undefined
}

const longSentences = ({ id, text, tell }: ReadableText): string[] =>
  sentencesIn(text)
    .map(sentence => wordsIn(sentence).length)
    .filter(length => length > LONGEST_SENTENCE)
    .map(length =>
      tell(
        `“${id}” heeft een zin van ${length} woorden`,
        `Maak er twee zinnen van, elk hoogstens ${LONGEST_SENTENCE} woorden.`,
      ),
    )

const percentages = ({ id, text, tell }: ReadableText): string[] =>
  namesPercentage(text)
    ? [tell(`“${id}” noemt een percentage`, 'Schrijf het in woorden: 1 op de 4, bijna iedereen.')]
    : []

const doubleNegations = ({ id, text, tell }: ReadableText): string[] =>
  sentencesIn(text)
    .map(doubleNegation)
    .filter(words => words.length > 0)
    .map(words =>
      tell(`“${id}” zegt twee keer nee in één zin: ${words.join(' … ')}`, 'Zeg wat er wel kan of is.'),
    )

const deniedOnWords = ({ id, text, tell }: ReadableText): string[] =>
  sentencesIn(text)
    .map(deniedOnWord)
    .filter(words => words.length > 0)
    .map(words => tell(`“${id}” zegt “${words.join(' … ')}”`, 'Zeg het zonder het woord met on-.'))

const difficultWords = ({ id, text, tell }: ReadableText, simpler: SimplerWords): string[] =>
  difficultWordsIn(text, simpler).map(([word, easy]) =>
    tell(`“${id}” heeft een moeilijk woord: ${word}`, `Schrijf bijvoorbeeld: ${easy}.`),
  )

/** How readable a group of texts is; `place` is where an editor looks for the whole group. */
export const readingReport = (
  texts: readonly ReadableText[],
  place: string,
  { simpler, common }: ReadingRules,
): Findings => {
  const simple = texts.filter(isSimple)
  const languages = [...new Set(texts.map(({ language }) => language))].sort()
  const { average } = readingFigures(simple)
  const tooLong =
    average > LONGEST_AVERAGE
      ? [
          `${place}:1 Zinnen hebben gemiddeld ${average.toFixed(1)} woorden — Schrijf kortere zinnen, gemiddeld hoogstens ${LONGEST_AVERAGE} woorden.`,
        ]
      : []
  return {
    problems: [
      ...tooLong,
      ...simple.flatMap(longSentences),
      ...texts.flatMap(percentages),
      ...simple.flatMap(doubleNegations),
    ],
    warnings: simple.flatMap(text => [...difficultWords(text, simpler), ...deniedOnWords(text)]),
    lines: languages.map(language => {
      const figures = readingFigures(
        texts.filter(text => text.language === language),
        isSimple({ language }) ? common : undefined,
      )
      return `  ${language.padEnd(10)}${figures.line}`
    }),
  }
}
