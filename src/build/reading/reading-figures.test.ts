import { expect, test } from 'vitest'
import { readingFigures, uncommonByText } from './reading-figures.ts'

const text = (id: string, words: string) => ({ id, text: words, language: 'nl', tell: () => '' })
const COMMON = new Set(['je', 'helpt', 'mensen', 'in', 'het', 'huis'])

const TEXTS = [
  text('job.a.title', 'Zorghulp'),
  text('job.a.body', 'Je helpt mensen. Je helpt mensen in het ziekenhuis.'),
]

test('titles count for words, not for the length of sentences: (3 + 6) / 2 = 4.5; 2 of 10 words uncommon', () => {
  const { average, words, uncommon, line } = readingFigures(TEXTS, COMMON)
  expect([average, words, uncommon]).toEqual([4.5, 10, 2])
  expect(line).toBe('    2 teksten, 4,5 woorden in een zin, 20,0 van de 100 woorden niet gewoon')
})

test('without a list nothing is said of uncommon words, and of no texts there is no share', () => {
  expect(readingFigures(TEXTS).line).toBe('    2 teksten, 4,5 woorden in een zin')
  expect(readingFigures([], COMMON).line).toBe('    0 teksten, 0,0 woorden in een zin')
})

test('each text with uncommon words is listed, the largest share first', () => {
  expect(
    uncommonByText(
      [TEXTS[1], TEXTS[0], text('x', 'Je helpt')].flatMap(each => each ?? []),
      COMMON,
    ),
  ).toEqual(['  1 van 1  job.a.title: Zorghulp', '  1 van 9  job.a.body: ziekenhuis'])
})
