import { describe, expect, test } from 'vitest'
import { isEasyToGuess } from './easy-password.ts'

describe('a password that is tried first', () => {
  test.each([
    'aaaaaaaaaaaaaa',
    '121212121212',
    'Wachtwoord123!',
    'Welkom2026!!!',
    'talentperron1',
    'Sam.de.Vries.2026',
    'voorbeeldstad12',
  ])('is refused: %s', password => {
    expect(isEasyToGuess(password, ['sam@voorbeeldstad.nl', 'Sam de Vries'])).toBe(true)
  })

  test.each(['vier gewone woorden achter elkaar', 'kT9!mq2Lx#vB', 'mijn wachtwoord is paarse fiets'])(
    'is not: %s',
    password => {
      expect(isEasyToGuess(password, ['sam@voorbeeldstad.nl', 'Sam de Vries'])).toBe(false)
    },
  )
})
