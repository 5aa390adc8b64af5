import type { Sector } from '#core/matching/sector.ts'
import type { MatchingWeights } from '#core/matching/weights.ts'
import type { Instrument } from '#core/questionnaire/instrument.ts'
import { failure, type Result, success } from '#core/shared/result.ts'
import { checkFacts } from './check-facts.ts'
import { checkInstrument } from './check-instrument.ts'
import { checkMarks } from './check-marks.ts'
import { checkReferences } from './check-references.ts'
import { checkTheme } from './check-theme.ts'
import { readTranslations } from './check-translations.ts'
import { compileRecordings, type Recordings } from './compile-recordings.ts'
import { compileTexts } from './compile-texts.ts'
import type { ContentProblem } from './content-problem.ts'
import type { PictureParts } from './ids.schema.ts'
import { joinPathways } from './join-pathways.ts'
import { type Content, loadContent } from './load-content.ts'
import { type Pack, type PackTexts, packSchema } from './pack.schema.ts'
import { checkPictures, pictureName, picturesIn } from './pictures.ts'

export type CompiledPack = {
  readonly pack: Pack
  /** By language; test languages are made elsewhere and are not in here. */
  readonly texts: Readonly<Record<string, PackTexts>>
  /** What each picture of the pack is drawn from, by picture name. */
  readonly pictures: Readonly<Record<string, PictureParts>>
  readonly recordings: Recordings
}

export type CompileOptions = {
  /** Names that can be drawn. Absent: names of pictures are not checked. */
  readonly drawable?: ReadonlySet<string>
  /** `small` is for made-up content in tests: it may have fewer questions than measuring needs. */
  readonly itemBank?: 'full' | 'small'
}

/** What the pure rules read, in their own shapes: this is where a schema that drifts from them stops compiling. */
type ForCore = {
  readonly instrument: Instrument
  readonly talents: readonly { readonly id: string }[]
  readonly sectors: readonly Sector[]
  readonly weights: MatchingWeights
}

const joinInstrument = ({ interests, model, town }: Content): Pack['instrument'] => {
  const parameters = new Map(Object.entries(model.data.parameters))
  return {
    id: interests.data.id,
    categories: model.data.categories,
    scales: model.data.scales,
    correlations: model.data.correlations,
    minimumPerScale: interests.data.minimumPerScale,
    maximum: interests.data.maximum,
    items: interests.data.items.flatMap(({ id, scale, sectors }) => {
      const numbers = parameters.get(id)
      if (!numbers) return []
      const own = sectors.filter(sector => town.data.sectors.includes(sector))
      const { discrimination, thresholds } = numbers
      return [{ id, scale, sectors: own, discrimination, thresholds, picture: pictureName('interest', id) }]
    }),
  }
}

const joinSectors = ({ sectors, town }: Content): Pack['sectors'] =>
  town.data.sectors.flatMap(id => {
    const found = sectors.find(sector => sector.data.id === id)
    if (!found) return []
    const { source: _source, licence: _licence, ...sector } = found.data
    return [
      {
        ...sector,
        picture: pictureName('sector', id),
        evidence: [...sector.evidence, ...(town.data.evidence[id] ?? [])],
        jobs: sector.jobs.map(job => ({ ...job, picture: pictureName('job', job.id) })),
      },
    ]
  })

const joinTranslations = (content: Content, all: Pack['translations']): Pack['translations'] =>
  Object.fromEntries(
    Object.entries(all).filter(([language]) => content.town.data.languages.includes(language)),
  )

const join = (content: Content, translations: Pack['translations']): Pack => {
  const { talents, wishes, matching, town } = content
  const { id, name, timeZone, languages, theme, locations } = town.data
  const { formOfAddress = 'je', kioskPrinter = false } = town.data
  return {
    id,
    name,
    timeZone,
    languages,
    formOfAddress,
    translations: joinTranslations(content, translations),
    theme,
    instrument: joinInstrument(content),
    talents: talents.data.items.map(item => ({ id: item.id, picture: pictureName('talent', item.id) })),
    wishes: wishes.data.items.map(item => ({ id: item.id, picture: pictureName('wish', item.id) })),
    weights: matching.data.weights,
    sectors: joinSectors(content),
    ...joinPathways(content),
    locations,
    kioskPrinter,
  } satisfies Pack & ForCore
}

const joinPictures = (content: Content): Record<string, PictureParts> => {
  const own = new Set(
    content.sectors
      .filter(sector => content.town.data.sectors.includes(sector.data.id))
      .map(sector => sector.file),
  )
  return Object.fromEntries(
    picturesIn(content)
      .filter(({ kind, read }) => (kind !== 'sector' && kind !== 'job') || own.has(read.file))
      .map(({ name, parts }) => [name, parts]),
  )
}

/**
 * Joins base and town into what the apps and the service read, or says everything that is wrong. First each file by
 * itself; only when all can be read, what they say about each other.
 */
export const compilePack = (
  files: ReadonlyMap<string, string>,
  municipality: string,
  options: CompileOptions = {},
): Result<CompiledPack, ContentProblem[]> => {
  const loaded = loadContent(files, municipality)
  if (!loaded.ok) return loaded
  const content = loaded.value
  const texts = compileTexts(files, content)
  const recordings = compileRecordings(files, municipality)
  const status = readTranslations(files)
  const problems = [
    ...checkReferences(content),
    ...checkInstrument(content, options.itemBank !== 'small'),
    ...checkFacts(content),
    ...checkMarks(content),
    ...checkPictures(content, options.drawable),
    ...checkTheme(content),
    ...(texts.ok ? [] : texts.problem),
    ...(recordings.ok ? [] : recordings.problem),
    ...status.problems,
  ]
  if (problems.length > 0 || !texts.ok || !recordings.ok) return failure(problems)
  return success({
    pack: packSchema.parse(join(content, status.translations)),
    texts: texts.value,
    pictures: joinPictures(content),
    recordings: recordings.value,
  })
}
