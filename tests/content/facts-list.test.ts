import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { factRows } from '#build/facts/fact-rows.ts'
import { factsAsCsv, factsAsTsv } from '#build/facts/fact-table.ts'
import { factsIn } from '#contract/content/check-facts.ts'
import { loadContent, municipalitiesIn } from '#contract/content/load-content.ts'
import { readContentFolder } from '#contract/content/read-content-folder.ts'
import { readMiniContent } from '#tests/fixtures/mini-content.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const real = readContentFolder(`${root}/content`)

describe('the list of facts', () => {
  const rows = factRows(readMiniContent())
  const row = (id: string) => rows.find(each => each.id === id)

  test('says what all towns say first, with the sentence, the source and the days', () => {
    expect(rows[0]?.town).toBe('overal')
    expect(row('care-vacancies')).toEqual({
      town: 'overal',
      id: 'care-vacancies',
      sentence: 'Er is veel werk in deze sector.',
      source: 'Verzonnen bron',
      url: 'https://voorbeeld.example/zorg',
      date: '2026-01-15',
      validUntil: '2027-01-15',
      place: expect.stringMatching(/^content\/base\/sectors\/zorg\.yaml:\d+$/),
    })
    expect(row('example-care')?.town).toBe('voorbeeldstad')
  })

  test('says an address and opening hours in one line', () => {
    expect(row('plein.address')?.sentence).toBe('Voorbeeldplein 1, Voorbeeldstad')
    expect(row('plein.walkIn')?.sentence).toMatch(/^maandag \d\d:\d\d–\d\d:\d\d/)
  })

  test('leaves out no fact of any real town, and none is without sentence, source or date', () => {
    const listed = factRows(real)
    const ids = new Set(listed.map(({ id }) => id))
    for (const town of municipalitiesIn(real)) {
      const content = loadContent(real, town)
      if (!content.ok) throw new Error(`${town} cannot be read`)
      expect(factsIn(content.value).filter(({ name }) => !ids.has(name))).toEqual([])
    }
    expect(listed.length).toBeGreaterThan(20)
    expect(listed.filter(({ sentence, source, date }) => !sentence || !source || !date)).toEqual([])
    expect(new Set(listed.map(({ place, id }) => `${place} ${id}`)).size).toBe(listed.length)
  })

  test('has a line for each fact and cannot be broken by tabs, quotes or formulas', () => {
    const odd = [{ ...rows[0], sentence: '=1+1\t"x"\ny' }] as typeof rows
    expect(factsAsTsv(odd).split('\n')).toHaveLength(2)
    expect(factsAsTsv(odd).split('\n')[1]?.split('\t')).toHaveLength(8)
    expect(factsAsCsv(odd)).toContain(`"'=1+1 ""x"" y"`)
  })

  test('npm run facts prints it', () => {
    const run = (...rest: string[]) =>
      spawnSync(process.execPath, ['--import', 'tsx', 'src/build/list-facts.ts', ...rest], {
        cwd: root,
        encoding: 'utf8',
      })
    expect(run().stdout.trimEnd().split('\n')).toHaveLength(factRows(real).length + 1)
    expect(run('--csv').stdout).toMatch(/^\ufeff"gemeente","id","zin","bron","adres","datum van de bron"/)
    const wrong = run('--tabel')
    expect([wrong.status, wrong.stderr.slice(0, 24)]).toEqual([1, 'Gebruik: npm run -s fact'])
  })
})
