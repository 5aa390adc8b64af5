import { describe, expect, test } from 'vitest'
import { deniedOnWord, doubleNegation } from './double-negation.ts'

describe('a double negation', () => {
  test.each([
    ['Je hebt niet geen kans.', ['niet', 'geen']],
    ['Je mag nooit geen pauze nemen.', ['nooit', 'geen']],
    ['Dat kan niet niet.', ['niet', 'niet']],
    ['Je kunt niet beginnen zonder diploma.', ['niet', 'zonder']],
    ['Niemand krijgt niets.', ['niemand', 'niets']],
    ['Je werkt hard, en nergens is niemand alleen.', ['nergens', 'niemand']],
  ])('is found in “%s”', (sentence, words) => {
    expect(doubleNegation(sentence)).toEqual(words)
  })

  test.each([
    ['Je hebt geen diploma nodig.'],
    ['Je werkt niet op zaterdag en niet op zondag.'],
    ['Als je niet wilt, hoef je niets te doen.'],
    ['Heb je geen diploma? Dan kun je niet direct beginnen.'],
    ['Je helpt niet alleen ouderen, maar ook kinderen zonder familie.'],
    ['Zonder diploma zijn er een paar soorten werk.'],
    ['Weet je het niet, dan is dat geen probleem.'],
  ])('is not found in “%s”', sentence => {
    const denials = sentence.split(/(?<=[.?!])\s/).map(doubleNegation)
    expect(denials.flat()).toEqual([])
  })
})

describe('a word in on- that is denied', () => {
  test.each([
    ['Dat is niet onmogelijk.', ['niet', 'onmogelijk']],
    ['Het is nooit echt ongezond.', ['nooit', 'ongezond']],
    ['Je bent niet ontevreden.', ['niet', 'ontevreden']],
  ])('is found in “%s”', (sentence, words) => {
    expect(deniedOnWord(sentence)).toEqual(words)
  })

  test.each([
    ['Je hoeft niet onder water.'],
    ['Wij hebben geen ontbijt voor je.'],
    ['Het is niet ongeveer, maar precies.'],
    ['Je werkt niet, dat is onmogelijk.'],
    ['Dat is ongewoon.'],
  ])('is not found in “%s”', sentence => {
    expect(deniedOnWord(sentence)).toEqual([])
  })
})
