import { describe, expect, test } from 'vitest'
import { chunkFileNames, LANGUAGE_ADDRESSES, listLanguages, townWordsName } from './language-files.ts'

const APP = 'assets/words.ar-BD-5elbv.js'
const TOWN = `assets/${townWordsName('stichtse-vecht', 'ar')}-1a8c3565.json`
const FONT = 'assets/vazirmatn-arabic-400-normal-DMZFCm7K.woff2'
const NAMES = 'assets/language-names-arabic-700-normal-u3aRuSGe.woff2'
const SOUNDS = [
  'assets/audio-ar-shell.back.button-1a8c3565.opus',
  'assets/recordings-groningen-ar-1a8c3565.json',
]
const REST = [
  'assets/app-DTKVSHuG.js',
  'assets/load-language-DS_AQR4x.js',
  'assets/nl-formal-DeP_VWtX.js',
  'assets/language-list-JTPQlaTM.js',
  'assets/pack-groningen-nl-1a8c3565.json',
  'assets/atkinson-hyperlegible-next-latin-400-normal-FfmJh7DR.woff2',
  NAMES,
]

describe('the files of other languages', () => {
  test('are named after the language', () => {
    const nameOf = (facadeModuleId: string | null) => chunkFileNames({ facadeModuleId })
    expect(nameOf('/src/platform/i18n/texts/ar.json')).toBe('assets/words.[name]-[hash].js')
    // Dutch comes with the screens, and its u-form with the app: a town that uses it needs it without a network too.
    expect(nameOf('/src/platform/i18n/texts/nl-formal.json')).toBe('assets/[name]-[hash].js')
    expect(nameOf('/src/platform/i18n/texts/nl/aids.json')).toBe('assets/[name]-[hash].js')
    expect(nameOf(null)).toBe('assets/[name]-[hash].js')
  })

  test('are listed by what is in them, and nothing else is', () => {
    expect(listLanguages([APP, TOWN, FONT, ...SOUNDS, ...REST])).toEqual({
      app: { ar: `/${APP}` },
      towns: { 'stichtse-vecht': { ar: `/${TOWN}` } },
      fonts: [`/${FONT}`],
      sounds: SOUNDS.map(file => `/${file}`),
    })
  })

  test('are kept by the service worker when they are used; the names of languages come with the app', () => {
    for (const file of [APP, TOWN, FONT, ...SOUNDS])
      expect(LANGUAGE_ADDRESSES.test(`https://stad.nl/${file}`)).toBe(true)
    for (const file of REST) expect(LANGUAGE_ADDRESSES.test(`https://stad.nl/${file}`)).toBe(false)
    expect(LANGUAGE_ADDRESSES.test(`https://stad.nl/api/${APP}`)).toBe(false)
  })
})
