import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { readCsv, writeCsv } from '#build/csv.ts'
import { entriesOf } from '#build/translations/entries.ts'
import { importSheet } from '#build/translations/import-sheet.ts'
import { writeSheet } from '#build/translations/sheet.ts'
import { readSources } from '#build/translations/sources.ts'
import { LANGUAGES } from '#platform/i18n/languages.ts'

const sources = readSources(fileURLToPath(new URL('../..', import.meta.url)))
const sheets = new Map<string, string>()
const sheetOf = (language: string): string => {
  const sheet = sheets.get(language) ?? writeSheet(entriesOf(sources, language), language)
  sheets.set(language, sheet)
  return sheet
}

const KEY = 0
const WHERE = 1
const DUTCH = 3
const TRANSLATION = 6

/** A sheet that came back: rows of this text are changed. */
const edited = (language: string, key: string, column: number, words: string): string =>
  writeCsv(readCsv(sheetOf(language)).map(row => (row[KEY] === key ? row.with(column, words) : row)))

const filesAfter = (csv: string, review?: { readonly by: string; readonly date: string }) => {
  const imported = importSheet(sources, csv, review)
  if (!imported.ok) throw new Error(imported.problem.join('\n'))
  return imported.value.files
}
const changedLines = (file: string, text: string | undefined): (readonly [string, string])[] => {
  const before = (sources.get(file) ?? '').split('\n')
  const after = (text ?? '').split('\n')
  expect(after).toHaveLength(before.length)
  return after.flatMap((line, index) =>
    line === before[index] ? [] : [[before[index] ?? '', line] as const],
  )
}

describe('a sheet for a translator', () => {
  test.each(LANGUAGES.filter(language => language !== 'nl'))(
    'in %s has every text, and changes nothing when it comes back as it went',
    language => {
      const entries = entriesOf(sources, language)
      expect(entries.length).toBeGreaterThan(1000)
      expect(entries.filter(({ translation }) => translation === '').map(({ key }) => key)).toEqual([])
      const imported = importSheet(sources, sheetOf(language))
      expect(
        imported.ok && [imported.value.files.size, imported.value.changed, imported.value.skipped],
      ).toEqual([0, 0, []])
    },
  )

  test('tells which picture a question has, what its writer meant, and what each form is for', () => {
    const entries = entriesOf(sources, 'pl')
    const tap = entries.find(({ key }) => key === 'interest.fix-tap.title')
    expect(tap?.picture).toContain('wrench')
    expect(tap?.note).toContain('Kleine klus')
    expect(tap?.where).toBe('inhoud base/interests')
    expect(entries.find(({ key }) => key === 'result.sure.more.button_few')).toMatchObject({
      where: 'scherm result',
      note: 'Voor het aantal 2, 3, 4, 22, 23 enzovoort.',
    })
    expect(entries.find(({ key }) => key === 'resident.reminder.body.0')?.where).toBe('mail')
  })

  test('of a language that is not there yet is empty but for the Dutch', () => {
    const entries = entriesOf(sources, 'fr')
    expect(entries.every(({ translation, dutch }) => translation === '' && dutch !== '')).toBe(true)
  })
})

