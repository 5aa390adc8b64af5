import { describe, expect, test } from 'vitest'
import { stillValid } from './valid-facts.ts'

describe('a fact about the world', () => {
  test('may be shown up to and with its last day', () => {
    const fact = { validUntil: '2026-06-30' }
    expect(stillValid(fact, '2026-06-29')).toBe(true)
    expect(stillValid(fact, '2026-06-30')).toBe(true)
    expect(stillValid(fact, '2026-07-01')).toBe(false)
    expect(stillValid(fact, '2027-01-01')).toBe(false)
  })
})
