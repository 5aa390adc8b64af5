import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, describe, expect, test } from 'vitest'
import { readOccupationCodes } from '#build/codes/occupation-codes.ts'
import { contentReport } from '#build/content-report.ts'
import { newTown } from '#build/new-town/new-town.ts'
import { ICON_NAMES } from '#build/pictures/icon-set.ts'
import { factsIn } from '#contract/content/check-facts.ts'
import { formatContentProblem } from '#contract/content/content-problem.ts'
import { loadContent } from '#contract/content/load-content.ts'
import { readContentFolder } from '#contract/content/read-content-folder.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const real = readContentFolder(join(root, 'content'))

const made = (id: string, name?: string): ReadonlyMap<string, string> => {
  const town = newTown(real, { id, name })
  if (!town.ok) throw new Error(town.problem)
  return town.value
}
const base = [...real].filter(([file]) => file.startsWith('base/'))
const withTown = (town: ReadonlyMap<string, string>) => new Map([...base, ...town])
const loaded = (files: ReadonlyMap<string, string>, id: string) => {
  const content = loadContent(files, id)
  if (!content.ok) throw new Error(content.problem.map(formatContentProblem).join('\n'))
  return content.value
}

describe('a new town', () => {
  test.each([
    ['de-bilt', undefined, 'De Bilt'],
    ['s-gravenhage', `'s-Gravenhage: "Den Haag"`, `'s-Gravenhage: "Den Haag"`],
    ['noord', '  Noord #1 ', 'Noord #1'],
  ])(
    '%s passes the check straight away, without a warning, and is called as it should',
    (id, name, expected) => {
      const files = withTown(made(id, name))
      const { problems, warnings } = contentReport(files, '2026-11-22', {
        drawable: ICON_NAMES,
        codes: readOccupationCodes(),
      })
      // Without the other towns, some of what the base offers is used by nobody; that is not about this town.
      const about = warnings.filter(warning => !warning.includes('Geen gemeente heeft'))
      expect([problems, about]).toEqual([[], []])
      expect(loaded(files, id).town.data.name).toBe(expected)
    },
  )

  test('says nothing about the world: it has no fact of its own', () => {
    const content = loaded(withTown(made('de-bilt')), 'de-bilt')
    expect(factsIn(content).filter(({ read }) => read.file.startsWith('municipalities/'))).toEqual([])
    const [location] = content.town.data.locations
    expect(Object.keys(location ?? {}).sort()).toEqual(['conversations', 'id'])
    expect(location?.conversations.weekly).toEqual({})
  })

  test('has every example written so that it fits when the # is taken away and it is filled in', () => {
    const files = new Map(
      [...made('de-bilt')].map(([file, text]) => [
        file,
        text
          .replace(/^( *)# (?!yaml-)( *(?:- )?[a-z][\w.-]*:(?: .*)?)$/gm, '$1$2')
          .replace(/^( *)# ( *- \{.*)$/gm, '$1$2')
          .replace(/^( *(?:evidence|doors|weekly|exceptions):) (?:\{\}|\[\])$/gm, '$1')
          .replace(/(validUntil: )'JJJJ-MM-DD'/g, "$1'2027-01-01'")
          .replaceAll('JJJJ-MM-DD', '2026-01-01')
          .replaceAll('https://…', 'https://voorbeeld.example')
          .replace('address: …', 'address: gids@voorbeeld.example')
          .replace(/(evidence\.de-bilt-zorg\.body: )…/, '$1Er is werk in de zorg.'),
      ]),
    )
    const content = loaded(withTown(files), 'de-bilt')
    const own = factsIn(content).filter(({ read }) => read.file.startsWith('municipalities/'))
    expect(own.map(({ name }) => name).sort()).toEqual([
      'de-bilt-geld',
      'de-bilt-vrijwilligers',
      'de-bilt-zorg',
      'de-bilt.address',
      'de-bilt.email',
      'de-bilt.phone',
      'de-bilt.walkIn',
    ])
    expect(content.town.data.forms).toEqual({ learn: ['taalles'] })
    expect(content.town.data.locations[0]?.conversations.exceptions).toHaveLength(1)
  })

  test.each([
    ['groningen', undefined, 'De gemeente “groningen” is er al.'],
    ['De_Bilt', undefined, '“De_Bilt” kan geen naam van een map zijn.'],
    ['../elders', undefined, '“../elders” kan geen naam van een map zijn.'],
    ['constructor', undefined, '“constructor” kan geen naam van een map zijn.'],
    ['de-bilt', 'De\nBilt', 'De naam kan niet.'],
    ['de-bilt', ' ', 'De naam kan niet.'],
  ])('called %s, %j is refused', (id, name, sentence) => {
    const town = newTown(real, { id, name })
    expect(town.ok ? '' : town.problem).toContain(sentence)
  })
})

describe('npm run new:town', () => {
  let folder = ''
  afterEach(() => rmSync(folder, { recursive: true }))
  const run = (...rest: string[]) =>
    spawnSync(
      process.execPath,
      ['--import', 'tsx', 'src/build/write-new-town.ts', ...rest, '--content', folder],
      {
        cwd: root,
        encoding: 'utf8',
      },
    )

  test('writes the files once, and never over a folder that is there', () => {
    folder = mkdtempSync(join(tmpdir(), 'new-town-'))
    cpSync(join(root, 'content/base'), join(folder, 'base'), { recursive: true })
    expect(run('de-bilt', '--name', 'De Bilt').status).toBe(0)
    expect(readFileSync(join(folder, 'municipalities/de-bilt/pack.yaml'), 'utf8')).toContain(
      "name: 'De Bilt'",
    )
    const again = run('de-bilt')
    expect([again.status, again.stderr]).toEqual([
      1,
      expect.stringContaining('De gemeente “de-bilt” is er al.'),
    ])
    mkdirSync(join(folder, 'municipalities/leeg'))
    const empty = run('leeg')
    expect([empty.status, empty.stderr]).toEqual([
      1,
      expect.stringContaining('is er al. Kies een andere naam'),
    ])
    expect(run().stderr).toMatch(/^Gebruik: npm run new:town/)
  })
})
