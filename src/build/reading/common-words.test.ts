import { describe, expect, test } from 'vitest'
import { readCommonWords, uncommonWords } from './common-words.ts'

const COMMON = new Set([
  'een',
  'stop',
  'contact',
  'loon',
  'werk',
  'kinder',
  'wagen',
  'buurt',
  'huis',
  "foto's",
])

describe('a word is common', () => {
  test.each([
    ['that is on the list, however it is written', ['Een', 'LOON']],
    ['that is put together from two of them', ['stopcontact']],
    ['also with a sound in between', ['buurtshuis', 'werkenloon']],
    ['that is a name after the first word', ['een', 'Oosterpoort']],
    ['that is a number', ['2030', 'A4']],
    ['with an apostrophe of either kind', ["foto's", 'foto’s']],
  ])('%s', (_what, words) => {
    expect(uncommonWords(words, COMMON)).toEqual([])
  })
})

describe('a word is not common', () => {
  test.each([
    ['that is nowhere on the list', ['kwartier']],
    ['of which only one half is', ['stopkwartier', 'kwartierstop']],
    ['that begins a sentence and is not known', ['Oosterpoort']],
    ['whose halves are too short to say anything', ['eenen']],
  ])('%s', (_what, words) => {
    expect(uncommonWords(words, COMMON)).toEqual(words)
  })
})

test('the list has ten thousand words, the most used first, and no heading among them', () => {
  const words = [...readCommonWords()]
  expect(words).toHaveLength(10_000)
  expect(words.slice(0, 4)).toEqual(['ik', 'je', 'het', 'de'])
  expect(words.filter(word => !/^\p{Ll}[\p{Ll}'-]+$/u.test(word))).toEqual([])
})
