import { describe, expect, test } from 'vitest'
import type { Advice, SectorAdvice } from './advice.ts'
import { shownJobs, shownSectors } from './shown.ts'

const sector = (id: string): SectorAdvice => ({
  id,
  strength: 'good',
  score: 0,
  standardError: 1,
  reasons: [],
  against: [],
  jobs: ['a', 'b'].map(job => ({ id: `${id}-${job}`, fit: 0, meets: [] })),
  closed: [],
})
const advice: Advice = {
  scales: [],
  sectors: ['zorg', 'techniek', 'ict', 'onderwijs'].map(sector),
  certainty: 'close',
  notices: [],
}
const ids = (dismissed: string[]) =>
  shownSectors(advice, new Set(dismissed)).map(({ entry, dismissed: again }) =>
    again ? `(${entry.id})` : entry.id,
  )

describe('what is shown', () => {
  test('is the best three', () => {
    expect(ids([])).toEqual(['zorg', 'techniek', 'ict'])
  })

  test('moves on when something was dismissed', () => {
    expect(ids(['zorg'])).toEqual(['techniek', 'ict', 'onderwijs'])
  })

  test('brings dismissed ones back, marked, rather than show fewer', () => {
    expect(ids(['zorg', 'ict'])).toEqual(['techniek', 'onderwijs', '(zorg)'])
    expect(ids(['zorg', 'techniek', 'ict', 'onderwijs'])).toEqual(['(zorg)', '(techniek)', '(ict)'])
  })

  test('works the same for jobs', () => {
    const shown = shownJobs(sector('zorg'), new Set(['zorg-a']))
    expect(shown.map(({ entry, dismissed }) => [entry.id, dismissed])).toEqual([
      ['zorg-b', false],
      ['zorg-a', true],
    ])
  })
})
