import { textsOfContent } from '../reading/readable-text.ts'
import type { Words } from '../translations/translation-faults.ts'

/** One text to speak in, and where its recording goes below `content/`. */
export type TextToRecord = { readonly id: string; readonly text: string; readonly folder: string }

/** Words with a value in them differ each time, and a plural is chosen by a number. */
const isAlwaysTheSame = (id: string, text: string): boolean => !/[{<]/.test(text) && !id.includes('_')

/**
 * What can be recorded in a language: the words of the screens and of the content of everywhere, or with `town` those of
 * that town alone.
 */
export const textsToRecord = (
  content: ReadonlyMap<string, string>,
  screens: Words,
  language: string,
  town?: string,
): readonly TextToRecord[] => {
  const place = town === undefined ? 'base' : `municipalities/${town}`
  const own = textsOfContent(content, place)
    .filter(text => text.language === language)
    .map(({ id, text }) => [id, text] as const)
  return [...(town === undefined ? Object.entries(screens) : []), ...own]
    .filter(([id, text]) => isAlwaysTheSame(id, text))
    .map(([id, text]) => ({ id, text, folder: `${place}/audio/${language}` }))
}
