import { describe, expect, test } from 'vitest'
import { informalWords } from '#contract/content/form-of-address.ts'
import { LETTER_COLOURS } from './html-letter.ts'
import { fillIn, readMailTexts, textsFor } from './mail-texts.ts'

const texts = readMailTexts()
const dutch = textsFor(texts, 'nl')

const sentences = (parts: readonly string[]): readonly string[] =>
  parts.flatMap(part => part.split(/(?<=[.?!؟።])\s+/)).filter(sentence => sentence !== '')
const words = (sentence: string): number => sentence.split(/\s+/).length

describe('the words of mails', () => {
  test('are there in Dutch, which also serves who asked for another language', () => {
    expect(dutch.language).toBe('nl')
    expect(textsFor(texts, 'nl-BE').language).toBe('nl')
    expect(textsFor(texts, 'nl-formal').language).toBe('nl')
    expect(textsFor(texts, 'ja').language).toBe('nl')
  })

  test('are there in every language of the screens', () => {
    const there = [...texts.keys()].filter(name => name !== 'nl-formal')
    expect(there.toSorted()).toEqual(['ar', 'en', 'fa', 'nl', 'pl', 'so', 'ti', 'tr', 'uk'])
    expect(textsFor(texts, 'en').resident.reminder.heading).toBe('It is almost time for your talk')
  })

  test.each([...texts])('name in %s a language that dates can be said in, in its own direction', (_, own) => {
    const { language } = own
    expect(new Intl.Locale(own.locale).language).toBe(language)
    expect(Intl.DateTimeFormat.supportedLocalesOf(own.locale)).toEqual([own.locale])
    expect(own.direction).toBe(['ar', 'fa'].includes(language) ? 'rtl' : 'ltr')
  })

  test.each([...texts])('ask in %s for the same facts in the same letters', (_, own) => {
    const asked = (text: unknown): readonly string[] =>
      [...JSON.stringify(text).matchAll(/\{\{(\w+)\}\}/g)].map(([, name = '']) => name).toSorted()
    for (const kind of Object.keys(dutch.resident) as (keyof typeof dutch.resident)[])
      expect(asked(own.resident[kind])).toEqual(asked(dutch.resident[kind]))
    for (const kind of Object.keys(dutch.guide) as (keyof typeof dutch.guide)[])
      expect(asked(own.guide[kind])).toEqual(asked(dutch.guide[kind]))
    for (const part of ['greeting', 'time', 'eventCode'] as const)
      expect(asked(own[part])).toEqual(asked(dutch[part]))
  })

  test.each([...texts])(
    'are short in %s: ten words a sentence on average, never more than fifteen',
    (_, own) => {
      const letters = [...Object.values(own.resident), ...Object.values(own.guide)]
      const all = sentences([
        ...letters.flatMap(letter => [letter.heading, ...letter.body, ...letter.after]),
        own.secret,
        own.sender,
      ])
      expect(all.length).toBeGreaterThan(20)
      expect(all.filter(sentence => words(sentence) > 15)).toEqual([])
      const mean = all.reduce((sum, sentence) => sum + words(sentence), 0) / all.length
      expect(mean).toBeLessThanOrEqual(10)
    },
  )

  test('say u to a resident where the town does, in Dutch alone, and never to a guide', () => {
    const formal = textsFor(texts, 'nl', 'u')
    expect(formal.language).toBe('nl')
    expect(formal.resident.confirmation.heading).toBe('Uw afspraak staat vast')
    expect(textsFor(texts, 'nl', 'je').resident.confirmation.heading).toBe('Je afspraak staat vast')
    expect(textsFor(texts, 'en', 'u')).toBe(textsFor(texts, 'en'))
    expect(textsFor(texts, 'ja', 'u')).toBe(formal)
    const { guide, ...forResident } = formal
    expect(informalWords(JSON.stringify(forResident))).toEqual([])
    expect(guide).toEqual(dutch.guide)
  })

  test('have no holes: a name that is not given is a bug', () => {
    expect(fillIn('Op {{day}} om {{time}}', { day: 'maandag', time: '9 uur' })).toBe('Op maandag om 9 uur')
    expect(() => fillIn('Op {{day}}', {})).toThrow('day')
    // What people type is not filled in again.
    expect(fillIn('Hallo {{name}}', { name: '{{day}}' })).toBe('Hallo {{day}}')
  })
})

/** Relative luminance and contrast as WCAG 2.2 defines them. */
const luminance = (hex: string): number => {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map(at => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map(value => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4))
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
const contrast = (one: string, other: string): number => {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return (light + 0.05) / (dark + 0.05)
}

test('the colours of mails can be read by everybody (WCAG AAA, 7 to 1)', () => {
  const { paper, ...inks } = LETTER_COLOURS
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5)
  for (const ink of Object.values(inks)) expect(contrast(ink, paper)).toBeGreaterThanOrEqual(7)
})
