import { describe, expect, test } from 'vitest'
import { doorsFor } from './doors.ts'

const doors = [
  { id: 'meet', alongside: false },
  { id: 'language', alongside: true },
  { id: 'try', alongside: false },
  { id: 'paid', alongside: false },
]

describe('the line of doors', () => {
  test('has every door, in the order of the content, with its neighbours', () => {
    const line = doorsFor(doors, null).map(({ door, before, after }) => [before?.id, door.id, after?.id])
    expect(line).toEqual([
      [undefined, 'meet', 'try'],
      [undefined, 'language', undefined],
      ['meet', 'try', 'paid'],
      ['try', 'paid', undefined],
    ])
  })

  test('marks what the visitor chose and nothing else', () => {
    expect(
      doorsFor(doors, 'try')
        .filter(({ chosen }) => chosen)
        .map(({ door }) => door.id),
    ).toEqual(['try'])
    expect(doorsFor(doors, 'gone').some(({ chosen }) => chosen)).toBe(false)
  })
})
