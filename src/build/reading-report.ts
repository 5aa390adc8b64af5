import { z } from 'zod'
import { type PlacedText, readTexts } from '#contract/content/compile-texts.ts'
import { type ContentProblem, formatContentProblem } from '#contract/content/content-problem.ts'
import { problemAt, readTyped } from '#contract/content/read-typed.ts'
import {
  averageSentence,
  LONGEST_AVERAGE,
  LONGEST_SENTENCE,
  namesPercentage,
  sentencesIn,
  wordsIn,
} from './reading-level.ts'

/** The language the reading rules were made for; others are translations of it. */
const SIMPLE_LANGUAGE = 'nl'
const DIFFICULT_WORDS = 'base/difficult-words.yaml'

export type Findings = {
  readonly problems: readonly string[]
  readonly warnings: readonly string[]
  readonly lines: readonly string[]
}

const at = ({ read, path }: PlacedText, message: string, remedy: string): ContentProblem =>
  problemAt(read, path, message, remedy)

const longSentences = (text: PlacedText) =>
  sentencesIn(text.text)
    .filter(sentence => wordsIn(sentence).length > LONGEST_SENTENCE)
    .map(sentence =>
      at(
        text,
        `“${text.name}” heeft een zin van ${wordsIn(sentence).length} woorden`,
        `Maak er twee zinnen van, elk hoogstens ${LONGEST_SENTENCE} woorden.`,
      ),
    )

const percentages = (text: PlacedText) =>
  namesPercentage(text.text)
    ? [at(text, `“${text.name}” noemt een percentage`, 'Schrijf het in woorden: 1 op de 4, bijna iedereen.')]
    : []

const difficultWords = (text: PlacedText, simpler: ReadonlyMap<string, string>) =>
  wordsIn(text.text.toLowerCase()).flatMap(word => {
    const easy = simpler.get(word)
    return easy === undefined
      ? []
      : [at(text, `“${text.name}” heeft een moeilijk woord: ${word}`, `Schrijf bijvoorbeeld: ${easy}.`)]
  })

const readSimplerWords = (files: ReadonlyMap<string, string>) => {
  if (!files.has(DIFFICULT_WORDS)) return { words: new Map<string, string>(), problems: [] }
  const read = readTyped(files, DIFFICULT_WORDS, z.record(z.string(), z.string().min(1)))
  return read.ok
    ? { words: new Map(Object.entries(read.value.data)), problems: [] }
    : { words: new Map<string, string>(), problems: read.problem }
}

/** How readable the texts in one folder (`base` or `municipalities/<id>`) are. */
export const readingReport = (files: ReadonlyMap<string, string>, folder: string): Findings => {
  const { texts } = readTexts(files, folder)
  const simpler = readSimplerWords(files)
  const simple = texts.filter(text => text.language === SIMPLE_LANGUAGE)
  const languages = [...new Set(texts.map(text => text.language))].sort()
  const averages = languages.map(language => {
    const own = texts.filter(text => text.language === language)
    const running = own.filter(text => text.name.endsWith('.body')).map(({ text }) => text)
    return { language, count: own.length, average: averageSentence(running) }
  })
  const tooLong = averages
    .filter(({ language, average }) => language === SIMPLE_LANGUAGE && average > LONGEST_AVERAGE)
    .map(({ average }) => ({
      file: `${folder}/texts/${SIMPLE_LANGUAGE}`,
      line: 1,
      message: `Zinnen hebben gemiddeld ${average.toFixed(1)} woorden`,
      remedy: `Schrijf kortere zinnen, gemiddeld hoogstens ${LONGEST_AVERAGE} woorden.`,
    }))
  return {
    problems: [
      ...simpler.problems,
      ...tooLong,
      ...simple.flatMap(longSentences),
      ...texts.flatMap(percentages),
    ].map(formatContentProblem),
    warnings: simple.flatMap(text => difficultWords(text, simpler.words)).map(formatContentProblem),
    lines: averages.map(
      ({ language, count, average }) =>
        `  ${language.padEnd(6)} ${String(count).padStart(4)} teksten, gemiddeld ${average.toFixed(1)} woorden in een zin`,
    ),
  }
}
