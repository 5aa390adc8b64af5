import type { Answers } from '../questionnaire/instrument.ts'

/** The answers to a talent, from least to most; each counts one point more than the one before. */
export const TALENT_ANSWERS = ['no', 'a-bit', 'yes'] as const

const POINTS = new Map<string, number>(TALENT_ANSWERS.map((answer, points) => [answer, points]))

/** Spread of one talent answer between people, in points: three answers used 25 / 50 / 25. A start value. */
const SPREAD = 0.7

/** Share of the variance of one self-estimate that would come back on another day. A start value. */
const RELIABILITY = 0.5

/** Points of each talent in the given order, 0 to 2; NaN where there is no answer, a skip or an unknown one. */
export const talentPoints = (talents: readonly { readonly id: string }[], answers: Answers): number[] =>
  talents.map(({ id }) => POINTS.get(answers[id] ?? '') ?? Number.NaN)

/** The sector's talent weights minus their mean, in the order of the talents, with length 1; all 0 when it has no shape. */
export function talentDirection(
  talents: readonly { readonly id: string }[],
  weights: Readonly<Record<string, number>>,
): Float64Array {
  const raw = Float64Array.from(talents, ({ id }) => weights[id] ?? 0)
  const mean = raw.reduce((sum, weight) => sum + weight, 0) / Math.max(1, raw.length)
  const centred = raw.map(weight => weight - mean)
  const length = Math.sqrt(centred.reduce((sum, weight) => sum + weight * weight, 0))
  return length > 1e-9 ? centred.map(weight => weight / length) : centred.fill(0)
}

/**
 * Likeness of a person's and a sector's talent shapes, in z units: the sum over the answered talents of
 * (points - the person's own mean) x sector weight, over the usual spread of an answer, shrunk by the square root of the
 * reliability: what can be expected of the real shape behind self-estimates.
 *
 * Ipsative: only what somebody is better at than at other things counts, so equal answers everywhere give exactly 0 and
 * a sector that asks little of everything is not last for all. Few answers give a small sum by themselves, because the
 * direction has length 1 over all talents. `leftOut`: the place of a talent that counts as not answered. Talents from O*NET skills and work styles, self-estimates (Prediger 2004).
 */
export function talentLikeness(points: readonly number[], direction: Float64Array, leftOut = -1): number {
  let answered = 0
  let total = 0
  for (let t = 0; t < points.length; t += 1) {
    const value = points[t] as number
    if (Number.isNaN(value) || t === leftOut) continue
    answered += 1
    total += value
  }
  const mean = total / Math.max(1, answered)
  let likeness = 0
  for (let t = 0; t < points.length; t += 1) {
    const value = points[t] as number
    if (!Number.isNaN(value) && t !== leftOut) likeness += (value - mean) * (direction[t] as number)
  }
  return (Math.sqrt(RELIABILITY) * likeness) / SPREAD
}

/** Error covariance of the talent likeness of two sectors: half of an answered talent is noise, an unanswered one all. */
export function talentError(points: readonly number[], a: Float64Array, b: Float64Array): number {
  let sum = 0
  for (let t = 0; t < points.length; t += 1) {
    const noise = Number.isNaN(points[t] as number) ? 1 : 1 - RELIABILITY
    sum += noise * (a[t] as number) * (b[t] as number)
  }
  return sum
}
