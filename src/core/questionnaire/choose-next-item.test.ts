import { describe, expect, test } from 'vitest'
import { chooseNextItem } from './choose-next-item.ts'
import type { Instrument } from './instrument.ts'
import { progressOf } from './progress.ts'

const item = (id: string) => ({ id, scale: id.charAt(0), sectors: [], discrimination: 1, thresholds: [0] })

const instrument: Instrument = {
  id: 'small',
  categories: ['no', 'yes'],
  scales: ['R', 'I'],
  correlations: [
    [1, 0],
    [0, 1],
  ],
  minimumPerScale: 2,
  maximum: 7,
  items: ['R1', 'R2', 'R3', 'R4', 'R5', 'I1', 'I2', 'I3', 'I4'].map(item),
}

const open =
  (gains: Record<string, number> = {}) =>
  () => ({ settled: false, gains: new Map(Object.entries(gains)) })
const settled = () => ({ settled: true, gains: new Map<string, number>() })

describe('choosing the next item', () => {
  test('goes round the scales first, in the order of the items, without looking at gains', () => {
    const asked: string[] = []
    for (let n = 0; n < 4; n += 1) asked.push(chooseNextItem(instrument, asked, settled) ?? 'none')
    expect(asked).toEqual(['R1', 'I1', 'R2', 'I2'])
  })

  test('then takes the largest gain, and the first of equals', () => {
    const asked = ['R1', 'I1', 'R2', 'I2']
    expect(chooseNextItem(instrument, asked, open({ R3: 0.1, I4: 0.2 }))).toBe('I4')
    expect(chooseNextItem(instrument, asked, open({ I3: 0.2, R4: 0.2 }))).toBe('R4')
  })

  test('never asks three in a row on one scale while there is another', () => {
    const asked = ['R1', 'I1', 'I2', 'R2', 'R3']
    expect(chooseNextItem(instrument, asked, open({ R4: 0.9, I3: 0.1 }))).toBe('I3')
    expect(
      chooseNextItem({ ...instrument, items: instrument.items.slice(0, 7) }, asked, open({ R4: 0.9 })),
    ).toBe('R4')
  })

  test('stops when the top is settled, at the maximum, and when all was asked', () => {
    expect(chooseNextItem(instrument, ['R1', 'I1', 'R2', 'I2'], settled)).toBeNull()
    expect(chooseNextItem(instrument, ['R1', 'I1', 'R2', 'I2', 'R3', 'I3', 'R4'], open())).toBeNull()
    const few = { ...instrument, items: instrument.items.filter(({ id }) => id === 'R1' || id === 'I1') }
    expect(chooseNextItem(few, ['R1', 'I1'], open())).toBeNull()
  })

  test('passes over ids it does not know', () => {
    expect(chooseNextItem(instrument, ['gone', 'R1'], open())).toBe('I1')
  })
})

describe('progress', () => {
  test('counts what was shown and what was answered apart', () => {
    expect(progressOf(instrument, { R1: 'yes', I1: 'skip', gone: 'yes' }, ['R1', 'I1', 'gone'])).toEqual({
      asked: 2,
      answered: 1,
      maximum: 7,
    })
  })
})
