import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { nextInterest, nextInterestUpTo } from '#core/matching/next-interest.ts'
import { groningenModel } from '../fixtures/groningen-model.ts'

const model = groningenModel()
const { instrument } = model
const answer = fc.constantFrom(...instrument.categories, 'skip')
const everything = fc.tuple(...instrument.items.map(() => answer)).map(given => {
  const answers: Record<string, string> = {}
  for (const [n, { id }] of instrument.items.entries()) answers[id] = given[n] ?? 'skip'
  return answers
})
type Asks = (interests: Record<string, string>, asked: readonly string[]) => string | null
const sheetOf = (interests: Record<string, string>) => ({ talents: {}, interests, wishes: {} })
const usual: Asks = (interests, asked) => nextInterest(model, sheetOf(interests), asked)
const upTo =
  (maximum: number): Asks =>
  (interests, asked) =>
    nextInterestUpTo(model, sheetOf(interests), asked, maximum)

/** Goes on from what was asked until there is no next item; a question that keeps coming back would never end. */
function goOn(answers: Record<string, string>, before: readonly string[], asks: Asks): string[] {
  const asked = [...before]
  while (asked.length < 3 * instrument.items.length) {
    const given = Object.fromEntries(asked.map(id => [id, answers[id] ?? 'skip']))
    const next = asks(given, asked)
    if (next === null) break
    asked.push(next)
  }
  return asked
}

describe('going on after the questionnaire ended', () => {
  test('asks exactly as many more as were asked for, nothing twice, or what is left of the bank', () => {
    fc.assert(
      fc.property(everything, fc.integer({ min: 0, max: 60 }), (answers, more) => {
        const before = goOn(answers, [], usual)
        const after = goOn(answers, before, upTo(before.length + more))
        expect(after.slice(0, before.length)).toEqual(before)
        expect(new Set(after).size).toBe(after.length)
        expect(after).toHaveLength(Math.min(before.length + more, instrument.items.length))
      }),
      { numRuns: 40 },
    )
  })

  test('asks the same items whether it is asked for at the start, at the end, or in two times', () => {
    fc.assert(
      fc.property(everything, answers => {
        const before = goOn(answers, [], usual)
        const atOnce = goOn(answers, before, upTo(before.length + 6))
        expect(goOn(answers, [], upTo(before.length + 6))).toEqual(atOnce)
        const half = goOn(answers, before, upTo(before.length + 3))
        expect(goOn(answers, half, upTo(before.length + 6))).toEqual(atOnce)
      }),
      { numRuns: 20 },
    )
  })

  test('goes on although the top is settled, which ends the usual questionnaire early', () => {
    const items = instrument.items.map(item => ({ ...item, discrimination: 5, thresholds: [-1, 1.5] }))
    const sharp = { ...model, sectors: [], instrument: { ...instrument, items } }
    const answers = Object.fromEntries(
      items.map(({ id, scale }) => [id, { R: 'like', I: 'unsure' }[scale] ?? 'dislike']),
    )
    const early = goOn(answers, [], (given, asked) => nextInterest(sharp, sheetOf(given), asked))
    const on = goOn(answers, early, (given, asked) =>
      nextInterestUpTo(sharp, sheetOf(given), asked, early.length + 2),
    )
    expect(early.length).toBeLessThan(instrument.maximum)
    expect(on).toHaveLength(early.length + 2)
  })

  test('has nothing more to ask at a maximum that was already passed', () => {
    expect(upTo(3)({}, ['a', 'b', ...instrument.items.slice(0, 4).map(({ id }) => id)])).toBeNull()
  })
})
