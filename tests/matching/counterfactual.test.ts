import { describe, expect, test } from 'vitest'
import { simulatedPeople } from '#cli/people.ts'
import { replay } from '#cli/replay.ts'
import { advise } from '#core/matching/advise.ts'
import { counterfactual } from '#core/matching/counterfactual.ts'
import { groningenModel } from '../fixtures/groningen-model.ts'

const model = groningenModel()
const sheets = [...simulatedPeople(model, 60, 7)].map(({ interests, talents }) => ({
  talents,
  interests: replay(model, interests, talents).given,
  wishes: {},
}))
const statements = sheets.map(sheet => {
  const advice = advise(model, sheet)
  return { sheet, advice, statement: counterfactual(model, sheet, advice) }
})
const made = statements.flatMap(({ sheet, advice, statement }) =>
  statement ? [{ sheet, advice, statement }] : [],
)

describe('"if you also liked this"', () => {
  test('is said to some people, and never when the order is not close', () => {
    expect(made.length).toBeGreaterThan(5)
    expect(made.every(({ advice }) => advice.certainty === 'close')).toBe(true)
    expect(statements.some(({ advice }) => advice.certainty !== 'close')).toBe(true)
  })

  test('is true: with that one answer the sector comes first, or joins the three', () => {
    for (const { sheet, advice, statement } of made) {
      const interests = { ...sheet.interests, [statement.item]: 'like' }
      const places = (sectors: readonly { id: string }[]) =>
        sectors.findIndex(({ id }) => id === statement.sector)
      const after = places(advise(model, { ...sheet, interests }).sectors)
      if (statement.effect === 'first') {
        expect(places(advice.sectors)).toBe(1)
        expect(after).toBe(0)
      } else {
        expect(places(advice.sectors)).toBe(3)
        expect(after).toBeLessThan(3)
      }
    }
  })

  test('names an activity of that sector that was answered, but not liked', () => {
    for (const { sheet, statement } of made) {
      expect(['dislike', 'unsure']).toContain(sheet.interests[statement.item])
      const item = model.instrument.items.find(({ id }) => id === statement.item)
      expect(item?.sectors).toContain(statement.sector)
    }
  })

  test('is not said of an empty sheet, nor of a clear one', () => {
    const empty = { talents: {}, interests: {}, wishes: {} }
    expect(counterfactual(model, empty, advise(model, empty))).toBeNull()
    const [close] = made
    if (!close) throw new Error('the first test says there is one')
    const clear = { ...close.advice, certainty: 'clear' as const }
    expect(counterfactual(model, close.sheet, clear)).toBeNull()
  })
})
