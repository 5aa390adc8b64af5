import { z } from 'zod'
import { type ContentProblem, formatContentProblem } from '#contract/content/content-problem.ts'
import { problemAt, readTyped } from '#contract/content/read-typed.ts'
import type { Findings } from '../findings.ts'
import { wordsIn } from '../reading-level.ts'

export const DIFFICULT_WORDS = 'base/difficult-words.yaml'

export const difficultWordsSchema = z.record(z.string().min(2), z.string().min(1))

/** Difficult word, or words, in small letters, to what to write in its place. */
export type SimplerWords = ReadonlyMap<string, string>

const asWords = (text: string): string => ` ${wordsIn(text.toLowerCase()).join(' ')} `

/** The difficult words in a text, each with the simple one. */
export const difficultWordsIn = (text: string, simpler: SimplerWords): (readonly [string, string])[] => {
  const words = asWords(text)
  return [...simpler].filter(([difficult]) => words.includes(` ${difficult} `))
}

/** The list of the content, and what is wrong with the list itself. */
export const readSimplerWords = (
  files: ReadonlyMap<string, string>,
): { readonly simpler: SimplerWords; readonly findings: Findings } => {
  const nothing = { simpler: new Map<string, string>(), findings: { problems: [], warnings: [], lines: [] } }
  if (!files.has(DIFFICULT_WORDS)) return nothing
  const read = readTyped(files, DIFFICULT_WORDS, difficultWordsSchema)
  if (!read.ok)
    return { ...nothing, findings: { ...nothing.findings, problems: read.problem.map(formatContentProblem) } }
  const simpler = new Map(Object.entries(read.value.data))
  const at = (word: string, message: string, remedy: string): ContentProblem =>
    problemAt(read.value, [word], message, remedy)
  const warnings = [...simpler].flatMap(([word, easy]) => {
    if (asWords(word).trim() !== word)
      return [at(word, `“${word}” wordt nooit gevonden`, 'Schrijf alleen kleine letters, zonder leestekens.')]
    return difficultWordsIn(easy, simpler).map(([difficult]) =>
      at(
        word,
        `In plaats van “${word}” staat er “${difficult}”, en dat is ook moeilijk`,
        'Kies een ander woord.',
      ),
    )
  })
  return { simpler, findings: { ...nothing.findings, warnings: warnings.map(formatContentProblem) } }
}
