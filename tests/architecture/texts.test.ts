import { describe, expect, test } from 'vitest'
import { PROBLEMS } from '#core/shared/problem.ts'
import { languagesOf, textFaults, textFiles, textsIn } from './screen-texts.ts'
import { isTest, sourcesBelow } from './source-files.ts'
import { unusedTexts } from './text-use.ts'

const app = sourcesBelow('src').filter(({ path }) => /^src\/(apps|platform|ui)\//.test(path) && !isTest(path))
const languages = languagesOf(textFiles)

describe('the words of the screens', () => {
  test('are there in Dutch at least', () => {
    expect(languages).toContain('nl')
  })

  test('are the same set in every language, each once, none empty, each with a role', () => {
    expect(textFaults(textFiles)).toEqual([])
  })

  test('a missing, double, empty or roleless text is told', () => {
    expect(
      textFaults([
        { language: 'nl', name: 'a', texts: { 'a.title': 'A', 'a.body': ' ', 'a.odd': 'x' } },
        { language: 'nl', name: 'b', texts: { 'a.title': 'A' } },
        { language: 'ar', name: 'a', texts: { 'a.title': 'ا', 'a.body': 'ب' } },
      ]),
    ).toEqual([
      'nl: a.title is there twice',
      'nl: a.body is empty',
      'nl: a.odd has no role',
      'ar: a.odd is missing',
    ])
  })

  test('are all used somewhere', () => {
    expect(unusedTexts(Object.keys(textsIn(textFiles, 'nl')), app)).toEqual([])
  })

  test('a text that nothing names is told', () => {
    const sample = {
      path: 'src/apps/x.tsx',
      text: `const a = 'a.title'; const b = \`a.\${kind}.body\`; \`\${x}.button\``,
    }
    expect(unusedTexts(['a.title', 'a.good.body', 'a.button', 'b.title'], [sample])).toEqual([
      'a.button',
      'b.title',
    ])
  })
})

describe.each(languages)('in %s', language => {
  const texts = textsIn(textFiles, language)

  test.each(PROBLEMS)('the problem %s has a sentence', problem => {
    expect(texts[`problem.${problem}.body`]).toMatch(/\p{L}{2,}/u)
  })

  test('no sentence is for a problem that does not exist', () => {
    const known = [...PROBLEMS, 'crash', 'load'].map(problem => `problem.${problem}.body`)
    const sentences = Object.keys(texts).filter(key => /^problem\..+\.body$/.test(key))
    expect(sentences.filter(key => !known.includes(key))).toEqual([])
  })
})
