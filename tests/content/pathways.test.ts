import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { contentReport } from '#build/content-report.ts'
import { ICON_NAMES } from '#build/pictures/icon-set.ts'
import { type CompiledPack, compilePack } from '#contract/content/compile-pack.ts'
import { formatContentProblem } from '#contract/content/content-problem.ts'
import { readContentFolder } from '#contract/content/read-content-folder.ts'
import { stillValid } from '#contract/content/valid-facts.ts'

const TOWNS = ['groningen', 's-hertogenbosch', 'stichtse-vecht'] as const
/** The day these tests live on. */
const TODAY = '2026-11-22'
const LATER = '2030-01-01'

const files = readContentFolder(fileURLToPath(new URL('../../content', import.meta.url)))

const compile = (town: string): CompiledPack => {
  const result = compilePack(files, town, { drawable: ICON_NAMES })
  if (!result.ok) throw new Error(result.problem.map(formatContentProblem).join('\n'))
  return result.value
}

/** Every dated sentence about doors, learning, money and places, as a screen would be given it. */
const datedIn = ({ pack }: CompiledPack) => [
  ...pack.doors.flatMap(door => [
    ...door.evidence.map(fact => ({ ...fact, words: `evidence.${fact.id}.body` })),
    ...door.forms.map(form => ({ ...form, words: `form.${form.id}.body` })),
  ]),
  ...pack.routes.map(route => ({ ...route, words: `route.${route.id}.body` })),
  ...[...pack.facts, ...pack.money.help].map(fact => ({ ...fact, words: `evidence.${fact.id}.body` })),
]

describe.each(TOWNS)('the pathways of %s', town => {
  const compiled = compile(town)
  const { pack, texts } = compiled
  const words = texts.nl ?? {}

  test('are a line with six stops from home to a job, and learning alongside', () => {
    expect(pack.doors.filter(door => !door.alongside).map(({ id }) => id)).toEqual([
      'home',
      'meet',
      'weekly',
      'volunteer',
      'supported',
      'paid',
    ])
    expect(pack.doors.filter(door => door.alongside).map(({ id }) => id)).toEqual(['learn'])
  })

  test('have words for everything dated, and nothing of it has expired or soon will', () => {
    const dated = datedIn(compiled)
    expect(dated.length).toBeGreaterThan(15)
    for (const { id, date, validUntil, words: text } of dated) {
      expect(words[text], id).toMatch(/\p{L}{2,}/u)
      expect(date <= TODAY, id).toBe(true)
      expect(stillValid({ validUntil }, TODAY), id).toBe(true)
    }
  })

  test('have nothing dated left in 2030, and still every stop with its own words', () => {
    expect(datedIn(compiled).filter(fact => stillValid(fact, LATER))).toEqual([])
    for (const { id } of pack.doors)
      for (const role of ['title', 'body', 'who.body', 'ask.body'])
        expect(words[`door.${id}.${role}`], `${id} ${role}`).toMatch(/\p{L}{2,}/u)
  })

  test('name only routes there are', () => {
    const routes = new Set(pack.routes.map(({ id }) => id))
    const named = pack.doors.flatMap(door => door.routes)
    expect(named.length).toBeGreaterThan(0)
    expect(named.filter(id => !routes.has(id))).toEqual([])
  })

  test('ask five or six short questions about money, and never name an amount', () => {
    expect(pack.money.questions.length).toBeGreaterThanOrEqual(5)
    expect(pack.money.questions.length).toBeLessThanOrEqual(6)
    for (const { id } of pack.money.questions) expect(words[`money.question.${id}.body`]).toMatch(/\?$/)
    const said = Object.entries(words).filter(([id]) => id.startsWith('money.'))
    expect(said.filter(([, text]) => /€|euro|\d/i.test(text))).toEqual([])
  })

  test('name help with money that is not of the municipality, with its source', () => {
    const [first] = pack.money.help
    expect(first?.id).toBe('juridisch-loket')
    expect(first?.source).toMatch(/\p{L}{3,}/u)
  })

  test('say nothing in words the law leaves behind in 2027, and judge nobody', () => {
    const said = Object.values(words).join('\n')
    expect(said).not.toMatch(/sociale activering|tegenprestatie/i)
    const who = pack.doors.map(({ id }) => words[`door.${id}.who.body`] ?? '')
    for (const sentence of who) expect(sentence).toMatch(/^Fijn als je /)
  })

  test('have forms in at most two sentences', () => {
    for (const door of pack.doors)
      for (const { id } of door.forms)
        expect(
          words[`form.${id}.body`]?.split(/[.!?](?:\s|$)/).filter(Boolean).length,
          id,
        ).toBeLessThanOrEqual(2)
  })
})

