import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { WRITTEN_LANGUAGE } from '#contract/content/check-translations.ts'

/** Where words stand, from the root of the repository. */
export const SCREENS = 'src/platform/i18n/texts'
export const CONTENT = 'content'
export const MAILS = 'src/service/mail/texts'

/** Path from the root of the repository to text. */
export type Sources = ReadonlyMap<string, string>

const HOLDS_WORDS = /\.(json|yaml)$/

/** Every file with words, or that says something about words. */
export const readSources = (root: string): Sources =>
  new Map(
    [SCREENS, CONTENT, MAILS].flatMap(folder =>
      readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
        .filter(entry => entry.isFile() && HOLDS_WORDS.test(entry.name))
        .map(entry => join(entry.parentPath, entry.name))
        .sort()
        .map((path): [string, string] => [
          relative(root, path).split(sep).join('/'),
          readFileSync(path, 'utf8'),
        ]),
    ),
  )

/** The files of the content by their path below its folder, as everything that checks content takes them. */
export const contentIn = (sources: Sources): Map<string, string> =>
  new Map(
    [...sources]
      .filter(([path]) => path.startsWith(`${CONTENT}/`) && path.endsWith('.yaml'))
      .map(([path, text]) => [path.slice(CONTENT.length + 1), text]),
  )

/** The languages the screens have words in, Dutch first. */
export const languagesIn = (sources: Sources): readonly string[] => [
  WRITTEN_LANGUAGE,
  ...[...sources.keys()].flatMap(path => /^([a-z]{2})\.json$/.exec(relative(SCREENS, path))?.[1] ?? []),
]
