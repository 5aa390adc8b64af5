import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { contentReport } from '#build/content-report.ts'
import { ICON_NAMES } from '#build/pictures/icon-set.ts'
import { miniContentFolder, readMiniContent } from '#tests/fixtures/mini-content.ts'

const SMALL = { drawable: ICON_NAMES, itemBank: 'small' } as const
const TOWN = 'municipalities/voorbeeldstad/pack.yaml'
const WORDS = 'base/texts/nl/doors.yaml'

const reportOn = (today: string) => contentReport(readMiniContent(), today, SMALL)
const withCare = (find: string, replace: string, today = '2026-05-01') => {
  const files = readMiniContent()
  const care = 'base/sectors/zorg.yaml'
  files.set(care, (files.get(care) ?? '').replace(find, replace))
  return contentReport(files, today, SMALL)
}
const withWords = (find: string, replace: string) => {
  const files = readMiniContent()
  files.set(WORDS, (files.get(WORDS) ?? '').replace(find, replace))
  return contentReport(files, '2026-05-01', SMALL)
}

describe('the report on content', () => {
  test('of good content has no faults and counts the jobs of each sector and level', () => {
    const { problems, warnings, lines } = reportOn('2026-05-01')
    expect(problems).toEqual([])
    expect(warnings).toEqual([])
    expect(lines).toContain('  sector            entry  mbo-1-2  mbo-3-4      hbo    samen')
    expect(lines).toContain('  zorg                  1        1        0        0        2')
    expect(lines).toContain('  ict                   0        0        1        0        1')
    expect(lines).toContain(
      '  12 activiteiten, 4 talenten, 3 wensen, 2 deuren, 1 locaties, 31 plaatjes, 93 teksten nl, 93 teksten en',
    )
  })

  test('warns sixty days before a fact expires, and not sooner', () => {
    expect(reportOn('2026-07-02').warnings).toEqual([])
    expect(reportOn('2026-07-03').warnings).toEqual([
      `content/${TOWN}:12 “example-care” verloopt op 2026-09-01 — Kijk opnieuw bij Verzonnen bron en zet een nieuwe date en validUntil.`,
    ])
  })

  test('warns when a fact has expired, without refusing the content', () => {
    const { problems, warnings } = reportOn('2026-09-02')
    expect(problems).toEqual([])
    expect(warnings).toHaveLength(1)
    expect(warnings[0]).toContain('“example-care” is verlopen op 2026-09-01 en staat niet meer op het scherm')
  })

  test('warns about a fact whose source is from after today, and not of one from this year or month', () => {
    const told = (date: string) =>
      withCare('2026-01-15', date, '2026-01-14').warnings.filter(line => line.includes('later dan vandaag'))
    const place = 'content/base/sectors/zorg.yaml:11 De bron van “care-vacancies” is van'
    expect(told('2026-01-15')).toContainEqual(expect.stringContaining(`${place} 2026-01-15, en dat is later`))
    expect(told('"2026-02"')).toContainEqual(expect.stringContaining(`${place} 2026-02, en dat is later`))
    for (const date of ['"2026-01"', '"2026"'])
      expect(told(date).filter(line => line.includes('care-vacancies'))).toEqual([])
  })

  test('warns about a shortage that is shown for more than two years, however precise its source', () => {
    const told = (date: string, until: string) =>
      withCare('date: 2026-01-15\n    validUntil: 2027-01-15', `date: ${date}\n    validUntil: ${until}`)
        .warnings
    expect(told('2026-01-15', '2028-01-15')).toEqual([])
    expect(told('2026-01-15', '2028-01-16')).toEqual([
      'content/base/sectors/zorg.yaml:12 “care-vacancies” is een tekort of kans en geldt tot 2028-01-16, te lang na 2026-01-15 — Kies bij validUntil een dag tot en met 2028-01-15.',
    ])
    expect(told('"2026-01"', '2028-01-31')).toEqual([])
    expect(told('"2026-01"', '2028-02-01')).toHaveLength(1)
  })

  test('warns about a shortage of a town too, and leaves an address that stays true longer alone', () => {
    const files = readMiniContent()
    const pack = (files.get(TOWN) ?? '').replace(/validUntil: \S+/g, 'validUntil: 2030-01-01')
    files.set(TOWN, pack)
    expect(contentReport(files, '2026-05-01', SMALL).warnings).toEqual([
      expect.stringContaining('“example-care” is een tekort of kans en geldt tot 2030-01-01'),
    ])
  })

  test('allows a sentence of fifteen words, and refuses one of sixteen', () => {
    const fifteen = 'een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien'
    expect(withWords('Je krijgt loon voor je werk.', fifteen).problems).toEqual([])
    expect(withWords('Je krijgt loon voor je werk.', `${fifteen} zestien`).problems).toEqual([
      `content/${WORDS}:6 “door.work.body” heeft een zin van 16 woorden — Maak er twee zinnen van, elk hoogstens 15 woorden.`,
    ])
  })

  test('refuses running text whose sentences are long on average', () => {
    const twelve = 'een twee drie vier vijf zes zeven acht negen tien elf twaalf'
    const files = readMiniContent()
    for (const [file, text] of files)
      if (file.includes('/nl/')) files.set(file, text.replace(/(\.body: ).*$/gm, `$1${twelve}`))
    expect(contentReport(files, '2026-05-01', SMALL).problems).toContain(
      'content/base/texts/nl:1 Zinnen hebben gemiddeld 12.0 woorden — Schrijf kortere zinnen, gemiddeld hoogstens 10 woorden.',
    )
  })

  test('refuses a percentage, in every language', () => {
    expect(withWords('Voor iedereen.', 'Voor 60% van de mensen.').problems).toEqual([
      `content/${WORDS}:3 “door.meet.who.body” noemt een percentage — Schrijf het in woorden: 1 op de 4, bijna iedereen.`,
    ])
  })

  test('warns about a word on the list of difficult words and gives a simpler one', () => {
    const files = readMiniContent()
    files.set('base/difficult-words.yaml', 'traject: plan\n')
    files.set(WORDS, (files.get(WORDS) ?? '').replace('Voor iedereen.', 'Een Traject voor iedereen.'))
    const { problems, warnings } = contentReport(files, '2026-05-01', SMALL)
    expect(problems).toEqual([])
    expect(warnings).toEqual([
      `content/${WORDS}:3 “door.meet.who.body” heeft een moeilijk woord: traject — Schrijf bijvoorbeeld: plan.`,
    ])
  })

  test('tells a fault in the base once, however many towns there are', () => {
    const files = readMiniContent()
    for (const [file, text] of readMiniContent())
      if (file.startsWith('municipalities/'))
        files.set(file.replace('voorbeeldstad', 'elders'), text.replace('id: voorbeeldstad', 'id: elders'))
    files.set('base/pathways/doors.yaml', 'doors: []\n')
    expect(contentReport(files, '2026-05-01', SMALL).problems).toEqual([
      'content/base/pathways/doors.yaml:1 “doors” heeft te weinig regels — Zet er ten minste 2 in.',
    ])
  })

  test('says so when there is no town at all', () => {
    const { problems } = contentReport(new Map(), '2026-05-01', SMALL)
    expect(problems[0]).toContain('Er is geen enkele gemeente')
  })
})

describe('npm run check:content', () => {
  const root = fileURLToPath(new URL('../..', import.meta.url))
  const run = (...rest: string[]) =>
    spawnSync(process.execPath, ['--import', 'tsx', 'src/build/check-content.ts', ...rest], {
      cwd: root,
      encoding: 'utf8',
    })

  test('ends with 1 and shows every fault when content is wrong: made-up content has too few questions', () => {
    const { status, stdout } = run('--content', miniContentFolder, '--date', '2026-05-01')
    expect(stdout).toContain('Er zijn 12 vragen, en dat is te weinig')
    // Seven for the small item bank, five for the made-up ESCO codes.
    expect(stdout).toContain('12 fouten, 0 waarschuwingen op 2026-05-01')
    expect(status).toBe(1)
  })

  test.each([
    ['a day that does not exist', ['--date', '2026-02-30']],
    ['an option that does not exist', ['--datum', '2026-02-01']],
    ['a folder that does not exist', ['--content', 'nergens']],
  ])('ends with 1 and says how to use it for %s', (_what, rest) => {
    const { status, stderr } = run(...rest)
    expect(stderr).toMatch(/^Gebruik: npm run check:content/)
    expect(status).toBe(1)
  })
})
