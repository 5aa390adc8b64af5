import { factsIn, type PlacedFact } from '#contract/content/check-facts.ts'
import { type CompiledPack, type CompileOptions, compilePack } from '#contract/content/compile-pack.ts'
import { formatContentProblem } from '#contract/content/content-problem.ts'
import { loadContent } from '#contract/content/load-content.ts'
import { problemAt } from '#contract/content/read-typed.ts'
import { stillValid } from '#contract/content/valid-facts.ts'
import { LEVELS } from '#core/matching/sector.ts'
import { ICONS } from './pictures/icon-set.ts'
import { pictureFiles } from './pictures/picture-files.ts'
import type { Findings } from './reading-report.ts'

/** How long before a fact expires an editor is told. In days. */
const WARN_DAYS = 60
/** Characters of SVG; beyond it a picture slows down the phones people have. */
const HEAVY_PICTURE = 12_000

const daysAfter = (date: string, days: number): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)

const factWarning = (fact: PlacedFact, today: string): string[] => {
  const say = (message: string, remedy: string, key: string) => [
    formatContentProblem(problemAt(fact.read, [...fact.path, key], message, remedy)),
  ]
  const look = `Kijk opnieuw bij ${fact.source} en zet een nieuwe date en validUntil.`
  if (fact.date > today)
    return say(`“${fact.name}” is gelezen op ${fact.date}, en dat is later dan vandaag`, look, 'date')
  if (!stillValid(fact, today))
    return say(
      `“${fact.name}” is verlopen op ${fact.validUntil} en staat niet meer op het scherm`,
      look,
      'validUntil',
    )
  if (fact.validUntil <= daysAfter(today, WARN_DAYS))
    return say(`“${fact.name}” verloopt op ${fact.validUntil}`, look, 'validUntil')
  return []
}

const heavyPictures = ({ pictures }: CompiledPack): string[] =>
  [...pictureFiles(pictures, ICONS)]
    .filter(([, svg]) => svg.length > HEAVY_PICTURE)
    .map(
      ([file, svg]) =>
        `pictures/${file} weegt ${Math.round(svg.length / 1000)} kB — Kies in plaats van ${pictures[file.replace('.svg', '')]?.join(', ')} een lichter plaatje.`,
    )

const table = ({ pack }: CompiledPack): string[] => {
  const row = (name: string, cells: readonly (number | string)[]) =>
    `  ${name.padEnd(14)}${cells.map(cell => String(cell).padStart(9)).join('')}`
  return [
    row('sector', [...LEVELS, 'samen']),
    ...pack.sectors.map(({ id, jobs }) =>
      row(id, [...LEVELS.map(level => jobs.filter(job => job.level === level).length), jobs.length]),
    ),
  ]
}

const counts = ({ pack, texts, pictures }: CompiledPack): string =>
  [
    `${pack.instrument.items.length} activiteiten`,
    `${pack.talents.length} talenten`,
    `${pack.wishes.length} wensen`,
    `${pack.doors.length} deuren`,
    `${pack.locations.length} locaties`,
    `${Object.keys(pictures).length} plaatjes`,
    ...Object.entries(texts).map(([language, words]) => `${Object.keys(words).length} teksten ${language}`),
  ].join(', ')

/** What stands in one town's pack on the day `today` (an ISO date), what is wrong and what will soon be. */
export const townReport = (
  files: ReadonlyMap<string, string>,
  town: string,
  today: string,
  options: CompileOptions,
): Findings => {
  const content = loadContent(files, town)
  const warnings = content.ok ? factsIn(content.value).flatMap(fact => factWarning(fact, today)) : []
  const compiled = compilePack(files, town, options)
  if (!compiled.ok) return { problems: compiled.problem.map(formatContentProblem), warnings, lines: [] }
  return {
    problems: [],
    warnings: [...warnings, ...heavyPictures(compiled.value)],
    lines: [...table(compiled.value), `  ${counts(compiled.value)}`],
  }
}
