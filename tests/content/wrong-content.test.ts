import { describe, expect, test } from 'vitest'
import { compilePack } from '#contract/content/compile-pack.ts'
import { formatContentProblem } from '#contract/content/content-problem.ts'
import { readMiniContent } from '#tests/fixtures/mini-content.ts'

const DRAWABLE = new Set(
  [...readMiniContent().values()]
    .flatMap(text => [...text.matchAll(/picture: \[(.*)\]/g)])
    .flatMap(match => match[1]?.split(', ') ?? []),
)

/** The mini content with one text in one file changed; fails when the text is not there, so no case can go stale. */
const problemsAfter = (file: string, find: string, replace: string): string[] => {
  const files = readMiniContent()
  const before = files.get(file)
  if (before?.includes(find) !== true) throw new Error(`${file} does not contain ${find}`)
  files.set(file, before.replace(find, replace))
  return problemsIn(files)
}

const problemsIn = (files: ReadonlyMap<string, string>): string[] => {
  const result = compilePack(files, 'voorbeeldstad', { itemBank: 'small', drawable: DRAWABLE })
  return result.ok ? [] : result.problem.map(formatContentProblem)
}

const INTERESTS = 'base/questionnaires/interests.yaml'
const MODEL = 'base/models/interests.yaml'
const CARE = 'base/sectors/zorg.yaml'
const TOWN = 'municipalities/voorbeeldstad/pack.yaml'
const WORDS = 'base/texts/nl/interests.yaml'
const TOWN_WORDS = 'municipalities/voorbeeldstad/texts/nl/town.yaml'

type Case = readonly [
  what: string,
  file: string,
  find: string,
  replace: string,
  problems: string | readonly string[],
]

