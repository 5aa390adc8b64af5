import { describe, expect, test } from 'vitest'
import { compilePack } from '#contract/content/compile-pack.ts'
import type { AdviceModel } from '#core/matching/advice-model.ts'
import { checkModel } from '#core/matching/check-model.ts'
import { groningenModel } from '../fixtures/groningen-model.ts'
import { readMiniContent } from '../fixtures/mini-content.ts'

const model = groningenModel()
const weights = (change: Partial<AdviceModel['weights']>): AdviceModel => ({
  ...model,
  weights: { ...model.weights, ...change },
})
const [sector, ...sectors] = model.sectors
const [talent, ...talents] = model.talents
if (!sector || !talent) throw new Error('Groningen has sectors and talents')

describe('a model that advice cannot be made from', () => {
  test.each<[string, AdviceModel, string]>([
    ['a weight of 1', weights({ interests: 1 }), 'Weight "interests" is 1; it must be 0 up to 1.'],
    [
      'a weight that is no number',
      weights({ talents: Number.NaN }),
      'Weight "talents" is NaN; it must be 0 or more.',
    ],
    ['a weight below 0', weights({ activities: -1 }), 'Weight "activities" is -1; it must be 0 to 1.'],
    [
      'words that contradict each other',
      weights({ certainty: { clear: 0.5, 'fairly-clear': 0.6 } }),
      'The thresholds of the words for certainty do not fall.',
    ],
    [
      'strengths that contradict each other',
      weights({ strength: { 'very-good': 0.1, good: 0.2, 'a-bit': 0 } }),
      'The thresholds of the words for strength do not fall.',
    ],
    [
      'a sector twice',
      { ...model, sectors: [sector, sector, ...sectors] },
      `There are two of sector "${sector.id}".`,
    ],
    [
      'a talent twice',
      { ...model, talents: [talent, talent, ...talents] },
      `There are two of talent "${talent.id}".`,
    ],
    [
      'a profile that is no number',
      { ...model, sectors: [{ ...sector, talents: { [talent.id]: Number.NaN } }, ...sectors] },
      `A weight of sector "${sector.id}" is not a number.`,
    ],
    [
      'an empty bank',
      { ...model, instrument: { ...model.instrument, items: [] } },
      'The instrument has no items.',
    ],
    [
      'limits that contradict each other',
      { ...model, instrument: { ...model.instrument, maximum: 5 } },
      'A maximum of 5 leaves no room for 2 items on each of 6 scales.',
    ],
  ])('is refused for %s, by name', (_what, bad, sentence) => {
    expect(checkModel(bad)).toEqual({ ok: false, problem: sentence })
  })

  test('is refused when its parameters are those of another instrument', () => {
    const files = new Map(readMiniContent())
    const place = [...files.keys()].find(file => file.endsWith('models/interests.yaml')) ?? ''
    files.set(place, (files.get(place) ?? '').replace(/^instrument: .*$/m, 'instrument: riasec48'))
    const compiled = compilePack(files, 'voorbeeldstad', { itemBank: 'small' })
    expect(compiled.ok ? [] : compiled.problem.map(({ message }) => message)).toEqual([
      'Dit model is van “riasec48”, de vragenlijst heet “mini-interests”',
    ])
  })
})
