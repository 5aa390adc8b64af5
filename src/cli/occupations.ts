import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import type { AdviceModel } from '#core/matching/advice-model.ts'
import { prepareModel } from '#core/matching/prepare.ts'
import { readSheet } from '#core/matching/sector-beliefs.ts'
import { dot } from '#core/matching/shape.ts'
import { INTEREST_TYPES } from '#core/questionnaire/instrument.ts'
import { orderOf } from '#core/scoring/order.ts'
import { failure, type Result, success } from '#core/shared/result.ts'
import { seededChance } from './chance.ts'
import { drawAnswers, drawTalents, simulatedPeople } from './people.ts'
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

const rounded = (value: number): number => Math.round(value * 1e4) / 1e4

/** Enough simulated people for the mean below to be within .02. */
const ENOUGH = 4000

/**
 * How much more people like the work of the sector that is truly their first than its types say, on average, in standard
 * deviations: what the model itself expects of somebody who is in that sector because it suits them best.
 */
export function likingOfTheFirst(model: AdviceModel, seed: number): number {
  let total = 0
  for (const { sectors, own } of simulatedPeople(model, ENOUGH, seed))
    total += own[orderOf(sectors)[0] ?? 0] ?? 0
  return Math.round((total / ENOUGH) * 100) / 100
}

/** Interests of an occupation as somebody's true types: z against all O*NET occupations, in the order of the scales. */
function typesOf({ instrument, weights }: AdviceModel, { interests }: Occupation): number[] {
  const z = new Map<string, number>()
  for (const type of INTEREST_TYPES) {
    const { mean, deviation } = weights.occupations[type]
    z.set(type, (interests[type] - mean) / deviation)
  }
  return instrument.scales.map(scale => z.get(scale) ?? 0)
}

/**
 * The same question without any answer: does the score give an occupation its own sector first, when its types and talents
 * are known exactly? No noise, so this is as far as the sectors' shapes reach, whatever is asked.
 */
export function knowOccupations(model: AdviceModel, occupations: readonly Occupation[]) {
  const { sectors } = prepareModel(model)
  const shares = sectors.flatMap(({ id }, own) => {
    const same = occupations.filter(({ sector }) => sector === id)
    if (same.length === 0) return []
    const first = same.filter(occupation => {
      const types = typesOf(model, occupation)
      const able = model.talents.map(({ id }) => occupation.talents[id] ?? 0)
      const scores = sectors.map(
        ({ shape, talents }) => dot(shape, types) + model.weights.talents * dot(talents, able),
      )
      return orderOf(scores)[0] === own
    })
    return [{ sector: id, first: rounded(first.length / same.length) }]
  })
  const sum = shares.reduce((total, { first }) => total + first, 0)
  return { balanced: rounded(sum / Math.max(1, shares.length)), sectors: shares }
}

/** Fractions: the sector of the occupation stands first, or among the first two. */
type Found = { readonly people: number; readonly first: number; readonly topTwo: number }

/**
 * For each occupation of the model's sectors, one or more people (about `peoplePerSector` in all) with its interests (z against all O*NET occupations) and its
 * talents, who answer with the noise of the model: is its sector first? `balanced`: the mean over the sectors, so that a
 * sector with many occupations does not count more. `ownLiking`: how much more somebody in this work also likes its
 * activities than their types predict, in standard deviations; 0 when there is nothing but types and talents.
 */
export function tryOccupations(
  model: AdviceModel,
  occupations: readonly Occupation[],
  peoplePerSector: number,
  seed: number,
  ownLiking: number,
  full = false,
) {
  const chance = seededChance(seed)
  const counts = new Map(model.sectors.map(({ id }) => [id, { people: 0, first: 0, topTwo: 0 }]))
  for (const occupation of occupations) {
    const { sector, talents } = occupation
    const count = counts.get(sector)
    if (!count) continue
    const scales = typesOf(model, occupation)
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
      const { mean } = readSheet(prepareModel(model), { talents: said, interests: given, wishes: {} }).sectors
      const [first, second] = orderOf(mean).map(place => model.sectors[place])
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
