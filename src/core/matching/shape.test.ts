import { describe, expect, test } from 'vitest'
import { dot, shapeWeights } from './shape.ts'

const scales = ['R', 'I', 'A', 'S', 'E', 'C']
const unrelated = scales.map((_, i) => scales.map((__, j) => (i === j ? 1 : 0)))

describe('likeness of interest shapes', () => {
  const weights = shapeWeights({ R: 4, I: 1, A: 1, S: -2, E: 1, C: 1 }, scales, unrelated)

  test('follows a worked example', () => {
    // mean 1, centred (3, 0, 0, -3, 0, 0), length sqrt(18): R .7071, S -.7071
    expect(weights[0]).toBeCloseTo(Math.SQRT1_2, 4)
    expect(weights[3]).toBeCloseTo(-Math.SQRT1_2, 4)
    expect(dot(weights, [2, 0, 0, -1, 0, 0])).toBeCloseTo(2.1213, 4)
  })

  test('does not change when somebody likes everything more', () => {
    const person = [1.2, -0.3, 0.4, -1, 0, 0.2]
    expect(
      dot(
        weights,
        person.map(score => score + 1),
      ),
    ).toBeCloseTo(dot(weights, person), 10)
  })

  test('is nothing for a flat profile', () => {
    expect([...shapeWeights({ R: 2, I: 2, A: 2, S: 2, E: 2, C: 2 }, scales, unrelated)]).toEqual([
      0, 0, 0, 0, 0, 0,
    ])
  })
})
