import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { voiceFor } from './voices.ts'

const voice = (lang: string, more: Partial<SpeechSynthesisVoice> = {}): SpeechSynthesisVoice => ({
  lang,
  name: lang,
  voiceURI: lang,
  localService: true,
  default: false,
  ...more,
})

describe('a voice for a language', () => {
  test.each(['nl-NL', 'nl_NL', 'nl', 'nld-NLD', 'NL-nl'])('is found by %s', lang => {
    const dutch = voice(lang)
    expect(voiceFor([voice('en-GB', { default: true }), dutch], 'nl')).toBe(dutch)
  })

  test('is that of the country first, then the one that the device prefers', () => {
    const [flemish, dutch] = [voice('nl-BE', { default: true }), voice('nl-NL')]
    expect(voiceFor([flemish, dutch], 'nl')).toBe(dutch)
    const [saudi, tunisian] = [voice('ar-SA'), voice('ar-TN', { default: true })]
    expect(voiceFor([saudi, tunisian], 'ar')).toBe(tunisian)
  })

  test('is never one on the network, also where the device calls it its own', () => {
    expect(voiceFor([voice('nl-NL', { localService: false })], 'nl')).toBeNull()
    expect(voiceFor([voice('nl-NL', { voiceURI: 'nl-nl-x-lfc-network' })], 'nl')).toBeNull()
  })

  test('is none for a language that only looks alike, for no language, and for one that is made up', () => {
    const voices = ['tr-TR', 'ar-SA', 'so-SO', '', 'x-klingon', '?'].map(lang => voice(lang))
    for (const language of ['ti', 'fa', 'nl', '', '?', 'ar-XB']) expect(voiceFor(voices, language)).toBeNull()
  })

  test('is of that language and of the device, whatever voices there are', () => {
    const languages = ['nl', 'en', 'ar', 'ti', 'uk', 'tr', 'fa', 'so', 'pl']
    const tag = fc.oneof(
      fc.constantFrom(...languages),
      fc
        .tuple(fc.constantFrom(...languages), fc.constantFrom('-', '_'), fc.constantFrom('NL', 'BE', 'SA'))
        .map(parts => parts.join('')),
      fc.string({ maxLength: 6 }),
    )
    const anyVoice = fc
      .record({ lang: tag, localService: fc.boolean(), default: fc.boolean() })
      .map(({ lang, ...more }) => voice(lang, more))
    fc.assert(
      fc.property(fc.array(anyVoice), fc.constantFrom(...languages), (voices, language) => {
        const able = voices.filter(
          ({ lang, localService }) => localService && lang.toLowerCase().split(/[-_]/)[0] === language,
        )
        const chosen = voiceFor(voices, language)
        if (able.length === 0) expect(chosen).toBeNull()
        else expect(able).toContain(chosen)
      }),
    )
  })
})
