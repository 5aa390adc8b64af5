import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { textsOfContent } from '../reading/readable-text.ts'

/** One text to speak in, and where its recording goes below `content/`. */
export type TextToRecord = { readonly id: string; readonly text: string; readonly folder: string }

const wordsSchema = z.record(z.string(), z.string())
const FIRST = 'nl'

/** The words of the screens in one language; `folder` is where those of every language stand. */
export const screenTexts = (folder: string, language: string): ReadonlyMap<string, string> => {
  const files =
    language === FIRST
      ? readdirSync(join(folder, FIRST))
          .filter(name => name.endsWith('.json'))
          .sort()
          .map(name => join(folder, FIRST, name))
      : [join(folder, `${language}.json`)]
  return new Map(
    files.flatMap(file => Object.entries(wordsSchema.parse(JSON.parse(readFileSync(file, 'utf8'))))),
  )
}

/** Words with a value in them differ each time, and a plural is chosen by a number. */
const isAlwaysTheSame = (id: string, text: string): boolean => !/[{<]/.test(text) && !id.includes('_')

/**
 * What can be recorded in a language: the words of the screens and of the content of everywhere, or with `town` those of
 * that town alone.
 */
export const textsToRecord = (
  content: ReadonlyMap<string, string>,
  screens: ReadonlyMap<string, string>,
  language: string,
  town?: string,
): readonly TextToRecord[] => {
  const place = town === undefined ? 'base' : `municipalities/${town}`
  const own = textsOfContent(content, place)
    .filter(text => text.language === language)
    .map(({ id, text }) => [id, text] as const)
  return [...(town === undefined ? screens : []), ...own]
    .filter(([id, text]) => isAlwaysTheSame(id, text))
    .map(([id, text]) => ({ id, text, folder: `${place}/audio/${language}` }))
}
