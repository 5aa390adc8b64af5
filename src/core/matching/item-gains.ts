import { GRID, normalOnGrid, type OnGrid } from '../scoring/grid.ts'
import { openPairs, orderOf, topOrderGain } from '../scoring/order.ts'
import type { JointPosterior } from '../scoring/posterior.ts'
import type { PreparedItem } from '../scoring/prepare.ts'
import type { PreparedModel } from './prepare.ts'
import type { SectorBeliefs } from './sector-beliefs.ts'
import type { TypeScores } from './type-scores.ts'

/** Mean of something over a normal posterior: its values on the grid, weighted. */
function expected(values: OnGrid, weights: OnGrid): number {
  let sum = 0
  for (let point = 0; point < GRID.length; point += 1)
    sum += (values[point] as number) * (weights[point] as number)
  return sum
}

/** By how much the mean moves per standard deviation of surprise, for each unit of covariance with what is measured. */
const pull = (information: number, variance: number): number =>
  Math.sqrt(information / (1 + information * variance))

/** Of items on the same scale with the same sectors only the most informative can be the best next one. */
function best(
  items: readonly PreparedItem[],
  kinds: number,
  informationOf: (item: PreparedItem) => number,
): { item: PreparedItem; information: number }[] {
  const found: ({ item: PreparedItem; information: number } | undefined)[] = new Array(kinds).fill(undefined)
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
  const size = traits.mean.length
  const weights = traits.mean.map((mean, k) =>
    normalOnGrid({ mean, variance: traits.covariance[k * size + k] as number }),
  )
  const ownWeights = sectors.interests.map(({ level }) => normalOnGrid(level))
  const informationOf = ({ scale, information }: PreparedItem) =>
    expected(information, weights[scale] as OnGrid)
  const typePairs = openPairs(types.beliefs, orderOf(types.beliefs.mean))
  const sectorPairs = openPairs(sectors, orderOf(sectors.mean))
  const traitMoves = traits.mean.map(() => 0)
  const sectorMoves = prepared.sectors.map(() => 0)

  const gainOf = ({ scale, place, information }: PreparedItem, ofType: number): number => {
    const typePull = pull(ofType, traits.covariance[scale * size + scale] as number)
    for (let k = 0; k < size; k += 1)
      traitMoves[k] = typePull * (traits.covariance[k * size + scale] as number)
    for (const [s, sector] of prepared.sectors.entries()) {
      const interest = sectors.interests[s]
      if (!interest) continue
      if (sector.own[place]) {
        const direct = prepared.model.weights.activities * expected(information, ownWeights[s] as OnGrid)
        const { variance } = interest.level
        sectorMoves[s] = interest.carried * pull(direct, variance) * variance
      } else {
        let move = 0
        for (let k = 0; k < size; k += 1) move += (sector.shape[k] as number) * (traitMoves[k] as number)
        sectorMoves[s] = interest.remaining * move
      }
    }
    for (let k = 0; k < size; k += 1) traitMoves[k] = (traitMoves[k] as number) * (types.slopes[k] as number)
    return topOrderGain(typePairs, traitMoves) + topOrderGain(sectorPairs, sectorMoves)
  }
  const candidates = best(open, prepared.instrument.kinds, informationOf)
  return new Map(candidates.map(({ item, information }) => [item.item.id, gainOf(item, information)]))
}
