import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { readOccupationCodes } from '#build/codes/occupation-codes.ts'
import { contentReport } from '#build/content-report.ts'
import { ICON_NAMES } from '#build/pictures/icon-set.ts'
import { readCommonWords } from '#build/reading/common-words.ts'
import { isSimple, type ReadableText, readAppTexts, textsOfContent } from '#build/reading/readable-text.ts'
import { readingFigures } from '#build/reading/reading-figures.ts'
import { LONGEST_SENTENCE, sentencesIn, wordsIn } from '#build/reading-level.ts'
import { municipalitiesIn } from '#contract/content/load-content.ts'
import { readContentFolder } from '#contract/content/read-content-folder.ts'

const at = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url))
const files = readContentFolder(at('content'))
const appTexts = readAppTexts(at('src/platform/i18n/texts'))
const common = readCommonWords()

/** The whole check as `npm run check:content -- --date …` does it. */
const checkedOn = (date: string) =>
  contentReport(files, date, { drawable: ICON_NAMES, codes: readOccupationCodes(), common, appTexts })

describe('the content of all towns', () => {
  test('has no fault and no warning on 22 November 2026', () => {
    const { problems, warnings } = checkedOn('2026-11-22')
    expect(problems).toEqual([])
    expect(warnings).toEqual([])
  })

  test('has no fault in 2030 either: what has expired is a warning, and nothing else is', () => {
    const { problems, warnings } = checkedOn('2030-01-01')
    expect(problems).toEqual([])
    expect(warnings.length).toBeGreaterThan(20)
    expect(warnings.filter(warning => !warning.includes('is verlopen op 202'))).toEqual([])
  })
})

describe('everything a resident reads', () => {
  const texts: readonly ReadableText[] = [
    ...['base', ...municipalitiesIn(files).map(town => `municipalities/${town}`)].flatMap(folder =>
      textsOfContent(files, folder),
    ),
    ...appTexts,
  ].filter(isSimple)

  test('has at most nine words in a sentence on average, titles and buttons not counted', () => {
    expect(texts.length).toBeGreaterThan(700)
    expect(readingFigures(texts).average).toBeLessThanOrEqual(9)
  })

  test('has no sentence over the limit', () => {
    const tooLong = texts.filter(({ text }) =>
      sentencesIn(text).some(sentence => wordsIn(sentence).length > LONGEST_SENTENCE),
    )
    expect(tooLong.map(({ id }) => id)).toEqual([])
  })

  test('has fewer than one uncommon word in twelve', () => {
    const dutch = texts.filter(({ language }) => language === 'nl')
    const { uncommon = 0, words } = readingFigures(dutch, common)
    expect(uncommon / words).toBeLessThan(1 / 12)
  })
})
