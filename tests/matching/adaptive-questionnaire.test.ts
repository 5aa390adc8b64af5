import { describe, expect, test } from 'vitest'
import { advise } from '#core/matching/advise.ts'
import { nextInterest } from '#core/matching/next-interest.ts'
import type { Item } from '#core/questionnaire/instrument.ts'
import { groningenModel } from '../fixtures/groningen-model.ts'

const model = groningenModel()
const { instrument } = model
const itemOf = new Map(instrument.items.map(item => [item.id, item]))

/** Somebody who answers by a rule, and everything they were asked, in order. */
function visit(answer: (item: Item) => string) {
  const asked: string[] = []
  const interests: Record<string, string> = {}
  for (;;) {
    const next = nextInterest(model, { talents: {}, interests, wishes: {} }, asked)
    const item = itemOf.get(next ?? '')
    if (!item) return { asked, interests }
    asked.push(item.id)
    interests[item.id] = answer(item)
  }
}

const likes = (rule: (item: Item) => boolean) => (item: Item) => (rule(item) ? 'like' : 'dislike')
const visitors: [string, (item: Item) => string][] = [
  ['likes work with the hands', likes(({ scale }) => scale === 'R')],
  ['likes helping people', likes(({ scale }) => scale === 'S')],
  ['likes everything', () => 'like'],
  ['skips everything', () => 'skip'],
  ['doubts about everything but computers', ({ sectors }) => (sectors.includes('ict') ? 'like' : 'unsure')],
]

describe.each(visitors)('the questionnaire of somebody who %s', (_who, answer) => {
  const { asked } = visit(answer)

  test('asks the minimum of every type first, then at most the maximum, nothing twice', () => {
    const minimum = instrument.minimumPerScale * instrument.scales.length
    for (const scale of instrument.scales) {
      const opening = asked.slice(0, minimum).filter(id => itemOf.get(id)?.scale === scale)
      expect(opening).toHaveLength(instrument.minimumPerScale)
    }
    expect(asked.length).toBeLessThanOrEqual(instrument.maximum)
    expect(new Set(asked).size).toBe(asked.length)
  })

  test('never asks three in a row of one type', () => {
    const scales = asked.map(id => itemOf.get(id)?.scale)
    expect(scales.some((scale, n) => n > 1 && scale === scales[n - 1] && scale === scales[n - 2])).toBe(false)
  })

  test('asks the same again when it starts over from the stored answers', () => {
    const shown = asked.slice(0, 13)
    const interests = Object.fromEntries(
      shown.map(id => [
        id,
        answer(itemOf.get(id) ?? { id, scale: '', sectors: [], discrimination: 1, thresholds: [] }),
      ]),
    )
    expect(nextInterest(model, { talents: {}, interests, wishes: {} }, shown)).toBe(asked[13])
  })
})

describe('what somebody likes', () => {
  test.each(['zorg', 'techniek', 'ict', 'onderwijs'])(
    'brings %s in the first place for who likes its work',
    sector => {
      const { interests } = visit(likes(({ sectors }) => sectors.includes(sector)))
      const advice = advise(model, { talents: {}, interests, wishes: {} })
      expect(advice.sectors[0]?.id).toBe(sector)
      expect(['good', 'very-good']).toContain(advice.sectors[0]?.strength)
    },
  )

  test('changes what is asked next', () => {
    const hands = visit(likes(({ scale }) => scale === 'R')).asked
    const people = visit(likes(({ scale }) => scale === 'S')).asked
    expect(new Set(hands.slice(12))).not.toEqual(new Set(people.slice(12)))
  })

  test('decides the next question also after answers were changed', () => {
    const first = visit(likes(({ sectors }) => sectors.includes('zorg')))
    const shown = first.asked.slice(0, 12)
    const before = Object.fromEntries(shown.map(id => [id, first.interests[id] ?? '']))
    const after = Object.fromEntries(
      shown.map(id => [id, itemOf.get(id)?.sectors.includes('techniek') ? 'like' : 'dislike']),
    )
    const next = (interests: Record<string, string>) =>
      nextInterest(model, { talents: {}, interests, wishes: {} }, shown)
    expect(next(before)).not.toBe(next(after))
  })
})
