import type { OnGrid } from '../scoring/grid.ts'
import { type PreparedInstrument, prepareInstrument } from '../scoring/prepare.ts'
import type { AdviceModel } from './advice-model.ts'
import type { Sector } from './sector.ts'
import { bilinear, shapeWeights } from './shape.ts'
import { talentDirection } from './talent-shape.ts'

export type PreparedSector = {
  readonly id: string
  /** Weights of the traits in the score: likeness of shape, times how far it predicts interest in the sector. */
  readonly shape: Float64Array
  /** Weights of the traits in the interest itself: the same plus the person's level, the mean of all traits. */
  readonly expected: Float64Array
  /** Variance of interest in the sector's work that the traits do not explain, z units squared. */
  readonly specific: number
  readonly talents: Float64Array
  /** By place in the instrument: whether the activity is work in this sector. */
  readonly own: readonly boolean[]
}

export type PreparedModel = {
  readonly model: AdviceModel
  readonly instrument: PreparedInstrument
  readonly sectors: readonly PreparedSector[]
  /** Answer curves as they count for a sector the activity is work in: raised to the weight `activities`. */
  readonly weighted: ReadonlyMap<OnGrid, OnGrid>
}

/** However well shape and level predict a sector, its own activities always keep something to say. */
const LEAST_SPECIFIC = 0.2

function interestWeights(model: AdviceModel, sector: Sector) {
  const { scales, correlations } = model.instrument
  const likeness = shapeWeights(sector.interests, scales, correlations)
  const shape = likeness.map(weight => weight * model.weights.interests)
  const expected = shape.map(weight => weight + 1 / Math.max(1, scales.length))
  const explained = bilinear(expected, correlations.flat(), expected)
  return { shape, expected, specific: Math.max(LEAST_SPECIFIC, 1 - explained) }
}

const prepared = new WeakMap<AdviceModel, PreparedModel>()

/** What does not depend on the answers, worked out once per model object and remembered; models never change. */
export function prepareModel(model: AdviceModel): PreparedModel {
  const known = prepared.get(model)
  if (known) return known
  const instrument = prepareInstrument(model.instrument)
  const sectors = model.sectors.map(sector => {
    return {
      id: sector.id,
      ...interestWeights(model, sector),
      talents: talentDirection(model.talents, sector.talents),
      own: model.instrument.items.map(({ sectors }) => sectors.includes(sector.id)),
    }
  })
  const { activities } = model.weights
  const curves = instrument.items.flatMap(item => [...item.curves.values()])
  const weighted = new Map(curves.map(curve => [curve, curve.map(value => value ** activities)]))
  const made = { model, instrument, sectors, weighted }
  prepared.set(model, made)
  return made
}
