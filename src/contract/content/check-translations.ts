import type { PlacedText } from './compile-texts.ts'
import type { ContentProblem } from './content-problem.ts'
import { FORMAL_DUTCH, isPseudoLanguage } from './languages.ts'
import { asksTheSame, placeholdersIn } from './placeholders.ts'
import { problemAt, readTyped } from './read-typed.ts'
import { type Translation, translationSchema } from './translation.schema.ts'

/** The language everything is written in; all others are translated from it. */
export const WRITTEN_LANGUAGE = 'nl'

const STATUS = /^base\/texts\/([^/]+)\/status\.yaml$/

/** Where the status of a language stands, from the content folder. */
export const statusFile = (language: string): string => `base/texts/${language}/status.yaml`

/** Whether a file tells the status of a language; those are the only files among the texts that hold no words. */
export const isStatusFile = (file: string): boolean => STATUS.test(file)

const missing = (language: string): ContentProblem => ({
  file: statusFile(language),
  line: 1,
  message: `Van de taal ${language} is niet bekend of een mens de vertaling heeft nagekeken`,
  remedy: `Maak content/${statusFile(language)} met status: machine of reviewed, by en date.`,
})

const unwanted = (file: string): ContentProblem => ({
  file,
  line: 1,
  message: 'Het Nederlands is geen vertaling',
  remedy: 'Haal het bestand weg.',
})

/** The status of every translated language of the base, and what is wrong with it. */
export const readTranslations = (files: ReadonlyMap<string, string>) => {
  const problems: ContentProblem[] = []
  const translations: Record<string, Translation> = {}
  const languages = new Set(
    [...files.keys()].flatMap(file => /^base\/texts\/([^/]+)\//.exec(file)?.[1] ?? []),
  )
  for (const language of languages) {
    const file = statusFile(language)
    if ([WRITTEN_LANGUAGE, FORMAL_DUTCH].includes(language) || isPseudoLanguage(language)) {
      if (files.has(file)) problems.push(unwanted(file))
    } else if (!files.has(file)) problems.push(missing(language))
    else {
      const read = readTyped(files, file, translationSchema)
      if (read.ok) translations[language] = read.value.data
      else problems.push(...read.problem)
    }
  }
  return { translations, problems }
}

/** A translation that does not ask for the values its Dutch asks for would show a hole, or a word too few. */
export const checkValues = (texts: readonly PlacedText[]): ContentProblem[] => {
  const dutch = new Map(
    texts.filter(({ language }) => language === WRITTEN_LANGUAGE).map(({ name, text }) => [name, text]),
  )
  return texts.flatMap(({ name, text, language, read, path }) => {
    const own = dutch.get(name)
    if (own === undefined || asksTheSame(own, text)) return []
    const wanted = placeholdersIn(own).map(each => `{{${each}}}`)
    return [
      problemAt(
        read,
        path,
        `Tekst “${name}” heeft in de taal ${language} andere {{…}} dan in het Nederlands`,
        wanted.length > 0 ? `Schrijf precies deze: ${wanted.join(' ')}.` : 'Haal ze weg.',
      ),
    ]
  })
}
