import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { compileContent } from '#build/compile-content.ts'
import { isPseudoLanguage } from '#contract/content/languages.ts'
import { readContentFolder } from '#contract/content/read-content-folder.ts'
import { TALENT_ANSWERS } from '#core/matching/talent-shape.ts'
import { WISHES } from '#core/matching/wishes.ts'
import { languagesOf, textFiles, textsIn } from './screen-texts.ts'

const compiled = compileContent(readContentFolder(fileURLToPath(new URL('../../content', import.meta.url))), {
  itemBank: 'full',
})
if (!compiled.ok) throw new Error('The content does not compile')
const packs = compiled.value

/** Answers that share a label would be scored as one another by whoever reads them. */
const shared = (ids: readonly string[], texts: Readonly<Record<string, string>>): readonly string[] => {
  const labels = ids.map(id => texts[id] ?? `no text ${id}`)
  return ids.filter(
    (_, index) =>
      labels[index]?.startsWith('no text') ||
      labels.some((label, other) => other !== index && label.toLowerCase() === labels[index]?.toLowerCase()),
  )
}

test('answers that look alike, or have no words, are told', () => {
  expect(shared(['a', 'b', 'c'], { a: 'Leuk', b: 'leuk', c: 'Niet' })).toEqual(['a', 'b'])
  expect(shared(['a', 'b'], { a: 'Leuk' })).toEqual(['b'])
})

describe('what is scored are fixed ids, from least to most', () => {
  test.each(packs.map(({ pack }) => pack))('in the pack of $id', pack => {
    expect(pack.instrument.categories).toEqual(['dislike', 'unsure', 'like'])
  })

  test('for talents', () => {
    expect(TALENT_ANSWERS).toEqual(['no', 'a-bit', 'yes'])
  })
})

describe.each(languagesOf(textFiles))('in %s each answer has words of its own', language => {
  const texts = textsIn(textFiles, language)

  test.each(packs.map(({ pack }) => pack))('to an activity, in $id', pack => {
    expect(
      shared(
        [...pack.instrument.categories, 'skip'].map(answer =>
          answer === 'skip' ? 'question.skip.button' : `interests.${answer}.button`,
        ),
        texts,
      ),
    ).toEqual([])
  })

  test('to a talent', () => {
    const ids = TALENT_ANSWERS.map(answer => `talents.${answer}.button`)
    expect(shared([...ids, 'question.skip.button'], texts)).toEqual([])
  })
})

describe.each(
  packs.flatMap(({ pack, texts }) =>
    Object.keys(texts)
      .filter(language => !isPseudoLanguage(language))
      .map(language => ({ pack, language, texts: texts[language] ?? {} })),
  ),
)('in the pack of $pack.id in $language each answer has words of its own', ({ pack, texts }) => {
  test.each(pack.wishes)('to the wish $id', ({ id }) => {
    const answers: readonly string[] = WISHES[id]
    expect(
      shared(
        answers.map(answer => `wish.${id}.${answer}.button`),
        texts,
      ),
    ).toEqual([])
  })
})
