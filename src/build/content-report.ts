import type { CompileOptions } from '#contract/content/compile-pack.ts'
import { municipalitiesIn } from '#contract/content/load-content.ts'
import { type Findings, readingReport } from './reading-report.ts'
import { townReport } from './town-report.ts'

const NOTHING: Findings = {
  problems: ['content/municipalities:1 Er is geen enkele gemeente — Maak een map met een pack.yaml.'],
  warnings: [],
  lines: [],
}

const section = (title: string, { problems, warnings, lines }: Findings): string[] => [
  title,
  ...lines,
  ...problems.map(problem => `  FOUT ${problem}`),
  ...warnings.map(warning => `  let op ${warning}`),
  '',
]

/** What an earlier section has told is not told again: a fault in the base is in every town. */
const withoutRepeats = (all: readonly (readonly [string, Findings])[]): (readonly [string, Findings])[] => {
  const told = new Set<string>()
  const fresh = (line: string) => !told.has(line) && told.add(line) !== undefined
  return all.map(([title, { problems, warnings, lines }]) => [
    title,
    { problems: problems.filter(fresh), warnings: warnings.filter(fresh), lines },
  ])
}

/** Everything there is to say about a content folder on the day `today`, town by town. */
export const contentReport = (
  files: ReadonlyMap<string, string>,
  today: string,
  options: CompileOptions,
): Findings => {
  const towns = municipalitiesIn(files)
  const sections = withoutRepeats([
    ...(towns.length === 0 ? [['Gemeenten', NOTHING] as const] : []),
    ...towns.map(town => [town, townReport(files, town, today, options)] as const),
    ['Leesniveau van base', readingReport(files, 'base')],
    ...towns.map(town => [`Leesniveau van ${town}`, readingReport(files, `municipalities/${town}`)] as const),
  ])
  return {
    problems: sections.flatMap(([, { problems }]) => problems),
    warnings: sections.flatMap(([, { warnings }]) => warnings),
    lines: sections.flatMap(([title, findings]) => section(title, findings)),
  }
}
