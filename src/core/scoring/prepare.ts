import type { Instrument, Item } from '../questionnaire/instrument.ts'
import { categoryProbabilities, itemInformation } from './graded-response.ts'
import { COARSE, GRID, type OnGrid } from './grid.ts'

/** One item with everything that does not depend on the answers worked out on the grid. */
export type PreparedItem = {
  readonly item: Item
  /** Index in `instrument.items`. */
  readonly place: number
  /** Index in `instrument.scales`. */
  readonly scale: number
  /** Probability of each category at each grid point, by category id. */
  readonly curves: ReadonlyMap<string, OnGrid>
  /** Fisher information at each point of `COARSE`. */
  readonly information: OnGrid
  /** The same number for items on the same scale with the same sectors; 0 up. */
  readonly kind: number
}

export type PreparedInstrument = {
  readonly instrument: Instrument
  /** Latent correlations, row by row. */
  readonly correlations: readonly number[]
  readonly items: readonly PreparedItem[]
  readonly byId: ReadonlyMap<string, PreparedItem>
}

function prepareItem(instrument: Instrument, item: Item, place: number, kind: number): PreparedItem {
  const rows = Array.from(GRID, theta => categoryProbabilities(item, theta))
  return {
    item,
    place,
    kind,
    scale: instrument.scales.indexOf(item.scale),
    curves: new Map(instrument.categories.map((category, c) => [category, rows.map(row => row[c] ?? 0)])),
    information: Array.from(COARSE, theta => itemInformation(item, theta)),
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
  const kinds = new Map<string, number>()
  const items = instrument.items.map((item, place) => {
    const key = `${item.scale} ${[...item.sectors].sort().join(' ')}`
    const kind = kinds.get(key) ?? kinds.size
    kinds.set(key, kind)
    return prepareItem(instrument, item, place, kind)
  })
  const correlations = instrument.correlations.flat()
  const byId = new Map(items.map(item => [item.item.id, item]))
  const made = { instrument, correlations, items, byId }
  prepared.set(instrument, made)
  return made
}
