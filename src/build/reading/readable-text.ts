import { readdirSync, readFileSync } from 'node:fs'
import { z } from 'zod'
import { readTexts } from '#contract/content/compile-texts.ts'
import { formatContentProblem } from '#contract/content/content-problem.ts'
import { FORMAL_DUTCH } from '#contract/content/languages.ts'
import { problemAt } from '#contract/content/read-typed.ts'

/** A text that residents read, wherever it comes from. */
export type ReadableText = {
  readonly id: string
  readonly text: string
  readonly language: string
  /** One line for an editor: place, what is wrong, what to do. */
  readonly tell: (message: string, remedy: string) => string
}

/** The language the reading rules were made for; others are translations of it. */
export const SIMPLE_LANGUAGE = 'nl'

/** Whether the reading rules hold for a text: its u-form is read by the same people. */
export const isSimple = ({ language }: Pick<ReadableText, 'language'>): boolean =>
  language === SIMPLE_LANGUAGE || language === FORMAL_DUTCH

/** The texts in one folder of the content: `base` or `municipalities/<id>`. */
export const textsOfContent = (files: ReadonlyMap<string, string>, folder: string): ReadableText[] =>
  readTexts(files, folder).texts.map(({ name, text, language, read, path }) => ({
    id: name,
    text,
    language,
    tell: (message, remedy) => formatContentProblem(problemAt(read, path, message, remedy)),
  }))

const MARKUP = /<\/?[\w-]+\s*\/?>/g
/** What is filled in while the app runs: a name or a number, one word. */
const BLANK = /\{\{[^}]*\}\}/g

/** One file of the app's own words, as JSON; `place` is what an editor is told. Not JSON of texts: none. */
export const textsOfApp = (place: string, json: string, language = SIMPLE_LANGUAGE): ReadableText[] => {
  const lines = json.split('\n')
  const parsed = z.record(z.string(), z.string()).safeParse(JSON.parse(json))
  return Object.entries(parsed.data ?? {}).map(([id, text]) => ({
    id,
    text: text.replace(MARKUP, ' ').replace(BLANK, '1'),
    language,
    tell: (message, remedy) => {
      const line = lines.findIndex(each => each.includes(`"${id}"`)) + 1
      return `${place}:${line} ${message} — ${remedy}`
    },
  }))
}

/** The app's own words in Dutch and in its u-form, from the folder in which the words of all languages stand. */
export const readAppTexts = (folder: string): ReadableText[] => {
  const formal = `${folder}/${FORMAL_DUTCH}.json`
  return [
    ...readdirSync(`${folder}/${SIMPLE_LANGUAGE}`)
      .filter(name => name.endsWith('.json'))
      .sort()
      .map(name => `${folder}/${SIMPLE_LANGUAGE}/${name}`)
      .flatMap(file => textsOfApp(file, readFileSync(file, 'utf8'))),
    ...textsOfApp(formal, readFileSync(formal, 'utf8'), FORMAL_DUTCH),
  ]
}
