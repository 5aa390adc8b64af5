import { type PreparedInstrument, type PreparedItem, prepareInstrument } from '../scoring/prepare.ts'
import type { AdviceModel } from './advice-model.ts'
import { shapeWeights } from './shape.ts'
import { talentDirection } from './talent-shape.ts'

export type PreparedSector = {
  readonly id: string
  readonly shape: Float64Array
  readonly talents: Float64Array
  /** The activities that are work in this sector. */
  readonly items: readonly PreparedItem[]
  readonly isOwn: (item: string) => boolean
}

export type PreparedModel = {
  readonly model: AdviceModel
  readonly instrument: PreparedInstrument
  readonly sectors: readonly PreparedSector[]
}

const prepared = new WeakMap<AdviceModel, PreparedModel>()

/** What does not depend on the answers, worked out once per model object and remembered; models never change. */
export function prepareModel(model: AdviceModel): PreparedModel {
  const known = prepared.get(model)
  if (known) return known
  const instrument = prepareInstrument(model.instrument)
  const sectors = model.sectors.map(sector => {
    const items = instrument.items.filter(({ item }) => item.sectors.includes(sector.id))
    const own = new Set(items.map(({ item }) => item.id))
    return {
      id: sector.id,
      shape: shapeWeights(sector.interests, model.instrument.scales, model.instrument.correlations),
      talents: talentDirection(model.talents, sector.talents),
      items,
      isOwn: (item: string) => own.has(item),
    }
  })
  const made = { model, instrument, sectors }
  prepared.set(model, made)
  return made
}
