import { describe, expect, test } from 'vitest'
import { averageSentence, namesPercentage, sentencesIn, wordsIn } from './reading-level.ts'

describe('sentences', () => {
  test.each([
    ['Je helpt mensen. Je werkt in een team.', ['Je helpt mensen.', 'Je werkt in een team.']],
    ['Wil je dat? Vraag het!', ['Wil je dat?', 'Vraag het!']],
    ['Een lekkende kraan maken', ['Een lekkende kraan maken']],
    ['Bel 050 123 45 67 of kijk op www.voorbeeld.nl.', ['Bel 050 123 45 67 of kijk op www.voorbeeld.nl.']],
    ['Je hebt 2.500 buren. Echt', ['Je hebt 2.500 buren.', 'Echt']],
    ['Eerste regel\nTweede regel', ['Eerste regel', 'Tweede regel']],
    [' … ', []],
  ])('of “%s”', (text, sentences) => {
    expect(sentencesIn(text)).toEqual(sentences)
  })

  test('have on average the number of words over all texts together: (3 + 5 + 1) / 3 = 3', () => {
    expect(averageSentence(['Je helpt mensen. Je werkt in een team.', 'Klaar.'])).toBe(3)
  })

  test('have an average of nought when there are none', () => {
    expect(averageSentence([])).toBe(0)
  })
})

test('words are told apart from the marks around them', () => {
  expect(wordsIn('“Ja”, zei hij – één re-integratie!')).toEqual(['Ja', 'zei', 'hij', 'één', 're-integratie'])
})

test.each([
  ['60% van de mensen', true],
  ['zestig procent', true],
  ['Procent', true],
  ['1 op de 4 mensen', false],
  ['twintig percent', true],
  ['een recept', false],
])('“%s” names a percentage: %s', (text, expected) => {
  expect(namesPercentage(text)).toBe(expected)
})
