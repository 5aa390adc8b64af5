import { readdirSync, readFileSync, statSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { LANGUAGES } from '#platform/i18n/languages.ts'

const inRoot = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url))
const FONTS = inRoot('src/ui/fonts')
const SCRIPTS = ['latin-ext', 'cyrillic', 'arabic', 'ethiopic'] as const
const BUDGET = 120_000
/** In the file that comes with the first load. */
const WITH_DUTCH = /[\n\u0020-\u00ff\u0131\u0152\u0153\u2000-\u206f\u20ac]/u

const sheet = readFileSync(inRoot('src/ui/theme/other-scripts.css'), 'utf8')
const faces = [...sheet.matchAll(/@font-face \{([^}]*)\}/g)].map(([, body = '']) => ({
  file: /fonts\/([^?"]+)/.exec(body)?.[1] ?? '',
  swaps: body.includes('font-display: swap'),
  ranges: [...body.matchAll(/U\+([0-9A-F]+)(?:-([0-9A-F]+))?/g)].map(([, from = '', to = from]) => ({
    from: Number.parseInt(from, 16),
    to: Number.parseInt(to, 16),
  })),
}))

/** The letters of a text for which no file of ours is fetched: those of the names of languages alone do not count. */
const withoutFont = (text: string): readonly string[] => {
  const ranges = faces.filter(({ file }) => !file.startsWith('language-names-')).flatMap(face => face.ranges)
  return [...new Set(text)].filter(letter => {
    const code = letter.codePointAt(0) ?? 0
    return !WITH_DUTCH.test(letter) && !ranges.some(({ from, to }) => from <= code && code <= to)
  })
}

const wordsOf = (language: string): string => {
  const folder = inRoot(`content/base/texts/${language}`)
  const files = readdirSync(folder).map(name => `${folder}/${name}`)
  const app = language === 'nl' ? [] : [inRoot(`src/platform/i18n/texts/${language}.json`)]
  return [...files, ...app].map(file => readFileSync(file, 'utf8')).join('')
}

describe('the letters of a script', () => {
  it.each(LANGUAGES)('every letter of the words in %s has a font of ours', language => {
    expect(withoutFont(wordsOf(language))).toEqual([])
  })

  it('a letter of a script without a font is found', () => {
    expect(withoutFont('Ελλάδα')).toContain('λ')
  })

  it.each(SCRIPTS)('%s is fetched in at most 120 kB', script => {
    const files = readdirSync(FONTS).filter(name => name.includes(`-${script}-`))
    const size = files.reduce((sum, name) => sum + statSync(`${FONTS}/${name}`).size, 0)
    expect(files.length).toBeGreaterThan(1)
    expect(size).toBeLessThanOrEqual(BUDGET)
  })

  it('is fetched when there are words in it, and shown without waiting for it', () => {
    expect(faces.length).toBeGreaterThan(0)
    for (const face of faces) {
      expect(face.ranges.length, face.file).toBeGreaterThan(0)
      expect(face.swaps, face.file).toBe(true)
      expect(readdirSync(FONTS), face.file).toContain(face.file)
    }
  })
})
