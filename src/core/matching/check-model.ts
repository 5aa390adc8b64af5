import { failure, type Result, success } from '#core/shared/result.ts'
import { checkInstrument } from '../scoring/check-instrument.ts'
import type { AdviceModel } from './advice-model.ts'

/**
 * Whether advice can be made from a model: the instrument (`checkInstrument`), weights in range, words whose thresholds
 * fall, no sector or talent twice, profiles that are numbers. Refuses with one sentence that names the thing. Item tags of sectors the model does
 * not have are allowed and count for nothing.
 */
export function checkModel(model: AdviceModel): Result<AdviceModel, string> {
  const instrument = checkInstrument(model.instrument)
  if (!instrument.ok) return instrument
  const { interests, activities, talents, strength, certainty } = model.weights
  if (!(interests >= 0 && interests < 1))
    return failure(`Weight "interests" is ${interests}; it must be 0 up to 1.`)
  if (!(activities >= 0 && activities <= 1))
    return failure(`Weight "activities" is ${activities}; it must be 0 to 1.`)
  if (!(talents >= 0 && talents < Number.POSITIVE_INFINITY))
    return failure(`Weight "talents" is ${talents}; it must be 0 or more.`)
  if (!(strength['very-good'] > strength.good && strength.good > strength['a-bit']))
    return failure('The thresholds of the words for strength do not fall.')
  if (!(certainty.clear > certainty['fairly-clear']))
    return failure('The thresholds of the words for certainty do not fall.')
  const ids = { sector: model.sectors.map(({ id }) => id), talent: model.talents.map(({ id }) => id) }
  for (const [what, list] of Object.entries(ids)) {
    const twice = list.find((id, place) => list.indexOf(id) !== place)
    if (twice !== undefined) return failure(`There are two of ${what} ${JSON.stringify(twice)}.`)
  }
  for (const sector of model.sectors) {
    const numbers = [...Object.values(sector.interests), ...Object.values(sector.talents)]
    if (!numbers.every(Number.isFinite))
      return failure(`A weight of sector ${JSON.stringify(sector.id)} is not a number.`)
  }
  return success(model)
}
