import { describe, expect, test } from 'vitest'
import { isForOneNumber, pluralForms } from './plural-forms.ts'
import { translationFaults, wantedIds } from './translation-faults.ts'

const DUTCH = {
  'a.title': 'Hallo {{name}}',
  'a.button': 'Nog {{count}}',
  'a.button_one': 'Nog één',
  'b.body': 'Dag',
}

describe('a translation', () => {
  test('has the ids of the Dutch in its order, with the plurals of its own language', () => {
    expect(wantedIds(DUTCH, 'pl')).toEqual([
      'a.title',
      'a.button',
      'a.button_one',
      'a.button_few',
      'a.button_many',
      'b.body',
    ])
    expect(wantedIds(DUTCH, 'nl')).toEqual(Object.keys(DUTCH))
  })

  test('is right when nothing misses', () => {
    const english = {
      'a.title': 'Hi {{name}}',
      'a.button': '{{count}} more',
      'a.button_one': 'One more',
      'b.body': 'Bye',
    }
    expect(translationFaults(DUTCH, 'en', english)).toEqual([])
    const { 'b.body': last, ...first } = english
    expect(translationFaults(DUTCH, 'en', { 'b.body': last, ...first })).toEqual([
      'en: de teksten staan niet in de volgorde van het Nederlands',
    ])
  })

  test('is told what misses, what is too much, empty or still Dutch, and which values it dropped', () => {
    expect(
      translationFaults(DUTCH, 'en', {
        'a.title': 'Hi {{naam}}',
        'a.button': 'More',
        'a.button_few': '{{count}} more',
        'b.body': 'Dag',
        'c.body': ' ',
      }),
    ).toEqual([
      'en: a.button_one ontbreekt',
      'en: a.button_few is te veel',
      'en: c.body is te veel',
      'en: a.title moet {{…}} precies zo hebben als in het Nederlands: {{name}}',
      'en: a.button moet {{…}} precies zo hebben als in het Nederlands: {{count}}',
      'en: b.body is gelijk aan het Nederlands',
    ])
    expect(translationFaults({ 'b.body': 'Dag' }, 'en', { 'b.body': ' ' })).toEqual(['en: b.body is leeg'])
  })

  test('may write a number in letters only where the form is for that number alone', () => {
    expect(isForOneNumber('nl', 'one')).toBe(true)
    // One, but also 21 and 31.
    expect(isForOneNumber('uk', 'one')).toBe(false)
    expect(isForOneNumber('ar', 'two')).toBe(true)
    expect(pluralForms('ar')).toEqual(['zero', 'one', 'two', 'few', 'many'])
  })
})
