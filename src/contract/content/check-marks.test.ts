import { describe, expect, test } from 'vitest'
import { markOf } from '#core/handover/code-bytes.ts'
import { sameMarks } from './check-marks.ts'
import type { Named } from './find-duplicates.ts'

const read: Named['read'] = { file: 'base/questionnaires/interests.yaml', lineOf: () => 7 }
const named = (name: string): Named => ({ name, read, path: ['items', 0, 'id'] })

/** Two ids with one mark; there must be some among 2^14 + 1. */
const twins = (): readonly [string, string] => {
  const seen = new Map<number, string>()
  for (let number = 0; number <= 2 ** 14; number += 1) {
    const id = `question-${number}`
    const earlier = seen.get(markOf(id))
    if (earlier) return [earlier, id]
    seen.set(markOf(id), id)
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

  test('are not found among ids that differ', () => {
    expect(sameMarks(['fix-tap', 'write-code', 'plant-garden'].map(named))).toEqual([])
  })
})
