import { GRID, type Moments, type OnGrid } from '../scoring/grid.ts'
import { orderOf, topOrderGain } from '../scoring/order.ts'
import type { JointPosterior } from '../scoring/posterior.ts'
import type { PreparedItem } from '../scoring/prepare.ts'
import type { PreparedModel } from './prepare.ts'
import type { SectorBeliefs } from './sector-beliefs.ts'

/** Weights of a normal on the grid, summing to 1, for the mean of something over a posterior. */
function normalOnGrid({ mean, variance }: Moments): OnGrid {
  const weights: OnGrid = new Array(GRID.length).fill(0)
  let total = 0
  for (let point = 0; point < GRID.length; point += 1) {
    const distance = (GRID[point] as number) - mean
    const weight = Math.exp((-distance * distance) / (2 * variance))
    weights[point] = weight
    total += weight
  }
  for (let point = 0; point < GRID.length; point += 1) weights[point] = (weights[point] as number) / total
  return weights
}

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
function best(items: readonly PreparedItem[], information: (item: PreparedItem) => number): PreparedItem[] {
  const found = new Map<string, { item: PreparedItem; information: number }>()
  for (const item of items) {
    const key = `${item.scale} ${item.item.sectors.join(' ')}`
    const value = information(item)
    const known = found.get(key)
    if (!known || value > known.information) found.set(key, { item, information: value })
  }
  return [...found.values()].map(({ item }) => item)
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
  sectors: SectorBeliefs,
  open: readonly PreparedItem[],
): Map<string, number> {
  const size = traits.mean.length
  const weights = Array.from(traits.mean, (mean, k) =>
    normalOnGrid({ mean, variance: traits.covariance[k * size + k] as number }),
  )
  const noWeights: OnGrid = new Array(GRID.length).fill(0)
  const ownWeights = sectors.interests.map(({ level }) => normalOnGrid(level))
  const informationOf = ({ scale, information }: PreparedItem) =>
    expected(information, weights[scale] ?? noWeights)
  const traitOrder = orderOf(traits.mean)
  const sectorOrder = orderOf(sectors.mean)
  const traitMoves = new Float64Array(size)
  const sectorMoves = new Float64Array(sectors.mean.length)

  const gainOf = (candidate: PreparedItem): number => {
    const { scale, item, information } = candidate
    const typePull = pull(informationOf(candidate), traits.covariance[scale * size + scale] as number)
    for (let k = 0; k < size; k += 1)
      traitMoves[k] = typePull * (traits.covariance[k * size + scale] as number)
    for (const [s, sector] of prepared.sectors.entries()) {
      const interest = sectors.interests[s]
      if (!interest) continue
      if (sector.isOwn(item.id)) {
        const direct = prepared.model.weights.activities * expected(information, ownWeights[s] ?? noWeights)
        const { variance } = interest.level
        sectorMoves[s] = interest.carried * pull(direct, variance) * variance
      } else {
        let move = 0
        for (let k = 0; k < size; k += 1) move += (sector.shape[k] as number) * (traitMoves[k] as number)
        sectorMoves[s] = interest.remaining * move
      }
    }
    return topOrderGain(traits, traitOrder, traitMoves) + topOrderGain(sectors, sectorOrder, sectorMoves)
  }
  return new Map(best(open, informationOf).map(candidate => [candidate.item.id, gainOf(candidate)]))
}
