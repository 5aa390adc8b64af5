import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { filesBelow, ROOT } from './source-files.ts'

const FOLDER = 'src/platform/i18n/texts'

export type TextFile = {
  readonly language: string
  /** Without folder and ending: the screen it is of. */
  readonly name: string
  readonly texts: Readonly<Record<string, string>>
}

/** The words of the screens as they lie on disk. */
export const textFiles: readonly TextFile[] = filesBelow(FOLDER)
  .filter(path => path.endsWith('.json'))
  .map(path => {
    const [language = '', file = ''] = path.slice(FOLDER.length + 1).split('/')
    const texts = JSON.parse(readFileSync(join(ROOT, path), 'utf8'))
    return { language, name: file.replace(/\.json$/, ''), texts }
  })

export const languagesOf = (files: readonly TextFile[]): readonly string[] => [
  ...new Set(files.map(({ language }) => language)),
]

export const textsIn = (files: readonly TextFile[], language: string): Readonly<Record<string, string>> =>
  Object.assign({}, ...files.filter(file => file.language === language).map(({ texts }) => texts))

const ROLES = /\.(title|body|button|hint|warning|alt)$/
const PROGRESS = /^shell\.progress\./

/** What is wrong with the words of the screens: keys one language has and another not, doubles, empty words, no role. */
export const textFaults = (files: readonly TextFile[]): readonly string[] => {
  const languages = languagesOf(files)
  const all = [...new Set(files.flatMap(({ texts }) => Object.keys(texts)))]
  return languages.flatMap(language => {
    const own = files.filter(file => file.language === language)
    const keys = own.flatMap(({ texts }) => Object.keys(texts))
    return [
      ...all.filter(key => !keys.includes(key)).map(key => `${language}: ${key} is missing`),
      ...keys
        .filter((key, index) => keys.indexOf(key) !== index)
        .map(key => `${language}: ${key} is there twice`),
      ...own.flatMap(({ texts }) =>
        Object.entries(texts).flatMap(([key, text]) =>
          text.trim() === '' ? [`${language}: ${key} is empty`] : [],
        ),
      ),
      ...keys
        .filter(key => !ROLES.test(key) && !PROGRESS.test(key))
        .map(key => `${language}: ${key} has no role`),
    ]
  })
}
