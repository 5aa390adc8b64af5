import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { withoutForm } from '#build/translations/plural-forms.ts'
import { translationFaults } from '#build/translations/translation-faults.ts'
import { FORMAL_DUTCH } from '#contract/content/languages.ts'
import { filesBelow, ROOT } from './source-files.ts'

const FOLDER = 'src/platform/i18n/texts'
/** The language that is written, a file for each screen; the others are translated from it, a file for each language. */
export const WRITTEN = 'nl'

export type TextFile = {
  readonly language: string
  /** Without folder and ending: the screen it is of. Absent in a file with all the words of a language. */
  readonly name?: string
  readonly texts: Readonly<Record<string, string>>
}

const everyFile: readonly TextFile[] = filesBelow(FOLDER)
  .filter(path => path.endsWith('.json'))
  .map(path => {
    const [language = '', name] = path.slice(FOLDER.length + 1, -'.json'.length).split('/')
    const texts = JSON.parse(readFileSync(join(ROOT, path), 'utf8'))
    return name === undefined ? { language, texts } : { language, name, texts }
  })

/** The words of the screens as they lie on disk. */
export const textFiles = everyFile.filter(({ language }) => language !== FORMAL_DUTCH)

/** Those of Dutch that differ where a town says u. */
export const formalTexts = everyFile.find(({ language }) => language === FORMAL_DUTCH)?.texts ?? {}

export const languagesOf = (files: readonly TextFile[]): readonly string[] => [
  ...new Set(files.map(({ language }) => language)),
]

export const textsIn = (files: readonly TextFile[], language: string): Readonly<Record<string, string>> =>
  Object.assign({}, ...files.filter(file => file.language === language).map(({ texts }) => texts))

const ROLES = /\.(title|body|button|hint|warning|alt)$/
const PROGRESS = /^shell\.progress\./

/** A language that is not laid out as it should be: Dutch by screen, another as one file. */
const layoutFaults = (files: readonly TextFile[]): readonly string[] =>
  files.flatMap(({ language, name }) => {
    if (language === WRITTEN)
      return name === undefined ? [`${language} is one file, not one for each screen`] : []
    return name === undefined ? [] : [`${language}/${name}.json: ${language} is one file`]
  })

/** What is wrong with the words of the screens: ids that miss, are double or have no role, and faults in translations. */
export const textFaults = (files: readonly TextFile[]): readonly string[] => {
  const dutch = textsIn(files, WRITTEN)
  const ids = files.filter(({ language }) => language === WRITTEN).flatMap(({ texts }) => Object.keys(texts))
  return [
    ...layoutFaults(files),
    ...ids.filter((id, index) => ids.indexOf(id) !== index).map(id => `${WRITTEN}: ${id} is there twice`),
    ...ids
      .filter(id => !ROLES.test(withoutForm(id)) && !PROGRESS.test(id))
      .map(id => `${WRITTEN}: ${id} has no role`),
    ...languagesOf(files).flatMap(language => translationFaults(dutch, language, textsIn(files, language))),
  ]
}
