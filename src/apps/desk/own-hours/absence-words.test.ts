import { expect, test } from 'vitest'
import { absenceInWords } from './absence-words.ts'

test.each([
  ['2026-11-22T23:00:00Z', '2026-11-23T23:00:00Z', 'Maandag 23 november'],
  ['2026-11-22T23:00:00Z', '2026-11-27T23:00:00Z', 'Maandag 23 november tot en met vrijdag 27 november'],
  ['2026-11-23T08:00:00Z', '2026-11-23T11:30:00Z', 'Maandag 23 november van 09:00 tot 12:30 uur'],
  ['2026-11-23T12:00:00Z', '2026-11-23T23:00:00Z', 'Maandag 23 november van 13:00 tot 24:00 uur'],
  [
    '2026-11-23T12:00:00Z',
    '2026-11-24T23:00:00Z',
    'Maandag 23 november 13:00 uur tot dinsdag 24 november 24:00 uur',
  ],
  // Clocks go back in between.
  ['2026-10-23T22:00:00Z', '2026-10-25T23:00:00Z', 'Zaterdag 24 oktober tot en met zondag 25 oktober'],
])('from %s until %s is %s', (begin, eind, words) => {
  expect(absenceInWords({ begin, eind })).toBe(words)
})
