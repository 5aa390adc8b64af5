import { describe, expect, test } from 'vitest'
import { markOf } from '#core/handover/code-bytes.ts'
import { doorMark, sectorMark } from '#core/handover/short-code.ts'
import { sameMarks } from './check-marks.ts'
import type { Named } from './find-duplicates.ts'

const read: Named['read'] = { file: 'base/questionnaires/interests.yaml', lineOf: () => 7 }
const named = (name: string): Named => ({ name, read, path: ['items', 0, 'id'] })

/** Two ids with one mark; there must be some among 2^14 + 1. */
const twins = (marked = markOf): readonly [string, string] => {
  const seen = new Map<number, string>()
  for (let number = 0; number <= 2 ** 14; number += 1) {
    const id = `question-${number}`
    const earlier = seen.get(marked(id))
    if (earlier) return [earlier, id]
    seen.set(marked(id), id)
  }
  throw new Error('no two ids with one mark')
}

describe('ids that a code to take home could not tell apart', () => {
  test('are refused, by name', () => {
    const [one, other] = twins()
    const [problem, ...more] = sameMarks([one, 'fix-tap', other].map(named))
    expect(more).toEqual([])
    expect(JSON.stringify(problem)).toContain(
      `“${other}” en “${one}” lijken voor de code om mee te nemen op elkaar`,
    )
  })

  test('in a code to say are refused as well', () => {
    for (const marked of [sectorMark, doorMark]) {
      const [one, other] = twins(marked)
      expect(sameMarks([one, other].map(named), marked)).toHaveLength(1)
      expect(sameMarks([one, other].map(named))).toEqual(
        markOf(one) === markOf(other) ? expect.any(Array) : [],
      )
    }
  })

  test('are not found among ids that differ', () => {
    expect(sameMarks(['fix-tap', 'write-code', 'plant-garden'].map(named))).toEqual([])
  })
})
