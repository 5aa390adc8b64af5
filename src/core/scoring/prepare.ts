import type { Instrument, Item } from '../questionnaire/instrument.ts'
import { categoryProbabilities, itemInformation } from './graded-response.ts'
import { GRID, type OnGrid } from './grid.ts'

/** One item with everything that does not depend on the answers worked out on the grid. */
export type PreparedItem = {
  readonly item: Item
  /** Index in `instrument.scales`. */
  readonly scale: number
  /** Probability of each category at each grid point, by category id. */
  readonly curves: ReadonlyMap<string, OnGrid>
  /** Fisher information at each grid point. */
  readonly information: OnGrid
}

export type PreparedInstrument = {
  readonly instrument: Instrument
  /** Latent correlations, row by row. */
  readonly correlations: Float64Array
  readonly items: readonly PreparedItem[]
  readonly byId: ReadonlyMap<string, PreparedItem>
}

function prepareItem(instrument: Instrument, item: Item): PreparedItem {
  const rows = Array.from(GRID, theta => categoryProbabilities(item, theta))
  return {
    item,
    scale: instrument.scales.indexOf(item.scale),
    curves: new Map(instrument.categories.map((category, c) => [category, rows.map(row => row[c] ?? 0)])),
    information: Array.from(GRID, theta => itemInformation(item, theta)),
  }
}

const prepared = new WeakMap<Instrument, PreparedInstrument>()

/**
 * The answer curves of an instrument, worked out once per instrument object and remembered: instruments are data that
 * never change, and this is the only slow part of scoring. Takes a checked instrument (`checkInstrument`).
 */
export function prepareInstrument(instrument: Instrument): PreparedInstrument {
  const known = prepared.get(instrument)
  if (known) return known
  const items = instrument.items.map(item => prepareItem(instrument, item))
  const correlations = Float64Array.from(instrument.correlations.flat())
  const made = { instrument, correlations, items, byId: new Map(items.map(item => [item.item.id, item])) }
  prepared.set(instrument, made)
  return made
}