describe('what only one town has', () => {
  const idsOf = (town: string, door: string) =>
    compile(town)
      .pack.doors.find(({ id }) => id === door)
      ?.forms.map(({ id }) => id)

  test('a basic job is shown in Groningen and nowhere else', () => {
    expect(idsOf('groningen', 'supported')).toEqual(['afspraakbaan', 'beschut-werk', 'basisbaan'])
    expect(idsOf('s-hertogenbosch', 'supported')).toEqual(['afspraakbaan', 'beschut-werk'])
    expect(idsOf('stichtse-vecht', 'supported')).toEqual(['afspraakbaan', 'beschut-werk'])
    expect(compile('stichtse-vecht').texts.nl?.['form.basisbaan.title']).toBeUndefined()
  })

  test('language and work together is shown in Stichtse Vecht', () => {
    expect(idsOf('stichtse-vecht', 'learn')).toEqual(['taalles', 'duaal-traject'])
    expect(idsOf('groningen', 'learn')).toEqual(['taalles'])
  })

  test('Groningen keeps the four sectors of the mission; the others have their own', () => {
    const sectors = (town: string) => compile(town).pack.sectors.map(({ id }) => id)
    expect(sectors('groningen')).toEqual(['zorg', 'techniek', 'ict', 'onderwijs'])
    expect(sectors('s-hertogenbosch')).toEqual(['zorg', 'techniek', 'onderwijs', 'horeca', 'groen'])
    expect(sectors('stichtse-vecht').length).toBeGreaterThanOrEqual(3)
  })

  test("'s-Hertogenbosch names the installation trades and claims no undated shortage", () => {
    const { pack, texts } = compile('s-hertogenbosch')
    expect(texts.nl?.['sector.techniek.body']).toMatch(/loodgieter/)
    expect(texts.nl?.['sector.techniek.body']).toMatch(/elektro/)
    const local = pack.sectors
      .flatMap(({ evidence }) => evidence)
      .filter(({ id }) => id.startsWith('s-hertog'))
    expect(local).toEqual([])
  })

  test('a town without a source for them has no address, no walk-in hours and no times to choose from', () => {
    for (const town of ['s-hertogenbosch', 'stichtse-vecht'])
      for (const { address, walkIn, phone, email, conversations } of compile(town).pack.locations)
        expect([address, walkIn, phone, email, conversations.weekly]).toEqual([
          undefined,
          undefined,
          undefined,
          undefined,
          {},
        ])
  })

  test('each town has colours of its own', () => {
    const themes = TOWNS.map(town => JSON.stringify(compile(town).pack.theme))
    expect(new Set(themes).size).toBe(TOWNS.length)
  })
})

test('the report on these towns has no fault, and no warning about a pathway or a town on the day of the tests', () => {
  const { problems, warnings } = contentReport(files, TODAY, { drawable: ICON_NAMES })
  expect(problems).toEqual([])
  expect(warnings.filter(warning => /municipalities\/|pathways\//.test(warning))).toEqual([])
})

test('in 2030 the report still has no fault, and tells every pathway that has expired', () => {
  const { problems, warnings } = contentReport(files, LATER, { drawable: ICON_NAMES })
  expect(problems).toEqual([])
  for (const name of ['form.afspraakbaan', 'route.bbl', 'minimum-wage', 'groningen-op-koers'])
    expect(warnings.filter(warning => warning.includes(`“${name}” is verlopen`)).length, name).toBe(1)
})
