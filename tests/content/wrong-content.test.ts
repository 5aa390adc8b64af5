import { describe, expect, test } from 'vitest'
import { compilePack } from '#contract/content/compile-pack.ts'
import { formatContentProblem } from '#contract/content/content-problem.ts'
import { readMiniContent } from '#tests/fixtures/mini-content.ts'
import { CARE, MODEL } from './wrong-content-case.ts'
import { WRONG_MEANINGS } from './wrong-meaning-cases.ts'
import { WRONG_PATHWAYS } from './wrong-pathway-cases.ts'
import { WRONG_SHAPES } from './wrong-shape-cases.ts'

const DRAWABLE = new Set(
  [...readMiniContent().values()]
    .flatMap(text => [...text.matchAll(/picture: \[(.*)\]/g)])
    .flatMap(match => match[1]?.split(', ') ?? []),
)

/** The mini content with one text in one file changed; fails when the text is not there, so no case can go stale. */
const problemsAfter = (file: string, find: string, replace: string): string[] => {
  const files = readMiniContent()
  const before = files.get(file)
  if (before?.includes(find) !== true) throw new Error(`${file} does not contain ${find}`)
  files.set(file, before.replace(find, replace))
  return problemsIn(files)
}

const problemsIn = (files: ReadonlyMap<string, string>): string[] => {
  const result = compilePack(files, 'voorbeeldstad', { itemBank: 'small', drawable: DRAWABLE })
  return result.ok ? [] : result.problem.map(formatContentProblem)
}

describe('wrong content is refused with file, line and remedy', () => {
  test.each([...WRONG_SHAPES, ...WRONG_MEANINGS, ...WRONG_PATHWAYS])(
    '%s',
    (_what, file, find, replace, expected) => {
      const problems = problemsAfter(file, find, replace)
      for (const problem of [expected].flat()) expect(problems).toContain(problem)
    },
  )

  test('the content the cases start from has nothing wrong', () => {
    expect(problemsIn(readMiniContent())).toEqual([])
  })

  test('several faults in several files are told together', () => {
    const files = readMiniContent()
    files.set(CARE, (files.get(CARE) ?? '').replace('level: entry', 'level: geen'))
    files.set(MODEL, (files.get(MODEL) ?? '').replace('status: start', 'status: klaar'))
    expect(problemsIn(files).map(problem => problem.split(' ')[0])).toEqual([
      `content/${MODEL}:4`,
      `content/${CARE}:15`,
    ])
  })

  test.each([
    ['a file that is missing', 'base/pathways/doors.yaml', undefined, 'Dit bestand ontbreekt'],
    ['a file that is empty', 'base/pathways/doors.yaml', '', 'Dit bestand is leeg'],
    ['a file that nothing reads', 'base/sector/groen.yaml', 'id: groen', 'Niets leest dit bestand'],
    [
      'a town with words in a language it does not have',
      'municipalities/voorbeeldstad/texts/de/town.yaml',
      'town.title: Hallo',
      'De gemeente heeft de taal de niet',
    ],
    [
      'words written for a test language',
      'base/texts/ar-XB/doors.yaml',
      'door.meet.title: Hallo',
      'De taal ar-XB is een proeftaal',
    ],
  ])('%s', (_what, file, text, message) => {
    const files = readMiniContent()
    if (text === undefined) files.delete(file)
    else files.set(file, text)
    expect(problemsIn(files).some(problem => problem.startsWith(`content/${file}:1 ${message}`))).toBe(true)
  })

  test('a town that is not there', () => {
    const result = compilePack(readMiniContent(), 'nergens', { itemBank: 'small' })
    expect(result.ok ? [] : result.problem.map(({ file }) => file)).toEqual([
      'municipalities/nergens/pack.yaml',
    ])
  })

  test('an item bank too small to measure with, unless it is said to be made up', () => {
    const result = compilePack(readMiniContent(), 'voorbeeldstad')
    expect(result.ok ? [] : result.problem.map(({ message }) => message)).toEqual([
      ...['R', 'I', 'A', 'S', 'E', 'C'].map(type => `Schaal ${type} heeft 2 vragen, en dat is te weinig`),
      'Er zijn 12 vragen, en dat is te weinig',
    ])
  })
})
