import { render } from '@testing-library/react'
import type { ReactNode } from 'react'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { SpokenCode } from '#ui/SpokenCode.tsx'
import { Track } from '#ui/Track.tsx'
import { addTexts, changeLanguage, showDutchToo } from '../i18n/i18n.ts'
import { OnlySpoken, Text } from '../i18n/Text.tsx'
import { shownRoot, spokenParts } from './spoken-parts.ts'

beforeEach(async () => {
  document.documentElement.lang = 'nl'
})
afterEach(async () => {
  showDutchToo(false)
  await changeLanguage('nl')
})

const partsOf = (content: ReactNode) => {
  const { container } = render(<main id="main">{content}</main>)
  return spokenParts(container.querySelector('main') as Element)
}
const saidOf = (content: ReactNode) => partsOf(content).map(({ text }) => text)

describe('what is read of a screen', () => {
  test('begins with its heading, and goes on in the order of the page', () => {
    const said = saidOf(
      <>
        <p>Vraag 1 van 14</p>
        <h1>Kun je goed luisteren?</h1>
        <button type="button">Ja</button>
        <button type="button">Nee</button>
      </>,
    )
    expect(said).toEqual(['Kun je goed luisteren?', 'Vraag 1 van 14', 'Ja', 'Nee'])
  })

  test('keeps words of one sentence together, with a space where one is', () => {
    const names = ['Sam', 'Noor']
    expect(saidOf(<p>{names.map(name => `${name} `)}en ik</p>)).toEqual(['Sam Noor en ik'])
    expect(
      saidOf(
        <p>
          {names[0]} {names[1]} <strong>samen</strong>
        </p>,
      ),
    ).toEqual(['Sam Noor samen'])
  })

  test('takes what stands loose on a page with a language as its own words', () => {
    const [first, second] = partsOf(
      <>
        <div>Een</div>
        <div>Twee</div>
      </>,
    )
    expect([first?.text, second?.text]).toEqual(['Een', 'Twee'])
    expect(first?.element.tagName).toBe('DIV')
    expect(first?.language).toBe('nl')
  })

  test('leaves out what is not for the eye, what counts down, what is closed, and what somebody types', () => {
    const said = saidOf(
      <>
        <p aria-hidden="true">Voor de printer</p>
        <p hidden>Weg</p>
        <p>…</p>
        <span className="perron-unseen">Alleen voor een schermlezer</span>
        <div role="timer">45</div>
        <button type="button" data-read-aloud="">
          Lees voor
        </button>
        <label>
          Naam
          <input defaultValue="Sam" />
        </label>
        <details>
          <summary>Meer</summary>
          <p>Nog niet</p>
        </details>
        <details open>
          <summary>Waarom</summary>
          <p>Daarom</p>
        </details>
      </>,
    )
    expect(said).toEqual(['Naam', 'Meer', 'Waarom', 'Daarom'])
  })

  test('says what the eye sees from the place of things', () => {
    const [only] = partsOf(<OnlySpoken id="question.choose.body" />)
    expect(only?.textId).toBe('question.choose.body')
    expect(only?.text).toMatch(/\p{L}/u)
  })

  test('says a code sign by sign, and where a track stands', () => {
    expect(saidOf(<SpokenCode code="AB-7" />)).toEqual(['A B 7'])
    const said = saidOf(
      <Track
        sector="zorg"
        number={2}
        headingId="zorg"
        numberLabel="Spoor 2"
        title="Zorg"
        strength="Past goed"
        picture="sector-zorg"
      >
        <p>Mensen helpen</p>
      </Track>,
    )
    expect(said.filter(text => text.includes('2'))).toEqual(['Spoor 2'])
  })

  test('says values with the words around them', () => {
    const [part] = partsOf(<Text id="result.track.title" values={{ number: 3 }} />)
    expect(part?.text).toContain('3')
  })

  test('says each text in both languages, the own one first, and shows which', async () => {
    addTexts('ar', { 'aids.read.button': 'اقرأ', 'aids.stop.button': 'قف' })
    await changeLanguage('ar')
    showDutchToo(true)
    const parts = partsOf(
      <>
        <button type="button">
          <Text id="aids.read.button" />
        </button>
        <button type="button">
          <Text id="aids.stop.button" />
        </button>
      </>,
    )
    expect(parts.map(({ language, text }) => `${language} ${text}`)).toEqual([
      'ar اقرأ',
      'nl Lees voor',
      'ar قف',
      'nl Stop',
    ])
    expect(parts.map(({ textId }) => textId)).toEqual([
      'aids.read.button',
      'aids.read.button',
      'aids.stop.button',
      'aids.stop.button',
    ])
    for (const [index, { element }] of parts.entries())
      expect(parts.every((other, at) => at === index || !element.contains(other.element))).toBe(true)
  })
})

describe('where one reads', () => {
  test('is what lies over the screen, beginning with its own heading', () => {
    render(
      <>
        <main id="main">
          <h1>Eronder</h1>
        </main>
        <dialog open aria-labelledby="over-title">
          <p>Eerst</p>
          <h2 id="over-title">Ben je er nog?</h2>
          <h2>Iets anders</h2>
        </dialog>
      </>,
    )
    const root = shownRoot()
    expect(root?.tagName).toBe('DIALOG')
    expect(spokenParts(root as Element).map(({ text }) => text)).toEqual([
      'Ben je er nog?',
      'Eerst',
      'Iets anders',
    ])
  })

  test('is the screen itself when nothing lies over it', () => {
    render(
      <>
        <main id="main">
          <h1>Welkom</h1>
        </main>
        <dialog>
          <p>Dicht</p>
        </dialog>
      </>,
    )
    expect(shownRoot()?.id).toBe('main')
  })
})
