import { factsIn } from '#contract/content/check-facts.ts'
import { type Content, municipalitiesIn } from '#contract/content/load-content.ts'
import type { Findings } from './findings.ts'
import { allJobCounts } from './job-counts.ts'
import { readSimplerWords } from './reading/difficult-words.ts'
import { type ReadableText, SIMPLE_LANGUAGE, textsOfContent } from './reading/readable-text.ts'
import { readingFigures, uncommonByText } from './reading/reading-figures.ts'
import { factsSaidIn } from './reading/unsourced.ts'
import { readingReport } from './reading-report.ts'
import { type TownOptions, townReport } from './town-report.ts'
import { translationReport } from './translations/translation-report.ts'
import { unusedReport } from './unused-report.ts'

export type ReportOptions = TownOptions & {
  /** The words people use most; without them nothing is said of uncommon words. */
  readonly common?: ReadonlySet<string> | undefined
  /** The app's own words, which residents read too. */
  readonly appTexts?: readonly ReadableText[]
  /** Whether to list each text with its uncommon words. */
  readonly perText?: boolean
}

type Section = readonly [title: string, findings: Findings]

const NOTHING: Findings = { problems: [], warnings: [], lines: [] }

const NO_TOWNS: Findings = {
  ...NOTHING,
  problems: ['content/municipalities:1 Er is geen enkele gemeente — Maak er een met npm run new:town.'],
}

const section = ([title, { problems, warnings, lines }]: Section): string[] => [
  title,
  ...lines,
  ...problems.map(problem => `  FOUT ${problem}`),
  ...warnings.map(warning => `  let op ${warning}`),
  '',
]

/** What an earlier section has told is not told again: a fault in the base is in every town. */
const withoutRepeats = (all: readonly Section[]): Section[] => {
  const told = new Set<string>()
  const fresh = (line: string) => !told.has(line) && told.add(line) !== undefined
  return all.map(([title, { problems, warnings, lines }]) => [
    title,
    { problems: problems.filter(fresh), warnings: warnings.filter(fresh), lines },
  ])
}

const unsourced = (texts: readonly ReadableText[], isSourced: (id: string) => boolean): Findings => ({
  ...NOTHING,
  warnings: texts
    .filter(({ id, language }) => language === SIMPLE_LANGUAGE && !isSourced(id))
    .flatMap(({ id, text, tell }) =>
      factsSaidIn(text).map(kind =>
        tell(
          `“${id}” noemt ${kind} zonder bron`,
          'Maak er een feit van met source, date en validUntil, of laat het weg.',
        ),
      ),
    ),
})

/** Ids of texts that stand beside a fact with its source and date, or that name a source themselves. */
const sourcedTexts = (contents: readonly Content[]): ((id: string) => boolean) => {
  const facts = new Set(contents.flatMap(factsIn).flatMap(({ name }) => [`${name}.title`, `${name}.body`]))
  return id => id.startsWith('evidence.') || id.includes('.sources.') || facts.has(id)
}

const readingSections = (
  files: ReadonlyMap<string, string>,
  contents: readonly Content[],
  options: ReportOptions,
): Section[] => {
  const { simpler, findings } = readSimplerWords(files)
  const rules = { simpler, common: options.common }
  const app = options.appTexts ?? []
  const folders = ['base', ...municipalitiesIn(files).map(town => `municipalities/${town}`)]
  const content = folders.map(folder => [folder, textsOfContent(files, folder)] as const)
  const every = [...content.flatMap(([, texts]) => texts), ...app].filter(
    ({ language }) => language === SIMPLE_LANGUAGE,
  )
  return [
    ['Moeilijke woorden', findings],
    ...content.map(
      ([folder, texts]): Section => [
        `Leesniveau van ${folder.replace('municipalities/', '')}`,
        readingReport(texts, `content/${folder}/texts/${SIMPLE_LANGUAGE}`, rules),
      ],
    ),
    ...(app.length > 0
      ? [['Leesniveau van de schermen', readingReport(app, 'src/platform/i18n/texts/nl', rules)] as const]
      : []),
    [
      'Feiten zonder bron',
      unsourced([...content.flatMap(([, texts]) => texts), ...app], sourcedTexts(contents)),
    ],
    ...(options.perText && options.common
      ? [
          [
            'Woorden die niet gewoon zijn, per tekst',
            { ...NOTHING, lines: uncommonByText(every, options.common) },
          ] as const,
        ]
      : []),
    [
      'Leesniveau van alles wat een inwoner leest',
      { ...NOTHING, lines: [`  ${readingFigures(every, options.common).line}`] },
    ],
  ]
}

/** Everything there is to say about a content folder on the day `today`, town by town. */
export const contentReport = (
  files: ReadonlyMap<string, string>,
  today: string,
  options: ReportOptions,
): Findings => {
  const towns = municipalitiesIn(files).map(town => [town, townReport(files, town, today, options)] as const)
  const packs = towns.flatMap(([, { compiled }]) => compiled?.pack ?? [])
  const contents = towns.flatMap(([, { content }]) => content ?? [])
  const sections = withoutRepeats([
    ...(towns.length === 0 ? [['Gemeenten', NO_TOWNS] as const] : []),
    ...towns,
    ['Wat niemand gebruikt', unusedReport(contents)],
    ['Vertalingen', translationReport(files)],
    ...readingSections(files, contents, options),
    ['Beroepen per sector en niveau', { ...NOTHING, lines: allJobCounts(packs) }],
  ])
  return {
    problems: sections.flatMap(([, { problems }]) => problems),
    warnings: sections.flatMap(([, { warnings }]) => warnings),
    lines: sections
      .filter(([, { problems, warnings, lines }]) => problems.length + warnings.length + lines.length > 0)
      .flatMap(section),
  }
}
