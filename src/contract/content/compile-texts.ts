import { z } from 'zod'
import { failure, type Result, success } from '#core/shared/result.ts'
import { checkValues, isStatusFile, WRITTEN_LANGUAGE } from './check-translations.ts'
import type { ContentProblem } from './content-problem.ts'
import { findDuplicates, type Named } from './find-duplicates.ts'
import { checkFormal } from './form-of-address.ts'
import { FORMAL_DUTCH, isPseudoLanguage } from './languages.ts'
import type { Content } from './load-content.ts'
import type { PackTexts } from './pack.schema.ts'
import { problemAt, readTyped } from './read-typed.ts'
import { baseTextNeeds, type TextNeed, townTextNeeds } from './text-ids.ts'

/** `<folder>/texts/<language>/<name>.yaml`: text id to words. */
export const textsFileSchema = z.record(z.string(), z.string().trim().min(1, 'schrijf hier een tekst'))

/** One text with its place; `name` is its id. */
export type PlacedText = Named & { readonly text: string; readonly language: string }

/** Every text below `folder` (`base` or `municipalities/<id>`), and what is wrong in the files. */
export const readTexts = (files: ReadonlyMap<string, string>, folder: string) => {
  const problems: ContentProblem[] = []
  const texts = [...files.keys()]
    .filter(file => file.startsWith(`${folder}/texts/`) && !isStatusFile(file))
    .flatMap((file): PlacedText[] => {
      const result = readTyped(files, file, textsFileSchema)
      if (!result.ok) {
        problems.push(...result.problem)
        return []
      }
      const language = file.slice(`${folder}/texts/`.length).split('/')[0] ?? ''
      return Object.entries(result.value.data).map(([name, text]) => ({
        name,
        text,
        language,
        read: result.value,
        path: [name],
      }))
    })
  return { texts, problems }
}

const byLanguage = (texts: readonly PlacedText[]): Map<string, PlacedText[]> => {
  const languages = new Map<string, PlacedText[]>()
  for (const text of texts) languages.set(text.language, [...(languages.get(text.language) ?? []), text])
  return languages
}

const checkRepeated = (texts: readonly PlacedText[]) =>
  [...byLanguage(texts).values()].flatMap(group =>
    findDuplicates(group, name => `Tekst “${name}” bestaat al`, 'Haal een van de twee weg.'),
  )

const checkUnused = (texts: readonly PlacedText[], needs: readonly TextNeed[]) => {
  const ids = new Set(needs.map(({ id }) => id))
  return texts
    .filter(({ name }) => !ids.has(name))
    .map(({ name, read, path }) =>
      problemAt(read, path, `Niets gebruikt tekst “${name}”`, 'Verbeter de naam of haal de regel weg.'),
    )
}

const checkFolders = (texts: readonly PlacedText[], content: Content, townOnly: boolean) =>
  [...byLanguage(texts)].flatMap(([language, group]) => {
    const first = group[0]
    if (!first) return []
    if (isPseudoLanguage(language))
      return [
        problemAt(
          first.read,
          [],
          `De taal ${language} is een proeftaal`,
          'Haal de map weg; de bouw maakt die taal zelf.',
        ),
      ]
    if (townOnly && language === FORMAL_DUTCH)
      return [
        problemAt(
          first.read,
          [],
          'Een gemeente heeft geen eigen u-vorm naast haar Nederlands',
          `Schrijf de zinnen met u in texts/${WRITTEN_LANGUAGE} van de gemeente.`,
        ),
      ]
    if (townOnly && !content.town.data.languages.includes(language))
      return [
        problemAt(
          first.read,
          [],
          `De gemeente heeft de taal ${language} niet`,
          `Zet ${language} bij languages in content/${content.town.file} of haal de map weg.`,
        ),
      ]
    return []
  })

/** `elsewhere`: ids that have a text in some language. A text one may leave out is left out in all languages or in none. */
const checkMissing = (
  content: Content,
  language: string,
  needs: readonly TextNeed[],
  texts: ReadonlyMap<string, string>,
  elsewhere: ReadonlySet<string>,
): ContentProblem[] => {
  if (texts.size === 0)
    return [
      problemAt(
        content.town,
        ['languages', content.town.data.languages.indexOf(language)],
        `Er zijn geen teksten in de taal ${language}`,
        `Maak de map content/base/texts/${language} of haal de taal hier weg.`,
      ),
    ]
  return needs
    .filter(({ id, required }) => (required || elsewhere.has(id)) && !texts.has(id))
    .map(({ id, read, path }) =>
      problemAt(
        read,
        path,
        `Tekst “${id}” ontbreekt in de taal ${language}`,
        `Voeg “${id}” toe in een bestand onder texts/${language}.`,
      ),
    )
}

/** In the u-form where the town asks for it. A town's own Dutch is in the form it wrote. */
const baseTextsIn = (base: readonly PlacedText[], language: string, isFormal: boolean): PlacedText[] => [
  ...base.filter(text => text.language === language),
  ...(isFormal && language === WRITTEN_LANGUAGE ? base.filter(text => text.language === FORMAL_DUTCH) : []),
]

/** The words of a town by language: those of the base, with the town's own on top, and nothing that is never shown. */
export const compileTexts = (
  files: ReadonlyMap<string, string>,
  content: Content,
): Result<Record<string, PackTexts>, ContentProblem[]> => {
  const base = readTexts(files, 'base')
  const town = readTexts(files, `municipalities/${content.town.data.id}`)
  const baseNeeds = baseTextNeeds(content)
  const needs = [...baseNeeds, ...townTextNeeds(content)]
  const shown = needs.filter(
    ({ sector, elsewhere }) => !elsewhere && (!sector || content.town.data.sectors.includes(sector)),
  )
  const isFormal = content.town.data.formOfAddress === 'u'
  const languages = content.town.data.languages.filter(language => !isPseudoLanguage(language))
  const written = new Set(
    [...base.texts, ...town.texts].filter(text => languages.includes(text.language)).map(({ name }) => name),
  )
  const compiled = languages.map(language => {
    const own = [
      ...baseTextsIn(base.texts, language, isFormal),
      ...town.texts.filter(text => text.language === language),
    ]
    const texts = new Map(own.map(({ name, text }) => [name, text]))
    const chosen = shown.flatMap(({ id }) => {
      const text = texts.get(id)
      return text === undefined ? [] : [[id, text] as const]
    })
    return {
      language,
      texts: Object.fromEntries(chosen),
      missing: checkMissing(content, language, needs, texts, written),
    }
  })
  const problems = [
    ...base.problems,
    ...town.problems,
    ...checkRepeated(base.texts),
    ...checkRepeated(town.texts),
    ...checkFolders(base.texts, content, false),
    ...checkFolders(town.texts, content, true),
    ...checkFormal(base.texts, isFormal),
    ...checkValues(base.texts),
    ...checkValues(town.texts),
    ...checkUnused(base.texts, baseNeeds),
    ...checkUnused(town.texts, needs),
    ...(base.problems.length + town.problems.length > 0 ? [] : compiled.flatMap(({ missing }) => missing)),
  ]
  return problems.length > 0
    ? failure(problems)
    : success(Object.fromEntries(compiled.map(({ language, texts }) => [language, texts])))
}
