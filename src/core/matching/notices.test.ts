import { describe, expect, test } from 'vitest'
import type { AdviceModel } from './advice-model.ts'
import { judgeSheet } from './notices.ts'

const ITEMS = ['R1', 'R2', 'R3', 'I1', 'I2', 'I3', 'I4']
const usual = { mean: 4, deviation: 1.5 }
const model: AdviceModel = {
  instrument: {
    id: 'seven',
    categories: ['no', 'yes'],
    scales: ['R', 'I'],
    correlations: [
      [1, 0],
      [0, 1],
    ],
    minimumPerScale: 2,
    maximum: 7,
    items: ITEMS.map(id => ({ id, scale: id.charAt(0), sectors: [], discrimination: 1, thresholds: [0] })),
  },
  talents: [],
  sectors: [],
  weights: {
    interests: 0.5,
    activities: 1,
    talents: 0.5,
    strength: { 'very-good': 0.8, good: 0.3, 'a-bit': -0.3 },
    certainty: { clear: 0.87, 'fairly-clear': 0.65 },
    occupations: { R: usual, I: usual, A: usual, S: usual, E: usual, C: usual },
  },
}
const sheetOf = (count: number) => ({
  talents: {},
  interests: Object.fromEntries(ITEMS.slice(0, count).map((id, n) => [id, n % 2 === 0 ? 'yes' : 'no'])),
  wishes: {},
})

describe('answering very fast', () => {
  test('is said, and changes nothing else', () => {
    const usually = judgeSheet(model, sheetOf(7), 4)
    const fast = judgeSheet(model, sheetOf(7), 0.8)
    expect(usually.notices).not.toContain('very-fast')
    expect(fast).toEqual({ ...usually, notices: [...usually.notices, 'very-fast'] })
  })

  test('is not said when nobody measured, nor of a few answers, nor of none', () => {
    expect(judgeSheet(model, sheetOf(7)).notices).not.toContain('very-fast')
    expect(judgeSheet(model, sheetOf(5), 0.8).notices).not.toContain('very-fast')
    expect(judgeSheet(model, sheetOf(0), 0.8).notices).toEqual(['nothing-answered'])
  })

  test('is not concluded from a time that cannot be', () => {
    expect(judgeSheet(model, sheetOf(7), Number.NaN).notices).not.toContain('very-fast')
    expect(judgeSheet(model, sheetOf(7), -1).notices).not.toContain('very-fast')
  })
})