const CASES: readonly Case[] = [
  [
    'a name that is repeated in one group',
    INTERESTS,
    'maximum: 12',
    'maximum: 12\nmaximum: 12',
    `content/${INTERESTS}:4 Deze naam staat hier twee keer — Haal een van de twee regels weg.`,
  ],
  [
    'a tab at the start of a line',
    INTERESTS,
    '    scale: I',
    '\tscale: I',
    `content/${INTERESTS}:20 De regel springt in met een tab — Gebruik spaties aan het begin van de regel.`,
  ],
  [
    'a name that would reach into objects',
    MODEL,
    'parameters:',
    'parameters:\n  __proto__: { discrimination: 1, thresholds: [0, 1] }',
    `content/${MODEL}:16 De naam “__proto__” kan niet — Kies een andere naam.`,
  ],
  [
    'a reference instead of a value',
    CARE,
    'source: Verzonnen voor de proeven',
    'source: &bron Verzonnen\nlicence2: *bron',
    `content/${CARE}:6 Een verwijzing met * kan hier niet — Schrijf de waarde voluit.`,
  ],
  [
    'a missing value: told at the line of what it is missing from',
    INTERESTS,
    '    scale: R\n',
    '',
    `content/${INTERESTS}:7 “scale” ontbreekt — Voeg “scale” toe: een van: R, I, A, S, E, C.`,
  ],
  [
    'a name that is spelled wrong',
    CARE,
    '    people: much',
    '    people: much\n    kleur: rood',
    `content/${CARE}:22 “kleur” hoort hier niet — Verbeter de spelling of haal de regel weg.`,
  ],
  [
    'a number where a text belongs',
    TOWN,
    '"000-0000000"',
    '31501234567',
    `content/${TOWN}:45 “number” moet een tekst zijn — Zet de waarde tussen aanhalingstekens.`,
  ],
  [
    'a value that is not one of the choices',
    CARE,
    'level: entry',
    'level: mbo-2',
    `content/${CARE}:15 “level” is “mbo-2”, en dat kan niet — Kies uit: entry, mbo-1-2, mbo-3-4, hbo.`,
  ],
  [
    'a day that does not exist',
    TOWN,
    '2026-12-28',
    '2026-02-30',
    `content/${TOWN}:38 “date” is “2026-02-30”, en dat kan niet — Schrijf een bestaande datum als 2026-03-31.`,
  ],
  [
    'a time that does not exist',
    TOWN,
    'from: "09:30"',
    'from: "9:30"',
    `content/${TOWN}:35 “from” is “9:30”, en dat kan niet — Schrijf een tijd als "09:30".`,
  ],
  [
    'a slope of nought',
    MODEL,
    'discrimination: 1.8',
    'discrimination: 0',
    `content/${MODEL}:16 “discrimination” is 0, en dat is te laag — Kies een getal dat 0 te boven gaat.`,
  ],
  [
    'an address without https',
    CARE,
    'https://voorbeeld.example/zorg',
    'http://voorbeeld.example/zorg',
    `content/${CARE}:10 “url” is “http://voorbeeld.example/zorg”, en dat kan niet — Schrijf een heel adres dat begint met https://.`,
  ],
  [
    'a question tagged with a sector that is not there',
    INTERESTS,
    'sectors: [techniek]',
    'sectors: [tecniek]',
    `content/${INTERESTS}:9 Sector “tecniek” is er niet — Kies uit: ict, techniek, zorg.`,
  ],
  [
    'a town with a sector that is not there',
    TOWN,
    'sectors: [zorg, techniek, ict]',
    'sectors: [zorg, techniek, ict, groen]',
    `content/${TOWN}:6 Sector “groen” is er niet — Kies uit: ict, techniek, zorg.`,
  ],
  [
    'a talent in a sector that nobody asks about',
    CARE,
    'explain:',
    'explian:',
    `content/${CARE}:4 Talent “explian” is er niet — Kies uit: explain, fix-things, stay-calm, work-precisely.`,
  ],
  [
    'two jobs with one name, in two files',
    'base/sectors/techniek.yaml',
    'id: mechanic',
    'id: home-help',
    [
      `content/base/sectors/zorg.yaml:14 Beroep “home-help” bestaat al (ook in content/base/sectors/techniek.yaml:26) — Kies een andere naam voor een van de twee.`,
      'content/base/texts/nl/techniek.yaml:8 Niets gebruikt tekst “job.mechanic.title” — Verbeter de naam of haal de regel weg.',
    ],
  ],
  [
    'thresholds that do not rise',
    MODEL,
    'thresholds: [-0.4, 0.3]',
    'thresholds: [0.3, -0.4]',
    `content/${MODEL}:16 De drempels van “repair-tap” lopen niet op — Zet ze van laag naar hoog, elk getal één keer.`,
  ],
  [
    'a threshold too few',
    MODEL,
    'thresholds: [-0.4, 0.3]',
    'thresholds: [0.3]',
    `content/${MODEL}:16 “repair-tap” heeft 1 drempels bij 3 antwoorden — Geef precies 2 drempels.`,
  ],
  [
    'a question without parameters, and parameters without a question',
    MODEL,
    '  drive-van:',
    '  drive-bus:',
    [
      `content/${INTERESTS}:13 Vraag “drive-van” heeft geen parameters — Voeg “drive-van” toe onder parameters in content/${MODEL}.`,
      `content/${MODEL}:17 Parameters voor “drive-bus”, maar die vraag is er niet — Haal ze weg of maak de vraag in content/${INTERESTS}.`,
    ],
  ],
  [
    'correlations that cannot be true together',
    MODEL,
    '- [1, 0.3,',
    '- [1, 0.9,',
    `content/${MODEL}:8 Deze samenhangen kunnen niet samen bestaan — Zet enen op de schuine lijn, maak beide helften gelijk en houd de rest kleiner dan 1.`,
  ],
  [
    'too few questions on a scale',
    INTERESTS,
    'minimumPerScale: 2',
    'minimumPerScale: 3',
    `content/${INTERESTS}:6 Schaal R heeft 2 vragen, en dat is te weinig — Maak er ten minste 3.`,
  ],
  [
    'a questionnaire that stops before its minimum',
    INTERESTS,
    'maximum: 12',
    'maximum: 11',
    `content/${INTERESTS}:3 Na 11 vragen stoppen kan niet — Kies een getal van 12 tot en met 12.`,
  ],
  [
    'words for a score that do not go down',
    'base/models/matching.yaml',
    'good: 0.3',
    'good: 0.9',
    'content/base/models/matching.yaml:9 De grenzen van de woorden lopen niet af — Zet very-good hoger dan good, en good hoger dan a-bit.',
  ],
  [
    'a fact that was never valid',
    CARE,
    'validUntil: 2027-01-15',
    'validUntil: 2026-01-15',
    `content/${CARE}:12 “care-vacancies” is geldig tot 2026-01-15, maar gelezen op 2026-01-15 — Kies bij validUntil een dag na date.`,
  ],
  [
    'a window that ends before it begins',
    TOWN,
    '{ from: "13:00", to: "16:30" }',
    '{ from: "16:30", to: "13:00" }',
    `content/${TOWN}:36 De tijd 16:30–13:00 eindigt voor het begin — Zet bij “to” een latere tijd.`,
  ],
  [
    'windows that overlap',
    TOWN,
    '{ from: "13:00", to: "17:00" }',
    '{ from: "11:00", to: "17:00" }',
    `content/${TOWN}:29 De tijden 09:00–12:00 en 11:00–17:00 vallen over elkaar — Maak er één tijd van of schuif er een op.`,
  ],
  [
    'a window in which no conversation fits',
    TOWN,
    'minutes: 45',
    'minutes: 121',
    `content/${TOWN}:39 Tussen 10:00–12:00 past geen gesprek van 121 minuten — Maak de tijd langer of “minutes” kleiner.`,
  ],
  [
    'a day that is different twice',
    TOWN,
    '2026-12-29',
    '2026-12-28',
    `content/${TOWN}:39 De dag 2026-12-28 staat er twee keer — Zet alle tijden van die dag bij elkaar.`,
  ],
  [
    'a picture that cannot be drawn',
    INTERESTS,
    '[droplet, wrench]',
    '[droplet, wrnch]',
    `content/${INTERESTS}:12 Het plaatje “wrnch” is er niet — Kies een naam uit Fluent Emoji (flat).`,
  ],
  [
    'two questions that look the same',
    INTERESTS,
    '[delivery-truck]',
    '[droplet, wrench]',
    `content/${INTERESTS}:18 Twee vragen hebben hetzelfde plaatje: droplet + wrench (ook in content/${INTERESTS}:12) — Kies voor een van de twee een ander plaatje.`,
  ],
  [
    'a text that is missing in one language',
    WORDS,
    'interest.repair-tap.title: Een lekkende kraan maken\n',
    '',
    `content/${INTERESTS}:7 Tekst “interest.repair-tap.title” ontbreekt in de taal nl — Voeg “interest.repair-tap.title” toe in een bestand onder texts/nl.`,
  ],
  [
    'a text one may leave out, left out in one language only',
    'base/texts/en/ict.yaml',
    'sector.ict.weak.body: There is little work here without a diploma. Start with a course.\n',
    '',
    'content/base/sectors/ict.yaml:1 Tekst “sector.ict.weak.body” ontbreekt in de taal en — Voeg “sector.ict.weak.body” toe in een bestand onder texts/en.',
  ],
  [
    'a text that belongs to nothing',
    TOWN_WORDS,
    'town.title:',
    'town.subtitle: Welkom\ntown.title:',
    `content/${TOWN_WORDS}:1 Niets gebruikt tekst “town.subtitle” — Verbeter de naam of haal de regel weg.`,
  ],
  [
    'a text that stands in two files',
    'base/texts/nl/talents.yaml',
    'talent.explain.title',
    'interest.sell.title: Iets verkopen\ntalent.explain.title',
    'content/base/texts/nl/talents.yaml:1 Tekst “interest.sell.title” bestaat al (ook in content/base/texts/nl/interests.yaml:9) — Haal een van de twee weg.',
  ],
  [
    'an empty text',
    WORDS,
    'Muziek maken',
    '" "',
    `content/${WORDS}:6 “interest.make-music.title” is te kort — Schrijf ten minste 1 tekens.`,
  ],
  [
    'a language without texts',
    TOWN,
    'languages: [nl, en,',
    'languages: [nl, en, uk,',
    `content/${TOWN}:4 Er zijn geen teksten in de taal uk — Maak de map content/base/texts/uk of haal de taal hier weg.`,
  ],
  [
    'a town that is called otherwise than its folder',
    TOWN,
    'id: voorbeeldstad',
    'id: elders',
    `content/${TOWN}:1 De map heet anders dan de gemeente “elders” — Noem de map elders of verander de id.`,
  ],
]

