import { expect, test } from 'vitest'
import { DATE_WORDS, dateInWords } from './date-words.ts'

const LONG = { timeZone: 'UTC', weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' } as const

test.each(Object.keys(DATE_WORDS))('every day of a year is called in %s as Unicode calls it', language => {
  expect(Intl.DateTimeFormat.supportedLocalesOf(language)).toEqual([language])
  const words = DATE_WORDS[language]
  if (!words) throw new Error(language)
  const official = new Intl.DateTimeFormat(language, {
    ...LONG,
    calendar: 'gregory',
    numberingSystem: 'latn',
  })
  for (let day = 0; day < 366; day += 1) {
    const when = new Date(Date.UTC(2028, 0, 1 + day, 23, 30))
    const parts = official.formatToParts(when)
    for (const type of ['weekday', 'day', 'month', 'year'] as const)
      expect(dateInWords(when, words, LONG)).toContain(parts.find(each => each.type === type)?.value)
  }
})

test.each([
  [{ weekday: 'long', day: 'numeric', month: 'long' }, 'Isniin, 23 Noofeembar'],
  [{ day: 'numeric', month: 'long', year: 'numeric' }, '23 Noofeembar 2026'],
  [{ month: 'long', year: 'numeric' }, 'Noofeembar 2026'],
  [{ year: 'numeric' }, '2026'],
  [{ weekday: 'long' }, 'Isniin'],
] as const)('as much is said as is asked: %j', (options, said) => {
  const when = new Date('2026-11-22T23:30:00Z')
  const words = DATE_WORDS.so
  expect(words && dateInWords(when, words, { timeZone: 'Europe/Amsterdam', ...options })).toBe(said)
})
