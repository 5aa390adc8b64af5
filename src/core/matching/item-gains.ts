import { COARSE, normalOnGrid, type OnGrid } from '../scoring/grid.ts'
import { openPairs, orderOf, topOrderGain } from '../scoring/order.ts'
import type { JointPosterior } from '../scoring/posterior.ts'
import type { PreparedItem } from '../scoring/prepare.ts'
import type { PreparedModel, PreparedSector } from './prepare.ts'
import type { SectorBeliefs } from './sector-beliefs.ts'
import type { SectorInterest } from './sector-interest.ts'
import type { TypeScores } from './type-scores.ts'

/** Mean of something over a normal posterior: its values on the coarse grid, weighted. */
function expected(values: OnGrid, weights: OnGrid): number {
  let sum = 0
  for (let point = 0; point < COARSE.length; point += 1)
    sum += (values[point] as number) * (weights[point] as number)
  return sum
}

/** By how much the mean moves per standard deviation of surprise, for each unit of covariance with what is measured. */
const pull = (information: number, variance: number): number =>
  Math.sqrt(information / (1 + information * variance))

/** Of items on the same scale with the same sectors only the most informative can be the best next one. */
function best(
  items: readonly PreparedItem[],
  informationOf: (item: PreparedItem) => number,
): { item: PreparedItem; information: number }[] {
  const found: ({ item: PreparedItem; information: number } | undefined)[] = []
  for (const item of items) {
    const information = informationOf(item)
    const known = found[item.kind]
    if (!known || information > known.information) found[item.kind] = { item, information }
  }
  return found.filter(candidate => candidate !== undefined)
}

/**
 * Item id to how much its answer is expected to settle the top of the order of the interest types plus that of the
 * sectors (`topOrderGain`, both in expected pairs put right). An item moves its own type and, by correlation, the
 * others; it moves a sector directly when it is work there and through the interest shape when not. Items that cannot be
 * the best are left out.
 */
export function itemGains(
  prepared: PreparedModel,
  traits: JointPosterior,
  types: TypeScores,
  sectors: SectorBeliefs,
  open: readonly PreparedItem[],
): Map<string, number> {
  const { mean, covariance } = traits
  const size = mean.length
  const varianceOf = (scale: number) => covariance[scale * size + scale] as number
  const weights = mean.map((each, k) => normalOnGrid({ mean: each, variance: varianceOf(k) }, COARSE))
  const ownWeights = sectors.interests.map(({ level }) => normalOnGrid(level, COARSE))
  const typePairs = openPairs(types.beliefs, orderOf(types.beliefs.mean))
  const sectorPairs = openPairs(sectors, orderOf(sectors.mean))
  const typeMoves = mean.map(() => 0)
  const sectorMoves = prepared.sectors.map(() => 0)
  const gainOf = ({ scale, place, information }: PreparedItem, ofType: number): number => {
    const typePull = pull(ofType, varianceOf(scale))
    for (let k = 0; k < size; k += 1)
      typeMoves[k] = typePull * (covariance[k * size + scale] as number) * (types.slopes[k] as number)
    for (let s = 0; s < sectorMoves.length; s += 1) {
      const sector = prepared.sectors[s] as PreparedSector
      const { carried, level, remaining } = sectors.interests[s] as SectorInterest
      if (sector.own[place]) {
        const direct = prepared.model.weights.activities * expected(information, ownWeights[s] as OnGrid)
        sectorMoves[s] = carried * pull(direct, level.variance) * level.variance
      } else {
        let move = 0
        for (let k = 0; k < size; k += 1)
          move += (sector.shape[k] as number) * (covariance[scale * size + k] as number)
        sectorMoves[s] = remaining * typePull * move
      }
    }
    return topOrderGain(typePairs, typeMoves) + topOrderGain(sectorPairs, sectorMoves)
  }
  const candidates = best(open, ({ scale, information }) => expected(information, weights[scale] as OnGrid))
  return new Map(candidates.map(({ item, information }) => [item.item.id, gainOf(item, information)]))
}
