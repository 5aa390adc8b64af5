import { z } from 'zod'
import { WRITTEN_LANGUAGE } from '#contract/content/check-translations.ts'
import { readTexts } from '#contract/content/compile-texts.ts'
import { loadContent, municipalitiesIn } from '#contract/content/load-content.ts'
import { picturesIn } from '#contract/content/pictures.ts'
import { formOf, sayForm, withoutForm } from './plural-forms.ts'
import { CONTENT, contentIn, MAILS, SCREENS, type Sources } from './sources.ts'
import { type Words, wantedIds } from './translation-faults.ts'

export type EntryKind = 'screen' | 'content' | 'mail'

/** One text to translate, with all that helps a translator. */
export type Entry = {
  readonly kind: EntryKind
  readonly key: string
  /** Screen, file or mail; with the key it names one text. */
  readonly where: string
  readonly picture: string
  readonly dutch: string
  readonly english: string
  readonly note: string
  /** Empty when there is none yet. */
  readonly translation: string
  /** The file the translation stands in, or will. */
  readonly file: string
}

const HELP = 'en'
const wordsSchema = z.record(z.string(), z.string())

const jsonIn = (sources: Sources, file: string): unknown => JSON.parse(sources.get(file) ?? '{}')

/** The words of the screens in Dutch, a file for each screen. */
const dutchScreens = (sources: Sources): readonly (readonly [screen: string, words: Words])[] =>
  [...sources.keys()]
    .filter(file => file.startsWith(`${SCREENS}/${WRITTEN_LANGUAGE}/`))
    .map(file => [
      file.slice(`${SCREENS}/${WRITTEN_LANGUAGE}/`.length, -'.json'.length),
      wordsSchema.parse(jsonIn(sources, file)),
    ])

/** All words of the screens in Dutch. */
export const dutchWords = (sources: Sources): Words =>
  Object.assign({}, ...dutchScreens(sources).map(([, words]) => words))

export const screenFile = (language: string): string => `${SCREENS}/${language}.json`
export const mailFile = (language: string): string => `${MAILS}/${language}.json`

/** The words of the screens in a language other than Dutch. */
export const screenWords = (sources: Sources, language: string): Words =>
  wordsSchema.parse(jsonIn(sources, screenFile(language)))

/** The words of the screens in any language. */
export const wordsOfScreens = (sources: Sources, language: string): Words =>
  language === WRITTEN_LANGUAGE ? dutchWords(sources) : screenWords(sources, language)

const screenEntries = (sources: Sources, language: string): Entry[] => {
  const own = screenWords(sources, language)
  const english = screenWords(sources, HELP)
  return dutchScreens(sources).flatMap(([screen, words]) =>
    wantedIds(words, language).map(key => {
      const form = formOf(key)
      return {
        kind: 'screen',
        key,
        where: `scherm ${screen}`,
        picture: '',
        dutch: words[key] ?? words[withoutForm(key)] ?? '',
        english: english[key] ?? english[withoutForm(key)] ?? '',
        note: form ? sayForm(language, form) : '',
        translation: own[key] ?? '',
        file: screenFile(language),
      } as const
    }),
  )
}

/** What is drawn beside a text, and what its writer told translators, by the first two parts of its id. */
const remarks = (files: ReadonlyMap<string, string>) => {
  const pictures = new Map<string, string>()
  const notes = new Map<string, string>()
  for (const town of municipalitiesIn(files)) {
    const content = loadContent(files, town)
    if (!content.ok) continue
    // What is drawn and noted is of the base, the same for every town.
    for (const { name, parts } of picturesIn(content.value)) pictures.set(name, parts.join(', '))
    const { interests, talents, wishes } = content.value
    const items = { interest: interests.data.items, talent: talents.data.items, wish: wishes.data.items }
    for (const [kind, list] of Object.entries(items))
      for (const item of list) if ('note' in item && item.note) notes.set(`${kind}-${item.id}`, item.note)
    break
  }
  const of = (all: ReadonlyMap<string, string>) => (id: string) =>
    all.get(id.split('.').slice(0, 2).join('-')) ?? ''
  return { pictureOf: of(pictures), noteOf: of(notes) }
}

/** Without the words in other languages: reading those takes most of the time. */
const withTextsIn = (files: ReadonlyMap<string, string>, languages: readonly string[]) =>
  new Map(
    [...files].filter(([file]) => {
      const language = /\/texts\/([^/]+)\//.exec(file)?.[1]
      return language === undefined || languages.includes(language)
    }),
  )

const contentEntries = (sources: Sources, language: string): Entry[] => {
  const files = withTextsIn(contentIn(sources), [WRITTEN_LANGUAGE, HELP, language])
  const { pictureOf, noteOf } = remarks(files)
  const base = readTexts(files, 'base').texts
  const helpInBase = new Map(base.flatMap(each => (each.language === HELP ? [[each.name, each.text]] : [])))
  return ['base', ...municipalitiesIn(files).map(town => `municipalities/${town}`)].flatMap(folder => {
    const { texts } = readTexts(files, folder)
    const inLanguage = (wanted: string) =>
      new Map(texts.filter(each => each.language === wanted).map(each => [each.name, each]))
    const [own, help] = [inLanguage(language), inLanguage(HELP)]
    return [...inLanguage(WRITTEN_LANGUAGE).values()].map(({ name, text, read }) => ({
      kind: 'content' as const,
      key: name,
      where: `inhoud ${read.file.replace(`/texts/${WRITTEN_LANGUAGE}/`, '/').replace('.yaml', '')}`,
      picture: pictureOf(name),
      dutch: text,
      english: help.get(name)?.text ?? helpInBase.get(name) ?? '',
      note: noteOf(name),
      translation: own.get(name)?.text ?? '',
      file: `${CONTENT}/${own.get(name)?.read.file ?? read.file.replace(`/texts/${WRITTEN_LANGUAGE}/`, `/texts/${language}/`)}`,
    }))
  })
}

/** Not words: how a language is written. */
const NO_WORDS = ['locale', 'direction']

const leaves = (value: unknown, path: readonly string[] = []): [string, string][] => {
  if (typeof value === 'string') return [[path.join('.'), value]]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, inner]) => leaves(inner, [...path, name]))
}

const mailEntries = (sources: Sources, language: string): Entry[] => {
  const [own, help] = [language, HELP].map(each => new Map(leaves(jsonIn(sources, mailFile(each)))))
  return leaves(jsonIn(sources, mailFile(WRITTEN_LANGUAGE)))
    .filter(([key]) => !NO_WORDS.includes(key))
    .map(([key, dutch]) => ({
      kind: 'mail',
      key,
      where: 'mail',
      picture: '',
      dutch,
      english: help?.get(key) ?? '',
      note: '',
      translation: own?.get(key) ?? '',
      file: mailFile(language),
    }))
}

/** Every text there is to translate into a language: screens, content and mails, in the order of the Dutch. */
export const entriesOf = (sources: Sources, language: string): readonly Entry[] => [
  ...screenEntries(sources, language),
  ...contentEntries(sources, language),
  ...mailEntries(sources, language),
]

/** Names one text over all files. */
export const nameOf = ({ where, key }: Pick<Entry, 'where' | 'key'>): string => `${where}: ${key}`
