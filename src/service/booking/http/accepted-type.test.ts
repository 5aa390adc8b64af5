import { expect, test } from 'vitest'
import { acceptedType } from './accepted-type.ts'

const offered = ['application/json', 'text/calendar']

test.each([
  [undefined, 'application/json'],
  ['', 'application/json'],
  ['*/*', 'application/json'],
  ['text/calendar', 'text/calendar'],
  ['text/*', 'text/calendar'],
  ['text/calendar;q=0.2, application/json;q=0.1', 'text/calendar'],
  ['application/json;q=0, */*', 'text/calendar'],
  ['TEXT/Calendar; charset=utf-8', 'text/calendar'],
  ['image/png', undefined],
  ['*/*;q=0', undefined],
])('Accept %s gives %s', (header, expected) => {
  expect(acceptedType(header, offered)).toBe(expected)
})
