import { expect, test } from 'vitest'
import { compilePack } from '#contract/content/compile-pack.ts'
import { readContentFolder } from '#contract/content/read-content-folder.ts'

const compiled = compilePack(readContentFolder('content'), 'groningen')
if (!compiled.ok) throw new Error(JSON.stringify(compiled.problem))
const { pack, texts } = compiled.value

const wordsOf = (sentence: string): ReadonlySet<string> =>
  new Set((sentence.toLowerCase().match(/\p{L}{4,}/gu) ?? []).map(word => word.replace(/(en|t|s)$/, '')))

/** The share of words two sentences have in common, 0 to 1. */
const likeness = (one: string, other: string): number => {
  const [first, second] = [wordsOf(one), wordsOf(other)]
  const shared = [...first].filter(word => second.has(word)).length
  return shared / new Set([...first, ...second]).size
}

const nearDuplicates = (sentences: readonly string[]): readonly string[] =>
  sentences.flatMap((one, index) =>
    sentences.slice(index + 1).flatMap(other => (likeness(one, other) >= 0.5 ? [`${one} / ${other}`] : [])),
  )

// So no choice of questions can ask the same thing twice, however it is made.
test('no two activities ask nearly the same', () => {
  const sentences = pack.instrument.items.map(({ id }) => texts.nl?.[`interest.${id}.title`] ?? '')
  expect(sentences).not.toContain('')
  expect(nearDuplicates(sentences)).toEqual([])
})

test('two sentences that ask nearly the same are noticed', () => {
  expect(
    nearDuplicates(['Een lekkende kraan maken', 'Een kraan maken die lekkend is', 'Planten water geven']),
  ).toEqual(['Een lekkende kraan maken / Een kraan maken die lekkend is'])
})
