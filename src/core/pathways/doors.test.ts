import { expect, test } from 'vitest'
import { layDoors } from './doors.ts'

test('every door is on the line or alongside it, in the order of the content', () => {
  const { line, alongside } = layDoors([
    { id: 'meet', alongside: false },
    { id: 'language', alongside: true },
    { id: 'try', alongside: false },
    { id: 'learn', alongside: true },
    { id: 'paid', alongside: false },
  ])
  expect(line.map(({ id }) => id)).toEqual(['meet', 'try', 'paid'])
  expect(alongside.map(({ id }) => id)).toEqual(['language', 'learn'])
})
