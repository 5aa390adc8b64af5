import type { AdviceModel } from '#core/matching/advice-model.ts'
import { prepareModel } from '#core/matching/prepare.ts'
import { readSheet } from '#core/matching/sector-beliefs.ts'
import { orderOf } from '#core/scoring/order.ts'
import { withoutSectorTags } from './model-files.ts'
import { simulatedPeople } from './people.ts'
import { replay } from './replay.ts'

/**
 * How far men and women are apart on interest types, in standard deviations (men minus women): O*NET Interest Profiler
 * Short Form, Rounds, Su, Lewis & Rivkin (2010), table 15. Only the two largest; the groups differ in nothing else.
 */
const APART: Readonly<Record<string, number>> = { R: 0.86, S: -0.59 }

const TOP = 3
const rounded = (value: number): number => Math.round(value * 1e4) / 1e4

type Shares = Readonly<Record<string, number>>
type Counted = { readonly first: Shares; readonly topThree: Shares }

function countGroup(
  model: AdviceModel,
  used: AdviceModel,
  people: number,
  seed: number,
  side: number,
  adaptive: boolean,
): Counted {
  const shift = model.instrument.scales.map(scale => (side * (APART[scale] ?? 0)) / 2)
  const first = new Map(model.sectors.map(({ id }) => [id, 0]))
  const topThree = new Map(first)
  for (const person of simulatedPeople(model, people, seed, shift)) {
    const { interests, talents } = person
    const given = adaptive ? replay(used, interests, talents).given : interests
    const { mean } = readSheet(prepareModel(used), { talents, interests: given, wishes: {} }).sectors
    for (const [place, sector] of orderOf(mean).slice(0, TOP).entries()) {
      const id = used.sectors[sector]?.id ?? ''
      if (place === 0) first.set(id, (first.get(id) ?? 0) + 1)
      topThree.set(id, (topThree.get(id) ?? 0) + 1)
    }
  }
  const shares = (counts: ReadonlyMap<string, number>): Shares =>
    Object.fromEntries([...counts].map(([id, count]) => [id, rounded(count / people)]))
  return { first: shares(first), topThree: shares(topThree) }
}

/** Half the sum of the differences: the fraction of one group that would have to change to look like the other. */
const shiftOf = (a: Shares, b: Shares): number =>
  rounded(Object.keys(a).reduce((sum, id) => sum + Math.abs((a[id] ?? 0) - (b[id] ?? 0)), 0) / 2)

const largest = (a: Shares, b: Shares): number =>
  rounded(Math.max(0, ...Object.keys(a).map(id => Math.abs((a[id] ?? 0) - (b[id] ?? 0)))))

/**
 * How the list of sectors shifts between two simulated groups that differ on R and S as men and women do in the
 * literature, and in nothing else: with the adaptive questionnaire, with the whole bank, and with the whole bank when an
 * activity only counts for its type (no item speaks about a sector directly); the same people each time. `firstShift`: the fraction whose first sector
 * would have to change to make the groups alike; `topThreeShift`: the largest difference of a sector's share of top threes.
 */
export function fairnessReport(model: AdviceModel, people: number, seed: number) {
  const ways: [string, AdviceModel, boolean][] = [
    ['adaptive', model, true],
    ['whole bank', model, false],
    ['whole bank, types only', withoutSectorTags(model), false],
  ]
  return {
    apart: APART,
    peopleInEachGroup: people,
    ways: ways.map(([way, used, adaptive]) => {
      const moreR = countGroup(model, used, people, seed, 1, adaptive)
      const moreS = countGroup(model, used, people, seed, -1, adaptive)
      return {
        way,
        firstShift: shiftOf(moreR.first, moreS.first),
        topThreeShift: largest(moreR.topThree, moreS.topThree),
        moreR,
        moreS,
      }
    }),
  }
}