describe('a sheet that comes back', () => {
  test('changes a text of a screen, and nothing else', () => {
    const files = filesAfter(edited('ti', 'aids.title', TRANSLATION, 'ሓድሽ "ቃል"'))
    const file = 'src/platform/i18n/texts/ti.json'
    expect([...files.keys()]).toEqual([file])
    expect(changedLines(file, files.get(file)).map(([, after]) => after)).toEqual([
      '  "aids.title": "ሓድሽ \\"ቃል\\"",',
    ])
  })

  test('changes a text of the content with its remarks and order as they were', () => {
    const files = filesAfter(edited('ti', 'door.home.title', TRANSLATION, "ሓድሽ: 'ቃል' #1"))
    const file = 'content/base/texts/ti/doors.yaml'
    expect([...files.keys()]).toEqual([file])
    expect(changedLines(file, files.get(file))).toHaveLength(1)
    const again = new Map(sources).set(file, files.get(file) ?? '')
    expect(entriesOf(again, 'ti').find(({ key }) => key === 'door.home.title')?.translation).toBe(
      "ሓድሽ: 'ቃል' #1",
    )
  })

  test('changes a mail', () => {
    const files = filesAfter(edited('ti', 'resident.reminder.body.1', TRANSLATION, 'ሓድሽ ቃል።'))
    const file = 'src/service/mail/texts/ti.json'
    expect([...files.keys()]).toEqual([file])
    expect(JSON.parse(files.get(file) ?? '').resident.reminder.body[1]).toBe('ሓድሽ ቃል።')
    expect(changedLines(file, files.get(file))).toHaveLength(1)
  })

  test.each([
    ['a text that is not there', KEY, 'aids.titel', 'scherm aids: aids.titel bestaat niet'],
    [
      'a place for a value that is not in the Dutch',
      TRANSLATION,
      'x {{name}}',
      'scherm aids: aids.title moet {{…}} precies zo hebben als in het Nederlands: geen',
    ],
    [
      'Dutch where another language belongs',
      TRANSLATION,
      'Wat helpt jou?',
      'scherm aids: aids.title is gelijk aan het Nederlands',
    ],
  ])('with %s is refused whole', (_what, column, words, problem) => {
    expect(importSheet(sources, edited('ti', 'aids.title', column, words))).toEqual({
      ok: false,
      problem: [problem],
    })
  })

  test('without the value in a plural form, or with a text twice, is refused', () => {
    const few = importSheet(sources, edited('uk', 'result.sure.more.button_one', TRANSLATION, 'Ще одне'))
    expect(few.ok ? [] : few.problem).toEqual([
      'scherm result: result.sure.more.button_one moet {{…}} precies zo hebben als in het Nederlands: {{count}}',
    ])
    const rows = readCsv(sheetOf('uk'))
    const twice = importSheet(sources, writeCsv([...rows, rows.at(-1) ?? []]))
    expect(twice.ok ? [] : twice.problem).toEqual([expect.stringMatching(/staat er twee keer$/)])
  })

  test('leaves a text whose Dutch changed since, is empty or was left out, and says so', () => {
    for (const [csv, told] of [
      [
        edited('ti', 'aids.title', DUTCH, 'Wat hielp jou?'),
        'scherm aids: aids.title: het Nederlands is sindsdien veranderd',
      ],
      [edited('ti', 'aids.title', TRANSLATION, ' '), 'scherm aids: aids.title: niet ingevuld'],
      [
        writeCsv(readCsv(sheetOf('ti')).filter(row => row[KEY] !== 'aids.title')),
        'scherm aids: aids.title: staat niet in het vel',
      ],
    ] as const) {
      const imported = importSheet(sources, csv, { by: 'tolkenbureau', date: '2026-12-01' })
      expect(imported.ok && imported.value.files.size).toBe(0)
      expect(imported.ok && imported.value.skipped).toEqual([
        told,
        'Niet alles is nagekeken. De status blijft zoals die was.',
      ])
    }
  })

  test('that somebody looked over whole sets the status of the language', () => {
    const files = filesAfter(sheetOf('ti'), { by: 'tolkenbureau', date: '2026-12-01' })
    expect([...files]).toEqual([
      [
        'content/base/texts/ti/status.yaml',
        '# yaml-language-server: $schema=../../../schemas/translation.schema.json\nstatus: reviewed\nby: "tolkenbureau"\ndate: 2026-12-01\n',
      ],
    ])
    const wrong = importSheet(sources, sheetOf('ti'), { by: 'x', date: 'gisteren' })
    expect(wrong.ok ? [] : wrong.problem).toHaveLength(1)
  })

  test('in Dutch, or without its headings, is refused', () => {
    expect(importSheet(sources, sheetOf('ti').replace('"vertaling (ti)"', '"vertaling (nl)"')).ok).toBe(false)
    expect(importSheet(sources, 'a,b\nc,d').ok).toBe(false)
    expect(readCsv(sheetOf('ti'))[1]?.[WHERE]).toBe('waar')
  })
})
