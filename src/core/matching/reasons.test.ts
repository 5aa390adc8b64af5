import { describe, expect, test } from 'vitest'
import type { Reason } from './advice.ts'
import { reasonsFrom } from './reasons.ts'

const reason = (question: string, contribution: number): Reason => ({
  kind: 'interest',
  question,
  answer: 'like',
  contribution,
})
const questions = (reasons: readonly Reason[]) => reasons.map(({ question }) => question)

describe('the reasons for a sector', () => {
  test('are the largest first, for and against apart, five at most', () => {
    const all = [0.1, -0.3, 0.4, 0.2, -0.1, 0.3, 0.6, 0.5].map((size, n) => reason(`q${n}`, size))
    expect(questions(reasonsFrom(all).reasons)).toEqual(['q6', 'q7', 'q2', 'q5', 'q3'])
    expect(questions(reasonsFrom(all).against)).toEqual(['q1', 'q4'])
  })

  test('keep the order of the questionnaire when two did the same, whatever rounding says', () => {
    const hair = 1e-15
    const all = [
      reason('one', 0.2),
      reason('two', 0.2 + hair),
      reason('three', -0.2),
      reason('four', -0.2 - hair),
    ]
    expect(questions(reasonsFrom(all).reasons)).toEqual(['one', 'two'])
    expect(questions(reasonsFrom(all).against)).toEqual(['three', 'four'])
  })

  test('leave out what did nothing', () => {
    expect(reasonsFrom([reason('nothing', 1e-9), reason('less', -1e-9)])).toEqual({
      reasons: [],
      against: [],
    })
  })
})
