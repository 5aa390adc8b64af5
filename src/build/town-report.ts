import { factsIn, type PlacedFact } from '#contract/content/check-facts.ts'
import { WRITTEN_LANGUAGE } from '#contract/content/check-translations.ts'
import { type CompiledPack, type CompileOptions, compilePack } from '#contract/content/compile-pack.ts'
import { readTexts } from '#contract/content/compile-texts.ts'
import { formatContentProblem } from '#contract/content/content-problem.ts'
import { informalWords } from '#contract/content/form-of-address.ts'
import { type Content, loadContent } from '#contract/content/load-content.ts'
import { problemAt } from '#contract/content/read-typed.ts'
import { firstDayOf, lastDayOf } from '#contract/content/source-date.ts'
import { stillValid } from '#contract/content/valid-facts.ts'
import { codeProblems } from './codes/code-problems.ts'
import type { OccupationCodes } from './codes/occupation-codes.ts'
import type { Findings } from './findings.ts'
import { jobCounts } from './job-counts.ts'
import { ICONS } from './pictures/icon-set.ts'
import { pictureFiles } from './pictures/picture-files.ts'

/** How long before a fact expires an editor is told. In days. */
const WARN_DAYS = 60
/** How long after its source a shortage may be shown at most. */
const SHORTAGE_YEARS = 2
/** Characters of SVG; beyond it a picture slows down the phones people have. */
const HEAVY_PICTURE = 12_000

const daysAfter = (date: string, days: number): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)

const yearsAfter = (date: string, years: number): string =>
  `${Number(date.slice(0, 4)) + years}${date.slice(4)}`

/** What is said of people needed in a sector or a job; that changes faster than where to ask for help. */
const isShortage = ({ read, path }: PlacedFact): boolean =>
  path[0] === 'evidence' || (read.file.startsWith('base/sectors/') && path[2] === 'evidence')

const factWarning = (fact: PlacedFact, today: string): string[] => {
  const say = (message: string, remedy: string, key: string) => [
    formatContentProblem(problemAt(fact.read, [...fact.path, key], message, remedy)),
  ]
  const look = `Kijk opnieuw bij ${fact.source} en zet een nieuwe date en validUntil.`
  if (firstDayOf(fact.date) > today)
    return say(`De bron van “${fact.name}” is van ${fact.date}, en dat is later dan vandaag`, look, 'date')
  if (!stillValid(fact, today))
    return say(
      `“${fact.name}” is verlopen op ${fact.validUntil} en staat niet meer op het scherm`,
      look,
      'validUntil',
    )
  if (fact.validUntil <= daysAfter(today, WARN_DAYS))
    return say(`“${fact.name}” verloopt op ${fact.validUntil}`, look, 'validUntil')
  const latest = yearsAfter(lastDayOf(fact.date), SHORTAGE_YEARS)
  if (isShortage(fact) && fact.validUntil > latest)
    return say(
      `“${fact.name}” is een tekort of kans en geldt tot ${fact.validUntil}, te lang na ${fact.date}`,
      `Kies bij validUntil een dag tot en met ${latest}.`,
      'validUntil',
    )
  return []
}

const heavyPictures = ({ pictures }: CompiledPack): string[] =>
  [...pictureFiles(pictures, ICONS)]
    .filter(([, svg]) => svg.length > HEAVY_PICTURE)
    .map(
      ([file, svg]) =>
        `pictures/${file} weegt ${Math.round(svg.length / 1000)} kB — Kies in plaats van ${pictures[file.replace('.svg', '')]?.join(', ')} een lichter plaatje.`,
    )

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

/** What an editor may still fill in; no fault, because the screens do without it. */
const leftOpen = ({ pack }: CompiledPack): string[] =>
  pack.locations.flatMap(location => {
    const open = [
      ...(['address', 'walkIn', 'phone', 'email'] as const)
        .filter(part => location[part] === undefined)
        .map(part => OPEN_PARTS[part]),
      ...(Object.values(location.conversations.weekly).some(windows => windows.length > 0)
        ? []
        : ['tijden voor gesprekken']),
    ]
    return open.length === 0 ? [] : [`  nog leeg bij ${location.id}: ${open.join(', ')}`]
  })

const OPEN_PARTS = { address: 'adres', walkIn: 'inloop', phone: 'telefoon', email: 'e-mail' } as const

/** A town may write what it wants; a screen that says u and je is rarely what it meant. */
const ownInformal = (files: ReadonlyMap<string, string>, { town }: Content): string[] =>
  town.data.formOfAddress !== 'u'
    ? []
    : readTexts(files, `municipalities/${town.data.id}`)
        .texts.filter(({ language }) => language === WRITTEN_LANGUAGE)
        .flatMap(({ name, text, read, path }) =>
          informalWords(text)
            .slice(0, 1)
            .map(word =>
              formatContentProblem(
                problemAt(
                  read,
                  path,
                  `“${name}” zegt “${word}”, en de gemeente zegt u`,
                  'Schrijf de zin met u.',
                ),
              ),
            ),
        )

/** Without `codes` those of jobs are taken as they stand, as for made-up content. */
export type TownOptions = CompileOptions & { readonly codes?: OccupationCodes | undefined }

/** What stands in one town's pack on the day `today` (an ISO date), what is wrong and what will soon be. */
export const townReport = (
  files: ReadonlyMap<string, string>,
  town: string,
  today: string,
  options: TownOptions,
): Findings & { readonly compiled?: CompiledPack; readonly content?: Content } => {
  const content = loadContent(files, town)
  const compiled = compilePack(files, town, options)
  if (!content.ok) return { problems: content.problem.map(formatContentProblem), warnings: [], lines: [] }
  const warnings = [
    ...factsIn(content.value).flatMap(fact => factWarning(fact, today)),
    ...ownInformal(files, content.value),
  ]
  const codes = options.codes ? codeProblems(content.value, options.codes) : []
  const problems = [...(compiled.ok ? [] : compiled.problem), ...codes].map(formatContentProblem)
  if (!compiled.ok) return { problems, warnings, lines: [], content: content.value }
  return {
    problems,
    warnings: [...warnings, ...heavyPictures(compiled.value)],
    lines: [
      ...jobCounts(compiled.value.pack.sectors),
      `  ${counts(compiled.value)}`,
      ...leftOpen(compiled.value),
    ],
    compiled: compiled.value,
    content: content.value,
  }
}
