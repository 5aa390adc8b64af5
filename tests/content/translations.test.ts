import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { translationReport } from '#build/translations/translation-report.ts'
import {
  isStatusFile,
  readTranslations,
  statusFile,
  WRITTEN_LANGUAGE,
} from '#contract/content/check-translations.ts'
import { compilePack } from '#contract/content/compile-pack.ts'
import { readTexts } from '#contract/content/compile-texts.ts'
import { formatContentProblem } from '#contract/content/content-problem.ts'
import { municipalitiesIn } from '#contract/content/load-content.ts'
import { readContentFolder } from '#contract/content/read-content-folder.ts'
import { LANGUAGES } from '#platform/i18n/languages.ts'
import { readMiniContent } from '#tests/fixtures/mini-content.ts'

const real = readContentFolder(fileURLToPath(new URL('../../content', import.meta.url)))

const ENGLISH = statusFile('en')
/** What is told of the mini content once a file is another. */
const problemsWith = (file: string, text: string | undefined): string[] => {
  const files = readMiniContent()
  if (text === undefined) files.delete(file)
  else files.set(file, text)
  const result = compilePack(files, 'voorbeeldstad', { itemBank: 'small' })
  return result.ok ? [] : result.problem.map(formatContentProblem)
}

describe('the status of a translation', () => {
  test('is known of every language there are words in, but Dutch', () => {
    const { translations, problems } = readTranslations(real)
    expect(problems).toEqual([])
    expect([...Object.keys(translations), WRITTEN_LANGUAGE].sort()).toEqual([...LANGUAGES].sort())
  })

  test('travels with the pack of each town that has the language', () => {
    const compiled = compilePack(readMiniContent(), 'voorbeeldstad', { itemBank: 'small' })
    expect(compiled.ok && compiled.value.pack.translations).toEqual({
      en: { status: 'reviewed', by: 'een verzonnen tolk', date: '2026-03-01' },
    })
    expect(isStatusFile(ENGLISH)).toBe(true)
    expect(isStatusFile('base/texts/en/doors.yaml')).toBe(false)
  })

  test('is told per language by the check', () => {
    expect(translationReport(readMiniContent()).lines).toEqual([
      '  en: nagekeken door een verzonnen tolk op 2026-03-01',
    ])
    expect(translationReport(real).lines).toContainEqual(
      expect.stringMatching(/^ {2}ti: (vertaald|nagekeken) door /),
    )
  })

  test.each([
    [
      'a language without one',
      ENGLISH,
      undefined,
      `content/${ENGLISH}:1 Van de taal en is niet bekend of een mens de vertaling heeft nagekeken — Maak content/${ENGLISH} met status: machine of reviewed, by en date.`,
    ],
    [
      'one that is reviewed by nobody',
      ENGLISH,
      'status: reviewed\ndate: 2026-03-01\n',
      `content/${ENGLISH}:1 “by” ontbreekt — Voeg “by” toe.`,
    ],
    [
      'one with a status of its own',
      ENGLISH,
      'status: klaar\ndate: 2026-03-01\n',
      `content/${ENGLISH}:1 “status” is “klaar”, en dat kan niet — Kies uit: machine, reviewed.`,
    ],
    [
      'one for Dutch',
      statusFile('nl'),
      'status: machine\ndate: 2026-03-01\n',
      `content/${statusFile('nl')}:1 Het Nederlands is geen vertaling — Haal het bestand weg.`,
    ],
  ])('is missed or refused: %s', (_what, file, text, problem) => {
    expect(problemsWith(file, text)).toEqual([problem])
  })
})

describe('the words of the content', () => {
  test.each(['base', ...municipalitiesIn(real).map(town => `municipalities/${town}`)])(
    'of %s are translated, but for names',
    folder => {
      const { texts } = readTexts(real, folder)
      const dutch = new Map(texts.flatMap(each => (each.language === 'nl' ? [[each.name, each.text]] : [])))
      const isName = (id: string) => /^(town|location\..+|job\.barista)\.title$/.test(id)
      const same = texts.filter(({ language, name, text }) => language !== 'nl' && dutch.get(name) === text)
      expect(
        same.filter(({ name }) => !isName(name)).map(({ language, name }) => `${language} ${name}`),
      ).toEqual([])
    },
  )

  test('ask for the values that the Dutch asks for', () => {
    const words = readMiniContent().get('base/texts/en/doors.yaml') ?? ''
    expect(
      problemsWith('base/texts/en/doors.yaml', words.replace('Meet people', 'Meet {{count}} people')),
    ).toEqual([
      'content/base/texts/en/doors.yaml:1 Tekst “door.meet.title” heeft in de taal en andere {{…}} dan in het Nederlands — Haal ze weg.',
    ])
  })
})
