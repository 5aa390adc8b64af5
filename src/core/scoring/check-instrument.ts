import { failure, type Result, success } from '#core/shared/result.ts'
import { type Instrument, type Item, SKIP } from '../questionnaire/instrument.ts'
import { lowerTriangle } from './positive-definite.ts'

const repeated = (ids: readonly string[]): string | undefined =>
  ids.find((id, place) => ids.indexOf(id) !== place)

const name = (id: unknown): string => JSON.stringify(id)

function checkCategories({ categories }: Instrument): string | null {
  if (categories.length < 2 || categories.length > 5)
    return `An instrument has 2 to 5 answer categories; this one has ${categories.length}.`
  const twice = repeated(categories)
  if (twice !== undefined) return `Answer category ${name(twice)} occurs twice.`
  return categories.includes(SKIP)
    ? `${name(SKIP)} is the answer that says nothing; it cannot be a category.`
    : null
}

function checkScales({ scales, correlations }: Instrument): string | null {
  if (scales.length === 0) return 'The instrument has no scales.'
  const twice = repeated(scales)
  if (twice !== undefined) return `Scale ${name(twice)} occurs twice.`
  if (correlations.length !== scales.length)
    return `There are ${scales.length} scales but ${correlations.length} rows of correlations.`
  for (const [i, row] of correlations.entries()) {
    if (row.length !== scales.length)
      return `The correlations of scale ${name(scales[i])} are ${row.length} numbers instead of ${scales.length}.`
    for (const [j, value] of row.entries()) {
      const pair = `${name(scales[i])} and ${name(scales[j])}`
      if (!Number.isFinite(value)) return `The correlation of ${pair} is not a number.`
      if (i === j && value !== 1)
        return `The correlation of scale ${name(scales[i])} with itself is ${value} instead of 1.`
      if (value !== correlations[j]?.[i])
        return `The correlation of ${pair} differs from that of ${name(scales[j])} and ${name(scales[i])}.`
    }
  }
  return lowerTriangle(correlations) === null
    ? 'The correlations contradict each other: the matrix is not positive definite.'
    : null
}

function checkItem(instrument: Instrument, item: Item): string | null {
  const { id, scale, discrimination, thresholds } = item
  if (!instrument.scales.includes(scale))
    return `Item ${name(id)} is on scale ${name(scale)}, which the instrument does not have.`
  if (!Number.isFinite(discrimination)) return `The discrimination of item ${name(id)} is not a number.`
  if (discrimination <= 0)
    return `The discrimination of item ${name(id)} is ${discrimination}; it must be above 0.`
  if (thresholds.length !== instrument.categories.length - 1)
    return `Item ${name(id)} has ${thresholds.length} thresholds; ${instrument.categories.length} categories need ${instrument.categories.length - 1}.`
  if (!thresholds.every(Number.isFinite)) return `A threshold of item ${name(id)} is not a number.`
  return thresholds.every((b, place) => place === 0 || b > (thresholds[place - 1] ?? b))
    ? null
    : `The thresholds of item ${name(id)} do not rise: ${thresholds.join(', ')}.`
}

function checkItems(instrument: Instrument): string | null {
  const { items } = instrument
  if (items.length === 0) return 'The instrument has no items.'
  const twice = repeated(items.map(item => item.id))
  if (twice !== undefined) return `Item ${name(twice)} occurs twice.`
  for (const item of items) {
    const problem = checkItem(instrument, item)
    if (problem !== null) return problem
  }
  const [only, another] = items
  if (only && !another)
    return `The instrument has one item, ${name(only.id)}; an order cannot be made of one answer.`
  const bare = instrument.scales.find(scale => !items.some(item => item.scale === scale))
  return bare === undefined ? null : `Scale ${name(bare)} has no items.`
}

/**
 * Whether an instrument can be scored: categories, scales, correlations, items and stop rules. Refuses with one sentence
 * that names what is wrong; the first problem only. An item may be the only one of its scale.
 */
export function checkInstrument(instrument: Instrument): Result<Instrument, string> {
  const { minimumPerScale, maximum, scales } = instrument
  const problem = checkCategories(instrument) ?? checkScales(instrument) ?? checkItems(instrument)
  if (problem !== null) return failure(problem)
  if (!Number.isInteger(minimumPerScale) || minimumPerScale < 0)
    return failure(`The minimum per scale is ${minimumPerScale}; it must be a whole number of 0 or more.`)
  if (!Number.isInteger(maximum) || maximum < 1)
    return failure(`The maximum is ${maximum}; it must be a whole number of 1 or more.`)
  if (maximum < minimumPerScale * scales.length)
    return failure(
      `A maximum of ${maximum} leaves no room for ${minimumPerScale} ${minimumPerScale === 1 ? 'item' : 'items'} on each of ${scales.length} scales.`,
    )
  return success(instrument)
}
