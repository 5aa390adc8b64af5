import { describe, expect, test } from 'vitest'
import { readOccupationCodes } from '#build/codes/occupation-codes.ts'
import { contentReport, type ReportOptions } from '#build/content-report.ts'
import { ICON_NAMES } from '#build/pictures/icon-set.ts'
import { readCommonWords } from '#build/reading/common-words.ts'
import { textsOfApp } from '#build/reading/readable-text.ts'
import { readMiniContent } from '#tests/fixtures/mini-content.ts'

const WORDS = 'base/texts/nl/doors.yaml'
const CARE = 'base/sectors/zorg.yaml'
const NURSE = 'http://data.europa.eu/esco/occupation/d38c2107-98f2-47b7-8bb4-f69750d51082'

/** What is told after `find` became `replace` in one file of the made-up content. */
const reportAfter = (file: string, find: string, replace: string, more: Partial<ReportOptions> = {}) => {
  const files = readMiniContent()
  const before = files.get(file)
  if (before?.includes(find) !== true) throw new Error(`${file} does not contain ${find}`)
  files.set(file, before.replace(find, replace))
  return contentReport(files, '2026-05-01', { drawable: ICON_NAMES, itemBank: 'small', ...more })
}
const withSentence = (sentence: string) => reportAfter(WORDS, 'Voor iedereen.', sentence)

describe('the codes of a job', () => {
  const codes = readOccupationCodes()
  const careWith = (esco: string, isco08: string, onet: string) => {
    const files = readMiniContent()
    const sectors = [...files].filter(([file]) => file.startsWith('base/sectors/'))
    for (const [file, text] of sectors)
      files.set(
        file,
        text
          .replace(/esco: .*/g, `esco: ${esco}`)
          .replace(/isco08: .*/g, `isco08: '${isco08}'`)
          .replace(/onet: .*/g, `onet: '${onet}'`),
      )
    return contentReport(files, '2026-05-01', {
      drawable: ICON_NAMES,
      itemBank: 'small',
      codes,
    }).problems.filter(problem => problem.includes('home-help'))
  }

  test('are held against ESCO v1.2 and O*NET 30.1, whole', () => {
    expect(codes.esco.size).toBe(3039)
    expect(codes.onet.size).toBe(1016)
    expect(codes.esco.get(NURSE)).toBe('5321')
  })

  test('that exist and agree are not told', () => {
    expect(careWith(NURSE, '5321', '31-1122.00')).toEqual([])
  })

  test.each([
    [
      'an ESCO address that is not there',
      NURSE.replace('d38c', '0000'),
      '5321',
      '31-1122.00',
      'De ESCO-code van “home-help” bestaat niet',
    ],
    [
      'an ISCO-08 group that ESCO does not give',
      NURSE,
      '5322',
      '31-1122.00',
      '“home-help” heeft ISCO-08 5322, maar ESCO zet dit beroep bij 5321',
    ],
    [
      'an O*NET code that is not there',
      NURSE,
      '5321',
      '31-1122.99',
      'De O*NET-code 31-1122.99 van “home-help” bestaat niet',
    ],
  ])('%s is told with its line', (_what, esco, isco08, onet, message) => {
    const problems = careWith(esco, isco08, onet)
    expect(problems).toHaveLength(1)
    expect(problems[0]).toMatch(new RegExp(`^content/${CARE}:\\d+ `))
    expect(problems[0]).toContain(message)
  })
})

