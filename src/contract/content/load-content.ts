import type { z } from 'zod'
import { failure, type Result, success } from '#core/shared/result.ts'
import { RECORDINGS } from './compile-recordings.ts'
import type { ContentProblem } from './content-problem.ts'
import { interestModelSchema, matchingModelSchema } from './model.schema.ts'
import { municipalityFileSchema } from './municipality.schema.ts'
import { doorsFileSchema, factsFileSchema, moneyFileSchema, routesFileSchema } from './pathways.schema.ts'
import { interestsFileSchema, talentsFileSchema, wishesFileSchema } from './questionnaire.schema.ts'
import { readTyped } from './read-typed.ts'
import { sectorFileSchema } from './sector.schema.ts'
import type { ReadFile } from './yaml-file.ts'

/** Files of which there is one, with the schema of each. */
export const SINGLE_FILES = {
  interests: ['base/questionnaires/interests.yaml', interestsFileSchema],
  talents: ['base/questionnaires/talents.yaml', talentsFileSchema],
  wishes: ['base/questionnaires/wishes.yaml', wishesFileSchema],
  model: ['base/models/interests.yaml', interestModelSchema],
  matching: ['base/models/matching.yaml', matchingModelSchema],
  doors: ['base/pathways/doors.yaml', doorsFileSchema],
  routes: ['base/pathways/routes.yaml', routesFileSchema],
  facts: ['base/pathways/facts.yaml', factsFileSchema],
  money: ['base/pathways/money.yaml', moneyFileSchema],
} as const

/** Files an editor may add that are not part of a pack. */
const BESIDES = ['base/difficult-words.yaml']
const TEXTS = /^(base|municipalities\/[^/]+)\/texts\/[^/]+\/[^/]+\.yaml$/
const SECTOR = /^base\/sectors\/([^/]+)\.yaml$/
const TOWN = /^municipalities\/([^/]+)\/pack\.yaml$/

type Single = {
  readonly [Name in keyof typeof SINGLE_FILES]: ReadFile<z.infer<(typeof SINGLE_FILES)[Name][1]>>
}
export type SectorFile = ReadFile<z.infer<typeof sectorFileSchema>>
export type TownFile = ReadFile<z.infer<typeof municipalityFileSchema>>

/** Everything but the words, read and each file right by itself. */
export type Content = Single & { readonly sectors: readonly SectorFile[]; readonly town: TownFile }

const strayFiles = (files: ReadonlyMap<string, string>): ContentProblem[] => {
  const known: string[] = [...Object.values(SINGLE_FILES).map(([file]) => file), ...BESIDES]
  return [...files.keys()]
    .filter(
      file => !known.includes(file) && ![TEXTS, SECTOR, TOWN, RECORDINGS].some(shape => shape.test(file)),
    )
    .map(file => ({
      file,
      line: 1,
      message: 'Niets leest dit bestand',
      remedy: 'Zet het in de goede map, verbeter de naam of haal het weg.',
    }))
}

/** Towns that have a folder, in alphabetical order. */
export const municipalitiesIn = (files: ReadonlyMap<string, string>): string[] =>
  [...new Set([...files.keys()].flatMap(file => /^municipalities\/([^/]+)\//.exec(file)?.[1] ?? []))].sort()

export const loadContent = (
  files: ReadonlyMap<string, string>,
  municipality: string,
): Result<Content, ContentProblem[]> => {
  const problems: ContentProblem[] = strayFiles(files)
  const read = <Schema extends z.ZodType>(file: string, schema: Schema) => {
    const result = readTyped(files, file, schema)
    if (result.ok) return result.value
    problems.push(...result.problem)
    return undefined
  }
  const interests = read(...SINGLE_FILES.interests)
  const talents = read(...SINGLE_FILES.talents)
  const wishes = read(...SINGLE_FILES.wishes)
  const model = read(...SINGLE_FILES.model)
  const matching = read(...SINGLE_FILES.matching)
  const doors = read(...SINGLE_FILES.doors)
  const routes = read(...SINGLE_FILES.routes)
  const facts = read(...SINGLE_FILES.facts)
  const money = read(...SINGLE_FILES.money)
  const sectors = [...files.keys()]
    .filter(file => SECTOR.test(file))
    .flatMap(file => read(file, sectorFileSchema) ?? [])
  const town = read(`municipalities/${municipality}/pack.yaml`, municipalityFileSchema)
  if (
    problems.length > 0 ||
    !interests ||
    !talents ||
    !wishes ||
    !model ||
    !matching ||
    !doors ||
    !routes ||
    !facts ||
    !money ||
    !town
  )
    return failure(problems)
  return success({ interests, talents, wishes, model, matching, doors, routes, facts, money, sectors, town })
}
