import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import type { AdviceModel } from '#core/matching/advice-model.ts'
import { advise } from '#core/matching/advise.ts'
import { INTEREST_TYPES } from '#core/questionnaire/instrument.ts'
import { failure, type Result, success } from '#core/shared/result.ts'
import { seededChance } from './chance.ts'
import { drawAnswers, drawTalents } from './people.ts'
import { replay } from './replay.ts'

/** The occupations of the test, with their sources. */
export const OCCUPATIONS = fileURLToPath(new URL('../../tests/fixtures/occupations.csv', import.meta.url))

/** One occupation: the sector it belongs to, O*NET interests (1 to 7) and talents (z, minus the occupation's own mean). */
export type Occupation = {
  readonly sector: string
  readonly label: string
  readonly onet: string
  readonly interests: Readonly<Record<(typeof INTEREST_TYPES)[number], number>>
  readonly talents: Readonly<Record<string, number>>
}

const rating = z.coerce.number().gte(1).lte(7)
const rowSchema = z
  .object({ sector: z.string().min(1), label: z.string().min(1), onet: z.string().min(1) })
  .extend({ R: rating, I: rating, A: rating, S: rating, E: rating, C: rating })
  .catchall(z.string())

/** Occupations from a CSV file; lines with # are the source. Refuses naming line and column. */
export function readOccupations(file: string, model: AdviceModel): Result<Occupation[], string> {
  if (!existsSync(file)) return failure(`There is no file with occupations "${file}".`)
  const lines = readFileSync(file, 'utf8')
    .split(/\r?\n/)
    .map((text, place) => ({ text, line: place + 1 }))
    .filter(({ text }) => text.trim() !== '' && !text.startsWith('#'))
  const names = lines[0]?.text.split(',') ?? []
  const absent = model.talents.find(({ id }) => !names.includes(id))
  if (absent) return failure(`Occupations file "${file}" has no column ${absent.id}.`)
  const occupations: Occupation[] = []
  for (const { text, line } of lines.slice(1)) {
    const cells = text.split(',')
    const read = rowSchema.safeParse(Object.fromEntries(names.map((name, n) => [name, cells[n] ?? ''])))
    if (!read.success) {
      const [issue] = read.error.issues
      return failure(`Occupations file "${file}", line ${line}, ${issue?.path.join('.')}: ${issue?.message}.`)
    }
    const { sector, label, onet, R, I, A, S, E, C, ...rest } = read.data
    const talents = Object.fromEntries(model.talents.map(({ id }) => [id, Number(rest[id] || 0)]))
    const bad = Object.entries(talents).find(([, value]) => !Number.isFinite(value))
    if (bad) return failure(`Occupations file "${file}", line ${line}: column ${bad[0]} is not a number.`)
    occupations.push({ sector, label, onet, interests: { R, I, A, S, E, C }, talents })
  }
  return success(occupations)
}

/** What somebody likes about the work of their own sector beyond its types, in standard deviations. */
export type OwnLiking = 0 | 1

/** Fractions: the sector of the occupation stands first, or among the first two. */
type Found = { readonly people: number; readonly first: number; readonly topTwo: number }

const rounded = (value: number): number => Math.round(value * 1e4) / 1e4

/**
 * For each occupation of the model's sectors, one or more people (about `peoplePerSector` in all) with its interests (z against all O*NET occupations) and its
 * talents, who answer with the noise of the model: is its sector first? `balanced`: the mean over the sectors, so that a
 * sector with many occupations does not count more. `ownLiking`: 1 when somebody in this work also likes its activities
 * one standard deviation more than their types predict; 0 when there is nothing but types and talents.
 */
export function tryOccupations(
  model: AdviceModel,
  occupations: readonly Occupation[],
  peoplePerSector: number,
  seed: number,
  ownLiking: OwnLiking,
  full = false,
) {
  const chance = seededChance(seed)
  const order: readonly string[] = INTEREST_TYPES
  const counts = new Map(model.sectors.map(({ id }) => [id, { people: 0, first: 0, topTwo: 0 }]))
  for (const { sector, interests, talents } of occupations) {
    const count = counts.get(sector)
    if (!count) continue
    const z = INTEREST_TYPES.map(type => {
      const { mean, deviation } = model.weights.occupations[type]
      return (interests[type] - mean) / deviation
    })
    const scales = model.instrument.scales.map(scale => z[order.indexOf(scale)] ?? 0)
    const sameSector = occupations.filter(other => other.sector === sector).length
    const peopleEach = Math.max(1, Math.round(peoplePerSector / sameSector))
    for (let n = 0; n < peopleEach; n += 1) {
      const own = new Map(model.sectors.map(({ id }) => [id, id === sector ? ownLiking : 0]))
      const answers = drawAnswers(model.instrument, scales, own, chance)
      const said = drawTalents(
        model.talents,
        model.talents.map(({ id }) => talents[id] ?? 0),
        chance,
      )
      const given = full ? answers : replay(model, answers, said).given
      const [first, second] = advise(model, { talents: said, interests: given, wishes: {} }).sectors
      count.people += 1
      if (first?.id === sector) count.first += 1
      if (first?.id === sector || second?.id === sector) count.topTwo += 1
    }
  }
  const sectors = [...counts].flatMap(
    ([sector, { people, first, topTwo }]): (Found & { sector: string })[] =>
      people === 0
        ? []
        : [{ sector, people, first: rounded(first / people), topTwo: rounded(topTwo / people) }],
  )
  const mean = (key: 'first' | 'topTwo'): number =>
    rounded(sectors.reduce((sum, found) => sum + found[key], 0) / Math.max(1, sectors.length))
  return { ownLiking, balanced: { first: mean('first'), topTwo: mean('topTwo') }, sectors }
}
