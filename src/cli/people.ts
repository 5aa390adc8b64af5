import type { AdviceModel } from '#core/matching/advice-model.ts'
import { prepareModel } from '#core/matching/prepare.ts'
import { dot } from '#core/matching/shape.ts'
import { TALENT_ANSWERS } from '#core/matching/talent-shape.ts'
import type { Answers, Instrument, Item } from '#core/questionnaire/instrument.ts'
import { categoryProbabilities } from '#core/scoring/graded-response.ts'
import { lowerTriangle } from '#core/scoring/positive-definite.ts'
import { type Chance, normalDraw, seededChance } from './chance.ts'

/** Somebody who can answer everything, and what is true about them, in the order of the model. */
export type Person = {
  readonly scales: readonly number[]
  readonly sectors: readonly number[]
  /** What they like about the work of each sector beyond its types, in standard deviations. */
  readonly own: readonly number[]
  readonly interests: Answers
  readonly talents: Answers
}

/** How far interest in one activity of a sector is interest in its type; the rest is interest in that sector itself. */
const TYPE_SHARE = 0.8
const SECTOR_SHARE = Math.sqrt(1 - TYPE_SHARE ** 2)

function drawCategory(categories: readonly string[], item: Item, theta: number, chance: Chance): string {
  const hit = chance()
  let below = 0
  const found = categoryProbabilities(item, theta).findIndex(probability => {
    below += probability
    return hit < below
  })
  return categories.at(found) ?? ''
}

/** A self-estimate: half what somebody is good at, half noise, said in three answers that are used 25 / 50 / 25. */
function drawTalent(able: number, chance: Chance): string {
  const felt = Math.SQRT1_2 * (able + normalDraw(chance))
  return TALENT_ANSWERS[felt < -0.674 ? 0 : felt < 0.674 ? 1 : 2]
}

const total = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0)

/** Answers to every item of somebody with these types, and something of their own for each sector besides. */
export function drawAnswers(
  { items, scales, categories }: Instrument,
  types: readonly number[],
  own: ReadonlyMap<string, number>,
  chance: Chance,
): Answers {
  const feeling = (item: Item): number => {
    const type = types[scales.indexOf(item.scale)] ?? 0
    const tags = item.sectors.flatMap(sector => own.get(sector) ?? [])
    return tags.length === 0
      ? type
      : TYPE_SHARE * type + (SECTOR_SHARE * total(tags)) / Math.sqrt(tags.length)
  }
  return Object.fromEntries(
    items.map(item => [item.id, drawCategory(categories, item, feeling(item), chance)]),
  )
}

/** Self-estimates of somebody who is this good at each talent, in the order of the talents. */
export const drawTalents = (
  talents: readonly { readonly id: string }[],
  able: readonly number[],
  chance: Chance,
): Answers => Object.fromEntries(talents.map(({ id }, t) => [id, drawTalent(able[t] ?? 0, chance)]))

/** A shift of the true types, in the order of the scales: how a group differs from the average on purpose. */
export type Shift = readonly number[]

/**
 * Simulated people: true types from the multivariate normal with the instrument's latent correlations (plus `shift`);
 * for each sector something of its own besides; true talents apart from both. Answers come from the graded response
 * model. The true score of a sector is made as the score is: likeness of shape, the sector's own part, and weighted
 * talents.
 */
export function* simulatedPeople(
  model: AdviceModel,
  people: number,
  seed: number,
  shift: Shift = [],
): Generator<Person> {
  const { instrument, talents, weights } = model
  const { sectors } = prepareModel(model)
  const chance = seededChance(seed)
  const lower = lowerTriangle(instrument.correlations) ?? []
  for (let n = 0; n < people; n += 1) {
    const draws = lower.map(() => normalDraw(chance))
    const scales = lower.map(
      (row, k) => (shift[k] ?? 0) + total(row.map((weight, j) => weight * (draws[j] ?? 0))),
    )
    const own = new Map(sectors.map(({ id }) => [id, normalDraw(chance)]))
    const able = talents.map(() => normalDraw(chance))
    yield {
      scales,
      sectors: sectors.map(
        sector =>
          dot(sector.shape, scales) +
          Math.sqrt(sector.specific) * (own.get(sector.id) ?? 0) +
          weights.talents * dot(sector.talents, able),
      ),
      own: sectors.map(({ id }) => own.get(id) ?? 0),
      interests: drawAnswers(instrument, scales, own, chance),
      talents: drawTalents(talents, able, chance),
    }
  }
}
