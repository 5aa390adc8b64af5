import { act, render, screen } from '@testing-library/react'
import { afterEach, describe, expect, test } from 'vitest'
import { dateOf, dayOf, timeOf, weekdayName } from './dates.ts'
import { addTexts, changeLanguage, currentLanguage, hasText, showDutchToo, textOf } from './i18n.ts'
import './later-texts.ts'
import { loadAppTexts } from './load-language.ts'
import { PSEUDO_BIDI, toPseudoBidi } from './pseudo-bidi.ts'
import { Text } from './Text.tsx'

afterEach(() => act(() => changeLanguage('nl')))

describe('words', () => {
  test('stand on the screen with their id, in the language of the moment', async () => {
    render(<Text id="shell.back.button" />)
    expect(screen.getByText('Terug')).toHaveAttribute('data-text', 'shell.back.button')
    await act(() => changeLanguage(PSEUDO_BIDI))
    expect(document.querySelector('[data-text="shell.back.button"]')?.textContent).toBe(toPseudoBidi('Terug'))
  })

  test('that are the same in Dutch stand there once where Dutch stands below them', async () => {
    addTexts('pl', { 'door.name.title': 'Oosterboog 1', 'door.kind.title': 'Drzwi' })
    addTexts('nl', { 'door.name.title': 'Oosterboog 1', 'door.kind.title': 'Een deur' })
    render(
      <>
        <Text id="door.name.title" as="p" />
        <Text id="door.kind.title" as="p" />
      </>,
    )
    await act(async () => {
      await changeLanguage('pl')
      showDutchToo(true)
    })
    const words = [...document.querySelectorAll('p')].map(each => each.textContent)
    act(() => showDutchToo(false))
    expect(words).toEqual(['Oosterboog 1', 'DrzwiEen deur'])
  })

  test('take values as they are, also when they look like code', () => {
    expect(textOf('enteringContact.slot.body', { time: '<b>10:45</b> & {{x}}' })).toContain('<b>10:45</b>')
  })

  test('for a number are in the form the language has for it', async () => {
    addTexts('pl', (await loadAppTexts('pl')) as Readonly<Record<string, string>>)
    const say = (count: number, language: string) => textOf('result.sure.more.button', { count }, language)
    expect([1, 8].map(count => say(count, 'nl'))).toEqual([
      'Nog één vraag maakt het zekerder',
      'Nog 8 vragen maken het zekerder',
    ])
    expect([1, 2, 5].map(count => say(count, 'pl').split(' i ')[0])).toEqual([
      'Jeszcze jedno pytanie',
      'Jeszcze 2 pytania',
      'Jeszcze 5 pytań',
    ])
  })

  test('come from the town as well', () => {
    expect(hasText('door.test.title')).toBe(false)
    addTexts('nl', { 'door.test.title': 'Een deur' })
    expect(textOf('door.test.title')).toBe('Een deur')
  })

  test('of the town stay when those of a screen come later', () => {
    addTexts('nl', { 'shell.back.button': 'Gaat u terug' })
    addTexts('nl', { 'shell.back.button': 'Ga terug', 'door.late.title': 'Een late deur' }, true)
    expect(textOf('shell.back.button')).toBe('Gaat u terug')
    expect(textOf('door.late.title' as const)).toBe('Een late deur')
    addTexts('nl', { 'shell.back.button': 'Terug' })
  })

  test('that are not there in a language fall back on Dutch', async () => {
    await changeLanguage('de')
    expect(textOf('shell.back.button')).toBe('Terug')
  })
})

describe('a language', () => {
  test('made up from Dutch has the words that come later as well', async () => {
    await changeLanguage(PSEUDO_BIDI)
    addTexts('nl', { 'door.later.title': 'Later' })
    expect(textOf('door.later.title')).toBe(toPseudoBidi('Later'))
  })

  test('stands on the page, with its direction', async () => {
    await changeLanguage(PSEUDO_BIDI)
    expect(document.documentElement).toHaveAttribute('dir', 'rtl')
    expect(document.documentElement).toHaveAttribute('lang', PSEUDO_BIDI)
    await changeLanguage('nl')
    expect(document.documentElement).toHaveAttribute('dir', 'ltr')
    expect(currentLanguage()).toBe('nl')
  })

  test('made up from Dutch keeps places for values whole', () => {
    expect(toPseudoBidi('Vraag {{number}} van')).toBe('\u202eVraag\u202c {{number}} \u202evan\u202c')
  })
})

describe('dates are those of the town, in words', () => {
  test.each([
    ['2026-11-23T09:45:00Z', 'maandag 23 november', '10:45'],
    ['2026-07-06T08:45:00Z', 'maandag 6 juli', '10:45'],
    // The night the clock goes back: 02:30 comes twice, and this is the second.
    ['2026-10-25T01:30:00Z', 'zondag 25 oktober', '02:30'],
    ['2026-12-31T23:30:00Z', 'vrijdag 1 januari', '00:30'],
  ])('%s is %s at %s', (instant, day, time) => {
    expect(dayOf(instant, 'Europe/Amsterdam')).toBe(day)
    expect(timeOf(instant, 'Europe/Amsterdam')).toBe(time)
  })

  test('the week begins on Monday', () => {
    expect([0, 1, 6].map(index => weekdayName(index))).toEqual(['maandag', 'dinsdag', 'zondag'])
  })

  test.each([
    ['2025-11-04', '4 november 2025'],
    ['2025-11', 'november 2025'],
    ['2025', '2025'],
  ])('the date of a source, %s, is said as precisely as the source does: %s', (date, said) => {
    expect(dateOf(date)).toBe(said)
  })
})
