import { describe, expect, test } from 'vitest'
import type { Instrument } from '../questionnaire/instrument.ts'
import { checkAnswers } from './check-answers.ts'
import { checkInstrument } from './check-instrument.ts'

const item = (id: string, scale = 'R') => ({
  id,
  scale,
  sectors: [],
  discrimination: 1.5,
  thresholds: [-0.5, 0.5],
})

const good: Instrument = {
  id: 'small',
  categories: ['dislike', 'unsure', 'like'],
  scales: ['R', 'I'],
  correlations: [
    [1, 0.3],
    [0.3, 1],
  ],
  minimumPerScale: 1,
  maximum: 2,
  items: [item('saw'), item('measure', 'I')],
}

describe('checking an instrument', () => {
  test('accepts a sound one, also with a single item per scale', () => {
    expect(checkInstrument(good)).toEqual({ ok: true, value: good })
  })

  test.each<[string, Partial<Instrument>, string]>([
    ['no items', { items: [] }, 'The instrument has no items.'],
    ['an item twice', { items: [item('saw'), item('saw', 'I')] }, 'Item "saw" occurs twice.'],
    [
      'an unknown scale',
      { items: [item('saw', 'X'), item('measure', 'I')] },
      'Item "saw" is on scale "X", which the instrument does not have.',
    ],
    [
      'a slope that is not a number',
      { items: [{ ...item('saw'), discrimination: Number.NaN }] },
      'The discrimination of item "saw" is not a number.',
    ],
    [
      'a slope of zero',
      { items: [{ ...item('saw'), discrimination: 0 }] },
      'The discrimination of item "saw" is 0; it must be above 0.',
    ],
    [
      'a threshold that is not a number',
      { items: [{ ...item('saw'), thresholds: [0, Number.NaN] }] },
      'A threshold of item "saw" is not a number.',
    ],
    [
      'thresholds that do not rise',
      { items: [{ ...item('saw'), thresholds: [0.5, 0.5] }] },
      'The thresholds of item "saw" do not rise: 0.5, 0.5.',
    ],
    [
      'too few thresholds',
      { items: [{ ...item('saw'), thresholds: [0] }] },
      'Item "saw" has 1 thresholds; 3 categories need 2.',
    ],
    [
      'a single item',
      { items: [item('saw')] },
      'The instrument has one item, "saw"; an order cannot be made of one answer.',
    ],
    ['a scale without items', { items: [item('saw'), item('drill')] }, 'Scale "I" has no items.'],
    ['a scale twice', { scales: ['R', 'R'] }, 'Scale "R" occurs twice.'],
    ['one category', { categories: ['like'] }, 'An instrument has 2 to 5 answer categories; this one has 1.'],
    [
      'skip as a category',
      { categories: ['skip', 'unsure', 'like'] },
      '"skip" is the answer that says nothing; it cannot be a category.',
    ],
    [
      'lopsided correlations',
      {
        correlations: [
          [1, 0.3],
          [0.2, 1],
        ],
      },
      'The correlation of "R" and "I" differs from that of "I" and "R".',
    ],
    [
      'a correlation that is not a number',
      {
        correlations: [
          [1, Number.NaN],
          [0.2, 1],
        ],
      },
      'The correlation of "R" and "I" is not a number.',
    ],
    [
      'impossible correlations',
      {
        correlations: [
          [1, 1],
          [1, 1],
        ],
      },
      'The correlations contradict each other: the matrix is not positive definite.',
    ],
    [
      'no room for the minimum',
      { maximum: 1 },
      'A maximum of 1 leaves no room for 1 item on each of 2 scales.',
    ],
  ])('refuses %s, by name', (_what, change, sentence) => {
    expect(checkInstrument({ ...good, ...change })).toEqual({ ok: false, problem: sentence })
  })
})

describe('checking answers', () => {
  const categoriesOf = (id: string) => (id === 'saw' ? good.categories : undefined)

  test('accepts a category and a skip', () => {
    expect(checkAnswers({ saw: 'like' }, categoriesOf, 'item').ok).toBe(true)
    expect(checkAnswers({ saw: 'skip' }, categoriesOf, 'item').ok).toBe(true)
  })

  test('names an unknown item and an unknown answer', () => {
    expect(checkAnswers({ drill: 'like' }, categoriesOf, 'item')).toEqual({
      ok: false,
      problem: 'There is no item "drill".',
    })
    expect(checkAnswers({ saw: 'love' }, categoriesOf, 'item')).toEqual({
      ok: false,
      problem: '"love" is not an answer to item "saw"; it knows dislike, unsure, like, skip.',
    })
  })
})
