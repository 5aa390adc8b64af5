import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { townReport } from '#build/town-report.ts'
import { compilePack } from '#contract/content/compile-pack.ts'
import { readTexts } from '#contract/content/compile-texts.ts'
import { formatContentProblem } from '#contract/content/content-problem.ts'
import { informalWords } from '#contract/content/form-of-address.ts'
import { FORMAL_DUTCH } from '#contract/content/languages.ts'
import { compileFormalTown, FORMAL_TOWN, readFormalContent } from '#tests/fixtures/formal-town.ts'
import { readMiniContent } from '#tests/fixtures/mini-content.ts'

const real = readFormalContent()
const formal = compileFormalTown()

/** What is told of the mini content when its town says u, with these files in it. */
const problemsWith = (files: Readonly<Record<string, string>>): readonly string[] => {
  const all = new Map([...readMiniContent(), ...Object.entries(files)])
  const result = compilePack(all, 'voorbeeldstad', { itemBank: 'small' })
  return result.ok ? [] : result.problem.map(formatContentProblem)
}
const FILE = `base/texts/${FORMAL_DUTCH}/doors.yaml`
const PACK = 'municipalities/voorbeeldstad/pack.yaml'

describe('a word that says je', () => {
  test('is found whatever its case, and not inside another word', () => {
    expect(informalWords('Je kunt zelf kiezen. Wat wil jij? Dat is jouw plan.')).toEqual([
      'Je',
      'jij',
      'jouw',
    ])
    expect(informalWords('Een jekker, het objectje, de jeugd en één-je')).toEqual([])
  })

  test('is never found in what has none of its letters', () => {
    fc.assert(fc.property(fc.string(), text => informalWords(text.replace(/j/gi, '')).length === 0))
  })
})

describe('a town that says u', () => {
  const { texts } = readTexts(real, 'base')
  const dutch = new Map(texts.flatMap(each => (each.language === 'nl' ? [[each.name, each.text]] : [])))
  const other = texts.filter(({ language }) => language === FORMAL_DUTCH)

  test('says je nowhere in its Dutch, and as much as a town that says je', () => {
    const informal = Object.entries(formal.texts.nl ?? {}).filter(
      ([, text]) => informalWords(text).length > 0,
    )
    expect(informal).toEqual([])
    const plain = compilePack(
      new Map([...real, [PACK, `${real.get(PACK)}`.replace('formOfAddress: u', '')]]),
      FORMAL_TOWN,
    )
    expect(plain.ok && Object.keys(plain.value.texts.nl ?? {})).toEqual(Object.keys(formal.texts.nl ?? {}))
    expect(plain.ok && plain.value.pack.formOfAddress).toBe('je')
    expect(plain.ok && plain.value.texts.nl).toMatchObject({ 'wish.hours.title': 'Hoeveel wil je werken?' })
    expect(formal.texts.nl).toMatchObject({ 'wish.hours.title': 'Hoeveel wilt u werken?' })
  })

  test('leaves every other language as it is, and is no language itself', () => {
    const plain = compilePack(
      new Map([...real, [PACK, `${real.get(PACK)}`.replace('formOfAddress: u', '')]]),
      FORMAL_TOWN,
    )
    const { nl: _nl, ...others } = formal.texts
    const { nl: _plain, ...same } = plain.ok ? plain.value.texts : {}
    expect(others).toEqual(same)
    expect(formal.pack.languages).not.toContain(FORMAL_DUTCH)
    expect(Object.keys(formal.pack.translations)).not.toContain(FORMAL_DUTCH)
  })

  test('has words of its own only where they differ, with verbs that go with u', () => {
    expect(other.length).toBeGreaterThan(400)
    expect(other.filter(({ name, text }) => dutch.get(name) === text).map(({ name }) => name)).toEqual([])
    const je = /\b(ben|doe|ga|heb|hou|kom|kun|leer|maak|sla|sta|vind|vraag|werk|wil|zal|zie) u\b/i
    expect(other.filter(({ text }) => je.test(text)).map(({ name }) => name)).toEqual([])
    expect(je.test('Daarna kun u leren')).toBe(true)
  })

  test('is told which sentence has no u-form, and which u-form still says je', () => {
    const [first = '', ...more] = problemsWith({
      [PACK]: `${readMiniContent().get(PACK)}\nformOfAddress: u\n`,
    })
    expect(first).toMatch(
      /^content\/base\/texts\/nl\/\S+ Tekst “\S+” heeft geen u-vorm — Voeg “\S+” toe in een bestand onder texts\/nl-formal\.$/,
    )
    expect(more.filter(line => !line.includes('heeft geen u-vorm'))).toEqual([])
    expect(problemsWith({ [FILE]: 'door.meet.body: U leert je buren kennen.\n' })).toEqual([
      `content/${FILE}:1 Tekst “door.meet.body” heeft in de u-vorm nog “je” — Schrijf de zin met u en uw.`,
    ])
    expect(problemsWith({ [FILE]: 'door.meet.body: U leert buren kennen.\n' })).toEqual([])
  })

  test('writes its own sentences in its own Dutch, and hears of one that says je', () => {
    const own = 'municipalities/voorbeeldstad/texts'
    expect(problemsWith({ [`${own}/${FORMAL_DUTCH}/town.yaml`]: 'town.title: U\n' })).toEqual([
      `content/${own}/${FORMAL_DUTCH}/town.yaml:1 Een gemeente heeft geen eigen u-vorm naast haar Nederlands — Schrijf de zinnen met u in texts/nl van de gemeente.`,
    ])
    const file = `${own}/nl/town.yaml`
    const files = new Map([
      ...real,
      [file, `${real.get(file)}`.replace('Loop gerust binnen.', 'Je loopt zo binnen.')],
    ])
    expect(townReport(files, FORMAL_TOWN, '2026-11-22', {}).warnings).toEqual([
      expect.stringMatching(
        /“location\.voorbeeldplein\.body” zegt “Je”, en de gemeente zegt u — Schrijf de zin met u\.$/,
      ),
    ])
  })
})
