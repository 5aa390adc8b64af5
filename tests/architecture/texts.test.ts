import { describe, expect, test } from 'vitest'
import { withoutForm } from '#build/translations/plural-forms.ts'
import { textFault } from '#build/translations/translation-faults.ts'
import { informalWords } from '#contract/content/form-of-address.ts'
import { PROBLEMS } from '#core/shared/problem.ts'
import { LANGUAGES } from '#platform/i18n/languages.ts'
import { formalTexts, languagesOf, textFaults, textFiles, textsIn, WRITTEN } from './screen-texts.ts'
import { isTest, sourcesBelow } from './source-files.ts'
import { unusedTexts } from './text-use.ts'

const app = sourcesBelow('src').filter(({ path }) => /^src\/(apps|platform|ui)\//.test(path) && !isTest(path))
const languages = languagesOf(textFiles)

describe('the words of the screens', () => {
  test('are there in every language somebody can choose', () => {
    expect([...languages].sort()).toEqual([...LANGUAGES].sort())
  })

  test('are the same set in every language, each once and with a role, translated, with the values and plurals they need', () => {
    expect(textFaults(textFiles)).toEqual([])
  })

  test('a missing, double, empty, roleless or untranslated text is told', () => {
    expect(
      textFaults([
        { language: 'nl', name: 'a', texts: { 'a.title': 'A {{b}}', 'a.body': ' ', 'a.odd': 'x' } },
        { language: 'nl', name: 'b', texts: { 'a.title': 'A {{b}}', 'b.title': 'Nog {{count}}' } },
        { language: 'ar', texts: { 'a.title': 'ا', 'a.body': 'ب', 'a.odd': 'x' } },
        { language: 'fa', name: 'a', texts: {} },
      ]),
    ).toEqual([
      'fa/a.json: fa is one file',
      'nl: a.title is there twice',
      'nl: a.odd has no role',
      'nl: b.title_one ontbreekt',
      'nl: a.body is leeg',
      ...['', '_zero', '_one', '_two', '_few', '_many'].map(form => `ar: b.title${form} ontbreekt`),
      'ar: a.title moet {{…}} precies zo hebben als in het Nederlands: {{b}}',
      'ar: a.odd is gelijk aan het Nederlands',
      ...['a.title', 'a.body', 'a.odd', 'b.title', 'b.title_one'].map(id => `fa: ${id} ontbreekt`),
    ])
  })

  test('are all used somewhere', () => {
    const ids = Object.keys(textsIn(textFiles, WRITTEN)).map(withoutForm)
    expect(unusedTexts([...new Set(ids)], app)).toEqual([])
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

describe('where a town says u', () => {
  const dutch = textsIn(textFiles, WRITTEN)
  const saysJe = (texts: Readonly<Record<string, string>>) =>
    Object.keys(texts).filter(id => informalWords(texts[id] ?? '').length > 0)

  test('every text that says je is there once more, in the same order, and nothing else', () => {
    expect(saysJe(dutch).length).toBeGreaterThan(100)
    expect(Object.keys(formalTexts)).toEqual(saysJe(dutch))
  })

  test('no text says je, and each asks for the same values', () => {
    expect(saysJe(formalTexts)).toEqual([])
    // Held against the Dutch as any translation is.
    const faults = Object.entries(formalTexts).map(([id, text]) => textFault('u', id, dutch[id] ?? '', text))
    expect(faults.filter(Boolean)).toEqual([])
    expect(textFault('u', 'a.title', 'Je tijd: {{time}}', 'Uw tijd')).toContain('{{time}}')
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
