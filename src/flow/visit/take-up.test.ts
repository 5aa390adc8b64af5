import { describe, expect, test } from 'vitest'
import { takeUp } from './take-up.ts'
import { EMPTY_VISIT, type VisitContext, type VisitPlan } from './visit-context.ts'

const plan: VisitPlan = {
  talents: ['explain', 'lift'],
  wishes: ['hours'],
  nextInterest: (_, asked) => ['tap', 'wound', 'code'][asked.length] ?? null,
}
const existing = { interests: new Set(['tap', 'wound', 'code']), doors: new Set(['meet', 'learn']) }
const left = (visiting: string, context: Partial<VisitContext>) =>
  takeUp(plan, existing, { state: { visiting }, context: { ...EMPTY_VISIT, ...context } })

describe('a visit that is taken up', () => {
  test('is as it was left when the questions are the same', () => {
    const context: VisitContext = {
      ...EMPTY_VISIT,
      asked: ['tap', 'wound'],
      position: { talents: 2, interests: 1, wishes: 0 },
      sheet: { talents: { explain: 'yes', lift: 'no' }, interests: { tap: 'like' }, wishes: {} },
      sector: 'zorg',
    }
    expect(left('interests', context)).toEqual({ state: { visiting: 'interests' }, context })
  })

  test('forgets answers to questions that are gone, of every part', () => {
    const { context } = left('result', {
      asked: ['gone', 'tap'],
      position: { talents: 9, interests: 2, wishes: 9 },
      sheet: {
        talents: { explain: 'yes', gone: 'yes' },
        interests: { gone: 'like', tap: 'like' },
        wishes: { gone: 'no', hours: 'few' },
      },
    })
    expect(context.sheet).toEqual({
      talents: { explain: 'yes' },
      interests: { tap: 'like' },
      wishes: { hours: 'few' },
    })
    expect(context.asked).toEqual(['tap'])
    expect(context.position).toEqual({ talents: 2, interests: 1, wishes: 1 })
  })

  test('goes on at the same question when one before it is gone', () => {
    const { context } = left('interests', {
      asked: ['gone', 'tap', 'wound'],
      position: { talents: 2, interests: 2, wishes: 0 },
    })
    expect(context.asked[context.position.interests]).toBe('wound')
  })

  test('goes on at the last question when its own is gone', () => {
    const { state, context } = left('interests', {
      asked: ['tap', 'gone'],
      position: { talents: 2, interests: 1, wishes: 0 },
    })
    expect(state).toEqual({ visiting: 'interests' })
    expect(context.asked[context.position.interests]).toBe('tap')
  })

  test('asks a first question when all that were asked are gone', () => {
    const { context } = left('interests', {
      asked: ['gone'],
      position: { talents: 2, interests: 0, wishes: 0 },
    })
    expect(context.asked).toEqual(['tap'])
    expect(context.position.interests).toBe(0)
  })

  test('starts at the beginning when the part it was in asks nothing any more', () => {
    const none = { ...plan, wishes: [] }
    const taken = takeUp(none, existing, { state: { visiting: 'wishes' }, context: EMPTY_VISIT })
    expect(taken.state).toEqual({ visiting: 'welcome' })
  })
})