describe('words a resident stumbles on', () => {
  test('two denials in one thought are refused', () => {
    expect(withSentence('Je kunt niet meedoen zonder buurman.').problems).toEqual([
      `content/${WORDS}:3 “door.meet.who.body” zegt twee keer nee in één zin: niet … zonder — Zeg wat er wel kan of is.`,
    ])
    expect(withSentence('Het is geen werk en je moet niets.').problems).toEqual([])
  })

  test('a denied word in on- is a warning', () => {
    const { problems, warnings } = withSentence('Dat is niet ongewoon.')
    expect(problems).toEqual([])
    expect(warnings).toEqual([
      `content/${WORDS}:3 “door.meet.who.body” zegt “niet … ongewoon” — Zeg het zonder het woord met on-.`,
    ])
  })

  test('something that needs a source and has none is a warning', () => {
    const { warnings } = withSentence('Bel 050 123 45 67.')
    expect(warnings).toEqual([
      `content/${WORDS}:3 “door.meet.who.body” noemt een telefoonnummer zonder bron — Maak er een feit van met source, date en validUntil, of laat het weg.`,
    ])
  })

  test('the share of uncommon words is told, and each text that has them', () => {
    const { lines } = reportAfter(WORDS, 'Voor iedereen.', 'Voor de kwinkslag met een stopcontact.', {
      common: readCommonWords(),
      perText: true,
    })
    expect(lines.filter(line => line.includes('van de 100 woorden niet gewoon')).length).toBeGreaterThan(2)
    expect(lines).toContain('  1 van 6  door.meet.who.body: kwinkslag')
  })

  test('in the app itself are found too, with the line in its file', () => {
    const json = '{\n  "a.title": "Hoi {{name}}",\n  "a.body": "Dat is <b>niet</b> nooit zo, 5%."\n}'
    const { problems } = contentReport(readMiniContent(), '2026-05-01', {
      drawable: ICON_NAMES,
      itemBank: 'small',
      appTexts: textsOfApp('src/a.json', json),
    })
    expect(problems).toEqual([
      'src/a.json:3 “a.body” noemt een percentage — Schrijf het in woorden: 1 op de 4, bijna iedereen.',
      'src/a.json:3 “a.body” zegt twee keer nee in één zin: niet … nooit — Zeg wat er wel kan of is.',
    ])
  })
})

describe('the list of difficult words', () => {
  const withList = (list: string) => {
    const files = readMiniContent()
    files.set('base/difficult-words.yaml', list)
    files.set(WORDS, (files.get(WORDS) ?? '').replace('Voor iedereen.', 'Ten behoeve van iedereen.'))
    return contentReport(files, '2026-05-01', { drawable: ICON_NAMES, itemBank: 'small' })
  }

  test('may hold several words together', () => {
    expect(withList('ten behoeve van: voor\n').warnings).toEqual([
      `content/${WORDS}:3 “door.meet.who.body” heeft een moeilijk woord: ten behoeve van — Schrijf bijvoorbeeld: voor.`,
    ])
  })

  test('is told of a word that can never be found, and of an alternative that is difficult itself', () => {
    expect(withList('Traject: plan\n').warnings).toEqual([
      'content/base/difficult-words.yaml:1 “Traject” wordt nooit gevonden — Schrijf alleen kleine letters, zonder leestekens.',
    ])
    expect(withList('instroom: traject\ntraject: plan\n').warnings).toEqual([
      'content/base/difficult-words.yaml:1 In plaats van “instroom” staat er “traject”, en dat is ook moeilijk — Kies een ander woord.',
    ])
  })
})

describe('what nobody uses', () => {
  test('a sector that no town has is told', () => {
    const { warnings } = reportAfter(
      'municipalities/voorbeeldstad/pack.yaml',
      'sectors: [zorg, techniek, ict]',
      'sectors: [zorg, techniek, techniek]',
    )
    expect(warnings).toContain(
      'content/base/sectors/ict.yaml:1 Geen gemeente heeft de sector “ict” — Zet hem bij sectors van een gemeente, of haal het bestand weg.',
    )
  })

  test('a form of help that is not everywhere, and that no town has, is told', () => {
    const doors = 'base/pathways/doors.yaml'
    const { warnings } = reportAfter(
      doors,
      'id: agreed-job\n        everywhere: true',
      'id: agreed-job\n        everywhere: false',
    )
    expect(warnings).toEqual([
      expect.stringMatching(
        /^content\/base\/pathways\/doors\.yaml:\d+ Geen gemeente heeft de vorm “agreed-job” — /,
      ),
    ])
  })

  test('a route that no job and no door names is told', () => {
    const files = readMiniContent()
    for (const [file, text] of files)
      files.set(file, text.replaceAll('routes: [learn-at-work]', 'routes: []'))
    const { warnings } = contentReport(files, '2026-05-01', { drawable: ICON_NAMES, itemBank: 'small' })
    expect(warnings).toEqual([
      expect.stringMatching(
        /^content\/base\/pathways\/routes\.yaml:\d+ Geen beroep en geen deur noemt de route “learn-at-work”/,
      ),
    ])
  })

  test('a talent that no sector weighs is told', () => {
    const files = readMiniContent()
    for (const [file, text] of files)
      if (file.startsWith('base/sectors/'))
        files.set(file, text.replace(/ {2}explain: .*\n|explain: [^,}]*, /g, ''))
    const { warnings } = contentReport(files, '2026-05-01', { drawable: ICON_NAMES, itemBank: 'small' })
    expect(warnings).toEqual([expect.stringContaining('Geen sector telt talent “explain” mee')])
  })
})
