import { statusFile, WRITTEN_LANGUAGE } from '#contract/content/check-translations.ts'
import { asksTheSame, placeholdersIn } from '#contract/content/placeholders.ts'
import { type Translation, translationSchema } from '#contract/content/translation.schema.ts'
import { failure, type Result, success } from '#core/shared/result.ts'
import { dutchWords, type Entry, entriesOf, nameOf, screenWords } from './entries.ts'
import { withoutForm } from './plural-forms.ts'
import { readSheet, type SheetRow } from './sheet.ts'
import { CONTENT, type Sources } from './sources.ts'
import { textFault, translationFaults } from './translation-faults.ts'
import { withContent, withMails, withScreens } from './write-words.ts'

/** Who looked a translation over, and when. */
export type Review = { readonly by: string; readonly date: string }

export type Imported = {
  readonly language: string
  /** Files that change, with their new text. */
  readonly files: ReadonlyMap<string, string>
  readonly changed: number
  /** Told, and left as they are. */
  readonly skipped: readonly string[]
}

/** What is wrong with one filled-in text; undefined when nothing is. */
const faultOf = (entry: Entry, language: string, text: string, screens: Readonly<Record<string, string>>) => {
  if (entry.kind === 'screen')
    return textFault(language, entry.key, screens[withoutForm(entry.key)] ?? entry.dutch, text)
  const wanted = placeholdersIn(entry.dutch).map(each => `{{${each}}}`)
  return asksTheSame(entry.dutch, text)
    ? undefined
    : `moet {{…}} precies zo hebben als in het Nederlands: ${wanted.join(' ') || 'geen'}`
}

type Read = {
  readonly problems: string[]
  readonly skipped: string[]
  readonly filled: Map<Entry, string>
}

/** Holds each row against what there is now. */
const readRows = (sources: Sources, language: string, rows: readonly SheetRow[]): Read => {
  const entries = new Map(entriesOf(sources, language).map(each => [nameOf(each), each]))
  const screens = dutchWords(sources)
  const seen = new Set<string>()
  const read: Read = { problems: [], skipped: [], filled: new Map() }
  for (const row of rows) {
    const name = nameOf(row)
    const entry = entries.get(name)
    if (!entry) read.problems.push(`${name} bestaat niet`)
    else if (seen.has(name)) read.problems.push(`${name} staat er twee keer`)
    else if (row.dutch !== entry.dutch.trim())
      read.skipped.push(`${name}: het Nederlands is sindsdien veranderd`)
    else if (row.translation === '') read.skipped.push(`${name}: niet ingevuld`)
    else if (row.translation !== entry.translation.trim()) {
      const fault = faultOf(entry, language, row.translation, screens)
      if (fault) read.problems.push(`${name} ${fault}`)
      else read.filled.set(entry, row.translation)
    }
    seen.add(name)
  }
  for (const name of entries.keys()) if (!seen.has(name)) read.skipped.push(`${name}: staat niet in het vel`)
  return read
}

const changedScreens = (sources: Sources, language: string, filled: Read['filled']): string[] => {
  const screens = [...filled].filter(([{ kind }]) => kind === 'screen')
  if (screens.length === 0) return []
  const words = {
    ...screenWords(sources, language),
    ...Object.fromEntries(screens.map(([{ key }, text]) => [key, text])),
  }
  // The order is made when it is written; here only what would be missing or too much.
  return translationFaults(dutchWords(sources), language, words).filter(fault => !fault.includes('volgorde'))
}

const WRITERS = { screen: withScreens, content: withContent, mail: withMails } as const

const statusText = ({ by, date }: Review): string =>
  `# yaml-language-server: $schema=../../../schemas/translation.schema.json
status: reviewed
by: ${JSON.stringify(by)}
date: ${date}
`

/**
 * What a filled-in sheet changes, or everything that is wrong with it; then nothing is to be written. A text whose Dutch
 * changed since, or that is not filled in, stays as it is. Only when nothing was left does a review count.
 */
export const importSheet = (
  sources: Sources,
  csv: string,
  review?: Review,
): Result<Imported, readonly string[]> => {
  const sheet = readSheet(csv)
  if (!sheet.ok) return failure([sheet.problem])
  const { language, rows } = sheet.value
  if (language === WRITTEN_LANGUAGE) return failure(['Het Nederlands is geen vertaling.'])
  const { problems, skipped, filled } = readRows(sources, language, rows)
  const status = review && ({ status: 'reviewed', ...review } satisfies Translation)
  if (status && !translationSchema.safeParse(status).success)
    problems.push('--reviewed-by moet een rol of een organisatie zijn, en --date een dag als 2026-11-22.')
  problems.push(...changedScreens(sources, language, filled))
  if (problems.length > 0) return failure(problems)
  const files = new Map<string, string>()
  const place = `${CONTENT}/${statusFile(language)}`
  for (const file of new Set([...filled.keys()].map(entry => entry.file))) {
    const texts = [...filled].filter(([entry]) => entry.file === file)
    const words = new Map(texts.map(([{ key }, text]) => [key, text]))
    const write = WRITERS[texts[0]?.[0].kind ?? 'content']
    files.set(file, write(sources, language, file, words))
  }
  if (review && skipped.length > 0)
    return success({
      language,
      files,
      changed: filled.size,
      skipped: [...skipped, 'Niet alles is nagekeken. De status blijft zoals die was.'],
    })
  if (review && sources.get(place) !== statusText(review)) files.set(place, statusText(review))
  return success({ language, files, changed: filled.size, skipped })
}
