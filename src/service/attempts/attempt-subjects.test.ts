import { expect, test } from 'vitest'
import { attemptSubjects } from './attempt-subjects.ts'

test('the same address is the same subject, and with another secret another one', () => {
  const [one, other] = [attemptSubjects('a'.repeat(32)), attemptSubjects('b'.repeat(32))]
  expect(one('192.0.2.1')).toBe(one('192.0.2.1'))
  expect(new Set([one('192.0.2.1'), one('192.0.2.2'), other('192.0.2.1')]).size).toBe(3)
  expect(one('192.0.2.1')).toMatch(/^[\w-]{43}$/)
})
