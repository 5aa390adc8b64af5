import { describe, expect, test } from 'vitest'
import { talentDirection, talentError, talentLikeness, talentPoints } from './talent-shape.ts'

const talents = [{ id: 'explain' }, { id: 'repair' }]
const direction = talentDirection(talents, { explain: 1, repair: -1 })

describe('likeness of talent shapes', () => {
  test('follows a worked example', () => {
    // direction (1, -1) / sqrt(2); points 2 and 0, own mean 1, so (1, -1): 2 / sqrt(2) = 1.4142
    // x sqrt(.5) / .7 = 1.4286
    expect(talentLikeness(talentPoints(talents, { explain: 'yes', repair: 'no' }), direction)).toBeCloseTo(
      1.4286,
      4,
    )
  })

  test.each(['yes', 'a-bit', 'no', 'skip'])('is nothing when every answer is "%s"', answer => {
    const points = talentPoints(talents, { explain: answer, repair: answer })
    expect(talentLikeness(points, direction)).toBeCloseTo(0, 12)
  })

  test('is nothing for a sector without a talent shape', () => {
    const flat = talentDirection(talents, { explain: 2, repair: 2 })
    expect(talentLikeness(talentPoints(talents, { explain: 'yes', repair: 'no' }), flat)).toBe(0)
  })

  test('is less certain when talents were skipped', () => {
    const all = talentPoints(talents, { explain: 'yes', repair: 'no' })
    const one = talentPoints(talents, { explain: 'yes', repair: 'skip' })
    // all answered: half of 1; one skipped: half of a half + a half
    expect(talentError(all, direction, direction)).toBeCloseTo(0.5, 9)
    expect(talentError(one, direction, direction)).toBeCloseTo(0.75, 9)
  })
})
