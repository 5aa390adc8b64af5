import { describe, expect, test } from 'vitest'
import { signalsOf } from './tablet-signals.ts'

const AS_OF = '2026-11-22T10:00:00Z'
const status = {
  gezienOp: '2026-11-22T09:59:30Z',
  versie: '1.0.0',
  wachtend: 2,
  onbezorgbaar: 0,
  klokafwijking: 1,
}
const tablet = {
  id: '5b7c0c52-4d7f-4d6c-9a53-0f3f4c1f9e21',
  naam: 'Hal',
  proef: false,
  gekoppeldOp: '2026-11-22T08:00:00Z',
  status,
}
const sentences = (more: object): readonly string[] =>
  signalsOf({ ...tablet, status: { ...status, ...more } }, AS_OF, '1.0.0').map(
    ({ tone, sentence }) => `${tone}: ${sentence}`,
  )

describe('what a guide sees of a tablet at a glance', () => {
  test('that it works, also with requests that still wait', () => {
    expect(sentences({})).toEqual(['good: Alles werkt.'])
  })

  test('silence counts from five minutes on', () => {
    expect(sentences({ gezienOp: '2026-11-22T09:55:01Z' })).toEqual(['good: Alles werkt.'])
    expect(sentences({ gezienOp: '2026-11-22T09:55:00Z' })).toEqual(['alarm: We hoorden al 5 minuten niets.'])
    expect(sentences({ gezienOp: '2026-11-19T09:00:00Z' })).toEqual(['alarm: We hoorden al 3 dagen niets.'])
  })

  test('a clock counts as wrong from two minutes on, either way', () => {
    expect(sentences({ klokafwijking: -119 })).toEqual(['good: Alles werkt.'])
    expect(sentences({ klokafwijking: 120 })).toEqual(['alarm: De klok loopt 2 minuten voor.'])
    expect(sentences({ klokafwijking: -86_400 })).toEqual(['alarm: De klok loopt 24 uur achter.'])
  })

  test('a request that cannot be delivered comes first', () => {
    expect(sentences({ onbezorgbaar: 1, klokafwijking: 120 })).toEqual([
      'alarm: Eén verzoek is niet te bezorgen.',
      'alarm: De klok loopt 2 minuten voor.',
    ])
    expect(sentences({ onbezorgbaar: 5 })).toEqual(['alarm: 5 verzoeken zijn niet te bezorgen.'])
  })

  test('a version from before is no trouble, and says so as long as there is none', () => {
    const told = (newest: string | null): string | undefined => signalsOf(tablet, AS_OF, newest)[0]?.tone
    expect([told('2.0.0'), told('1.0.0'), told(null)]).toEqual(['note', 'good', 'good'])
    expect(sentences({ versie: '0.9.0', onbezorgbaar: 1 })).toEqual([
      'alarm: Eén verzoek is niet te bezorgen.',
    ])
  })

  test('a tablet that was paired just now may be silent, one of an hour ago may not', () => {
    const silent = { ...tablet, status: null }
    expect(signalsOf(silent, AS_OF, null)[0]?.tone).toBe('alarm')
    expect(signalsOf({ ...silent, gekoppeldOp: '2026-11-22T09:56:00Z' }, AS_OF, null)[0]?.tone).toBe('good')
  })
})
