import { describe, expect, test } from 'vitest'
import { formsInTown } from './forms.ts'

const forms = [
  { id: 'agreed-job', everywhere: true },
  { id: 'basic-job', everywhere: false },
  { id: 'sheltered', everywhere: true },
]
const idsIn = (own: readonly string[] | undefined) => formsInTown(forms, own).map(({ id }) => id)

describe('the forms behind a door', () => {
  test('of a town that names none are those that exist everywhere', () => {
    expect(idsIn(undefined)).toEqual(['agreed-job', 'sheltered'])
  })

  test('of a town that names its own are exactly those, in the order of the content', () => {
    expect(idsIn(['sheltered', 'basic-job'])).toEqual(['basic-job', 'sheltered'])
  })

  test('of a town that says it has none are none', () => {
    expect(idsIn([])).toEqual([])
  })
})
