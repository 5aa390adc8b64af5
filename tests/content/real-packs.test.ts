import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { ICON_NAMES, ICONS } from '#build/pictures/icon-set.ts'
import { pictureFiles } from '#build/pictures/picture-files.ts'
import { compilePack } from '#contract/content/compile-pack.ts'
import { formatContentProblem } from '#contract/content/content-problem.ts'
import { isPseudoLanguage } from '#contract/content/languages.ts'
import { municipalitiesIn } from '#contract/content/load-content.ts'
import { packSchema } from '#contract/content/pack.schema.ts'
import { readContentFolder } from '#contract/content/read-content-folder.ts'
import { INTEREST_TYPES } from '#core/questionnaire/instrument.ts'

const files = readContentFolder(fileURLToPath(new URL('../../content', import.meta.url)))
const towns = municipalitiesIn(files)

const compile = (town: string) => {
  const result = compilePack(files, town, { drawable: ICON_NAMES })
  if (!result.ok) throw new Error(result.problem.map(formatContentProblem).join('\n'))
  return result.value
}

test('there is a pack for three real towns and one for a made-up town', () => {
  expect(towns).toEqual(
    expect.arrayContaining(['groningen', 's-hertogenbosch', 'stichtse-vecht', 'voorbeeldstad']),
  )
})

describe.each(towns)('the pack of %s', town => {
  test('compiles without a fault, to plain JSON that satisfies the schema', () => {
    const { pack } = compile(town)
    expect(pack.id).toBe(town)
    expect(packSchema.parse(JSON.parse(JSON.stringify(pack)))).toEqual(pack)
  })

  test('has at least 48 activities, 8 of each interest type, each interest type once in the scales', () => {
    const { instrument } = compile(town).pack
    expect(instrument.items.length).toBeGreaterThanOrEqual(48)
    for (const type of INTEREST_TYPES)
      expect(instrument.items.filter(item => item.scale === type).length).toBeGreaterThanOrEqual(8)
    expect([...instrument.scales].sort()).toEqual([...INTEREST_TYPES].sort())
  })

  test('has at least five jobs and three activities for each sector it advises on', () => {
    const { sectors, instrument } = compile(town).pack
    for (const sector of sectors) {
      expect(sector.jobs.length, sector.id).toBeGreaterThanOrEqual(5)
      const tagged = instrument.items.filter(item => item.sectors.includes(sector.id))
      expect(tagged.length, sector.id).toBeGreaterThanOrEqual(3)
    }
  })

  test('tags activities only with sectors of its own', () => {
    const { sectors, instrument } = compile(town).pack
    const own = sectors.map(({ id }) => id)
    expect(instrument.items.flatMap(item => item.sectors).filter(id => !own.includes(id))).toEqual([])
  })

  test('has the same words to say in each of its languages', () => {
    const { pack, texts } = compile(town)
    const real = pack.languages.filter(language => !isPseudoLanguage(language))
    expect(Object.keys(texts)).toEqual(real)
    const ids = real.map(language => Object.keys(texts[language] ?? {}).filter(id => !id.includes('.weak.')))
    for (const list of ids) expect(list.sort()).toEqual(ids[0]?.sort())
  })

  test('never draws two questions the same', () => {
    const { pack, pictures } = compile(town)
    const drawings = pictureFiles(pictures, ICONS)
    const questions = [...pack.instrument.items, ...pack.talents, ...pack.wishes].map(
      ({ picture }) => picture,
    )
    const inside = questions.map(name => drawings.get(`${name}.svg`)?.replaceAll(name, ''))
    expect(inside.filter(svg => svg === undefined)).toEqual([])
    expect(new Set(inside).size).toBe(questions.length)
  })
})
