import fc from 'fast-check'
import { expect, test } from 'vitest'
import { clientVersionSchema, isOlder } from './client-version.schema.ts'

test.each([
  ['1.2.0', '1.10.0'],
  ['1.9.9', '2.0.0'],
  ['1.2.3', '1.2.4'],
])('version %s is older than %s, and not the other way round', (one, other) => {
  expect(isOlder(one, other)).toBe(true)
  expect(isOlder(other, one)).toBe(false)
})

test('of two different versions one is the older', () => {
  const number = fc.nat(30)
  const version = fc.tuple(number, number, number).map(numbers => numbers.join('.'))
  fc.assert(
    fc.property(version, version, (one, other) => {
      expect([isOlder(one, other), isOlder(other, one)].filter(Boolean)).toHaveLength(one === other ? 0 : 1)
    }),
  )
})

test('a version that is none is refused, and none is allowed', () => {
  for (const wrong of ['1', '1.2', 'v1.2.3', '1.2.3-beta', '1.2.99999', ''])
    expect(clientVersionSchema.safeParse(wrong).success).toBe(false)
  expect(clientVersionSchema.safeParse(undefined).success).toBe(true)
})