describe('wrong content is refused with file, line and remedy', () => {
  test.each(CASES)('%s', (_what, file, find, replace, expected) => {
    const problems = problemsAfter(file, find, replace)
    for (const problem of [expected].flat()) expect(problems).toContain(problem)
  })

  test('the content the cases start from has nothing wrong', () => {
    expect(problemsIn(readMiniContent())).toEqual([])
  })

  test('several faults in several files are told together', () => {
    const files = readMiniContent()
    files.set(CARE, (files.get(CARE) ?? '').replace('level: entry', 'level: geen'))
    files.set(MODEL, (files.get(MODEL) ?? '').replace('status: start', 'status: klaar'))
    expect(problemsIn(files).map(problem => problem.split(' ')[0])).toEqual([
      `content/${MODEL}:4`,
      `content/${CARE}:15`,
    ])
  })

  test.each([
    ['a file that is missing', 'base/pathways/doors.yaml', undefined, 'Dit bestand ontbreekt'],
    ['a file that is empty', 'base/pathways/doors.yaml', '', 'Dit bestand is leeg'],
    ['a file that nothing reads', 'base/sector/groen.yaml', 'id: groen', 'Niets leest dit bestand'],
    [
      'a town with words in a language it does not have',
      'municipalities/voorbeeldstad/texts/de/town.yaml',
      'town.title: Hallo',
      'De gemeente heeft de taal de niet',
    ],
    [
      'words written for a test language',
      'base/texts/ar-XB/doors.yaml',
      'door.meet.title: Hallo',
      'De taal ar-XB is een proeftaal',
    ],
  ])('%s', (_what, file, text, message) => {
    const files = readMiniContent()
    if (text === undefined) files.delete(file)
    else files.set(file, text)
    expect(problemsIn(files).some(problem => problem.startsWith(`content/${file}:1 ${message}`))).toBe(true)
  })

  test('a town that is not there', () => {
    const result = compilePack(readMiniContent(), 'nergens', { itemBank: 'small' })
    expect(result.ok ? [] : result.problem.map(({ file }) => file)).toEqual([
      'municipalities/nergens/pack.yaml',
    ])
  })

  test('an item bank too small to measure with, unless it is said to be made up', () => {
    const result = compilePack(readMiniContent(), 'voorbeeldstad')
    expect(result.ok ? [] : result.problem.map(({ message }) => message)).toEqual([
      ...['R', 'I', 'A', 'S', 'E', 'C'].map(type => `Schaal ${type} heeft 2 vragen, en dat is te weinig`),
      'Er zijn 12 vragen, en dat is te weinig',
    ])
  })
})
