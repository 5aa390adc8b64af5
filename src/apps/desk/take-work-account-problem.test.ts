import { expect, test, vi } from 'vitest'
import { takeWorkAccountProblem } from './take-work-account-problem.ts'

test('why signing in elsewhere came to nothing is read once and leaves the address at once', () => {
  const replaceState = vi.fn()
  expect(takeWorkAccountProblem({ hash: '#aanmelden=geen-rol', pathname: '/gids/' }, { replaceState })).toBe(
    'geen-rol',
  )
  expect(replaceState).toHaveBeenCalledWith(null, '', '/gids/')
})

test.each(['', '#/tablets', '#aanmelden=', '#aanmelden=iets-anders', '#aanmelden=<b>'])(
  '%j says nothing',
  hash => {
    expect(takeWorkAccountProblem({ hash, pathname: '/gids/' }, { replaceState: vi.fn() })).toBeUndefined()
  },
)
