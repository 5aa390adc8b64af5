import { expect, test, vi } from 'vitest'
import { nameOfId } from './name-of-id.ts'
import { takeInvitation } from './take-invitation.ts'

const TOKEN = 'vX3rQ0k9mHc7Jt2bLw5yEa8uZd1fGs4nPo6iTq-RxYA'

test('an invitation is read once and leaves the address at once', () => {
  const replaceState = vi.fn()
  expect(takeInvitation({ hash: `#uitnodiging=${TOKEN}`, pathname: '/gids/' }, { replaceState })).toBe(TOKEN)
  expect(replaceState).toHaveBeenCalledWith(null, '', '/gids/')
})

test.each(['', '#/tablets', '#uitnodiging=', '#uitnodiging=<b>'])('%j is no invitation', hash => {
  const replaceState = vi.fn()
  expect(takeInvitation({ hash, pathname: '/gids/' }, { replaceState })).toBeUndefined()
  expect(replaceState).not.toHaveBeenCalled()
})

test.each([
  ['groningen', 'Groningen'],
  ['stichtse-vecht', 'Stichtse Vecht'],
  ['s-hertogenbosch', '’s-Hertogenbosch'],
])('%s is written as %s', (id, name) => {
  expect(nameOfId(id)).toBe(name)
})
